import { resolve } from 'node:path';
import { bundleApp } from '../sandbox/forge/bundle';

/** Bundles src/ as `forge deploy` does, to build/function. */
const root = resolve(__dirname, '..');

void bundleApp(root, resolve(root, 'build/function')).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
