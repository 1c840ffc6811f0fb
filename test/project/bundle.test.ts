import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';

/** What `forge deploy` would upload, made by Atlassian's bundler (scripts/builds.mjs builds it before this runs). */
const root = resolve(__dirname, '../..');
const bundle = resolve(root, 'build/function/index.cjs');

type Manifest = { readonly modules: { readonly function: readonly { readonly handler: string }[] } };

test('exports exactly the handlers that the manifest names', () => {
  const manifest = parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')) as Manifest;
  const handlers = manifest.modules.function.map(({ handler }) => handler.replace(/^index\./, ''));
  // In a process of its own: as the platform loads it, not through jest's loader.
  const print = `console.log(JSON.stringify(Object.keys(require(${JSON.stringify(bundle)}))))`;
  const exported = JSON.parse(execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' })) as string[];
  expect(exported.sort()).toEqual([...new Set(handlers)].sort());
});

test('is not larger than 1.5 MB', () => {
  // An early warning; what is bounded strictly is the cold start, in npm run bench (ADR 0019).
  expect(statSync(bundle).size).toBeLessThanOrEqual(1.5 * 1024 * 1024);
});
