// Builds the pages of the Jira stand-in into ./build: `npx vite build -c sandbox/site/vite.config.mjs`.
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const require = createRequire(import.meta.url);

const loadedAtOnce = { name: 'base', tags: ['$initial'], priority: 1 };
/** What several pages share, by who shares it, so that a page is some fifteen files instead of fifty. */
const shared = { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 3_000 };

export default defineConfig({
  root: here,
  base: '/',
  plugins: [react(), foldFeatureGates(), designSystemThemes()],
  resolve: {
    mainFields: ['module:es2019', 'browser', 'module', 'jsnext:main', 'jsnext'],
    alias: [{ find: /^@atlaskit\/platform-feature-flags(\/.*)?$/, replacement: resolve(here, 'feature-gates-off.js') }],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env.CI': '""' },
  build: {
    outDir: resolve(here, 'build'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    cssCodeSplit: false,
    rolldownOptions: { output: { codeSplitting: { groups: [loadedAtOnce, shared] } } },
  },
});

/** Atlaskit asks a remote service for feature gates; without one every gate is off. Folding them here drops that code. */
function foldFeatureGates() {
  return {
    name: 'fold-atlaskit-feature-gates',
    enforce: 'pre',
    transform: {
      filter: { id: /node_modules\/@atlaskit\/.*\.js$/, code: /\bfg\(/ },
      handler: (code) => ({ code: code.replace(/(?<![\w.$])fg\((['"])[^'"]+\1\)/g, 'false'), map: null }),
    },
  };
}

/** Both colour themes as one static style sheet, so that the first paint is themed and no style element is needed. */
function designSystemThemes() {
  const themes = [
    'atlassian-light',
    'atlassian-dark',
    'atlassian-spacing',
    'atlassian-typography',
    'atlassian-shape',
    'atlassian-motion',
  ];
  const id = '\0design-system-themes.css';
  return {
    name: 'design-system-themes',
    resolveId: (source) => (source === 'virtual:design-system-themes.css' ? id : null),
    load: (source) =>
      source === id
        ? themes.map((theme) => require(`@atlaskit/tokens/dist/cjs/artifacts/themes/${theme}.js`).default).join('\n')
        : null,
  };
}
