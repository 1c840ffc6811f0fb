import react from '@vitejs/plugin-react';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { foldFeatureGates, noFeatureGates } from './theme/fold-feature-gates.mjs';
import { themeCss } from './theme/theme-css.mjs';

const here = import.meta.dirname;

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
  },
});
