import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { foldFeatureGates, noFeatureGates } from './theme/fold-feature-gates.mjs';
import { themeCss } from './theme/theme-css.mjs';

const here = import.meta.dirname;

/** What `index.html` loads whichever view it shows. */
const loadedAtOnce = { name: 'base', tags: ['$initial'], priority: 1 };

/**
 * What several views or editors share, by who shares it. Chunks of less than 1 kB join the nearest one: a view loads a
 * few lines that it does not need instead of many files more.
 */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 1_000 };

/** One resource for every module of the app: `index.html`, whose views are loaded lazily (design: one Custom UI resource). */
export default defineConfig({
  root: here,
  // Forge serves the folder under a path that is not known when building.
  base: './',
  plugins: [react(), foldFeatureGates(), themeCss()],
  resolve: {
    // Atlaskit's es2019 build is about a tenth smaller than its default one.
    mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
    alias: [noFeatureGates],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.CI': '""' },
  build: {
    outDir: resolve(here, 'build'),
    emptyOutDir: true,
    target: 'es2022',
    // The file list by which the budgets for first views are measured (bench/figures).
    manifest: 'views.json',
    modulePreload: { polyfill: false },
    // Forge's font-src has no `data:`, so nothing is inlined.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1000,
    // All styles are 28 KiB compressed: one request, and their order does not depend on which views were open before.
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [loadedAtOnce, shared] } } },
  },
});
