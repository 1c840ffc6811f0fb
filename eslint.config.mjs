import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Where a value's type is known or proven: a cast there would be a guess. Edges (adapters, inputs, brands) must cast. */
const castFree = ['src/app/**/*.ts', 'src/handlers/**/*.ts', 'src/domain/{gate,measurement}/**/*.ts'];
const nodeScripts = ['**/*.{mjs,cjs}', 'static/theme/*.js'];
const nodeGlobals = [
  ...['console', 'process', 'URL', 'fetch', 'Request', 'Response', 'Headers', 'AbortSignal', 'structuredClone'],
  ...['TextEncoder', 'TextDecoder', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'],
];

export default defineConfig(
  // The small apps under test/sandbox are data for the sandbox, not code of the project.
  { ignores: ['**/build/', '.sandbox/', 'test/sandbox/*/app/', 'test/apps/', '**/*.d.ts'] },
  eslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        // The same three programs that `tsc` checks (scripts/stages.mjs); the small tsconfig.json files are for editors.
        project: ['./tsconfig.json', './static/tsconfig.json', './tsconfig.check.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      // A promise that nobody waits for is lost work: a Forge function is frozen once it has answered.
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // React's event handlers may be async; everywhere else a forgotten await is caught.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // A fake fulfils an asynchronous port without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing, everywhere.' },
        {
          selector: 'TSEnumDeclaration',
          message: 'Write a union of literals: it is plain data and is checked by switches.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that says it.' },
      ],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-depth': ['error', 3],
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['static/**/*.{ts,tsx}', 'sandbox/site/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    // The plugin's other rules prepare for React's compiler, which is not used here, and take a fifth of the time.
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: castFree,
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  // Matchers of jest are `any`, and so is JSON that a test looks into.
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      'max-lines': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: nodeScripts,
    languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable', require: 'readonly' } },
  },
);
