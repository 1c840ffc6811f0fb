import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root, runNode } from './processes.mjs';
import { Hint } from './progress.mjs';

const vite = (config) => ['node_modules/vite/bin/vite.js', 'build', '-c', config, '--logLevel', 'warn'];

/** What is built, from what. Every build also depends on the locked packages. */
const builds = [
  {
    name: 'functions',
    inputs: ['src', 'manifest.yml', 'tsconfig.json', 'scripts/build-functions.ts', 'sandbox/forge/bundle.ts'],
    output: 'build/function',
    args: ['--import', 'tsx', 'scripts/build-functions.ts'],
  },
  {
    name: 'front end',
    inputs: ['static', 'src'],
    output: 'static/build/index.html',
    args: vite('static/vite.config.mjs'),
  },
  {
    name: 'site pages',
    inputs: ['sandbox'],
    output: 'sandbox/site/build/index.html',
    args: vite('sandbox/site/vite.config.mjs'),
  },
];

/** Builds what has changed since it was last built, side by side. */
export async function buildAll(tell = () => {}) {
  const due = builds.map((build) => ({ ...build, hash: hashOf(build.inputs) })).filter((build) => !isBuilt(build));
  if (due.length === 0) return 'up to date';

  const left = new Set(due.map((build) => build.name));
  tell([...left].join(', '));
  const results = await Promise.all(
    due.map(async (build) => {
      rmSync(stampOf(build), { force: true });
      // Whoever asks (jest sets `test`), what is built is what would be deployed.
      const result = await runNode(build.args, { env: { NODE_ENV: 'production' } });
      if (result.code === 0) stamp(build);
      left.delete(build.name);
      if (left.size > 0) tell([...left].join(', '));
      return { build, result };
    }),
  );
  const failed = results.filter(({ result }) => result.code !== 0);
  if (failed.length > 0) {
    throw new Hint(
      failed.map(({ build, result }) => `The ${build.name} could not be built:\n${result.output}`).join('\n\n'),
    );
  }
  return due.map((build) => build.name).join(', ');
}

function isBuilt(build) {
  if (!existsSync(resolve(root, build.output)) || !existsSync(stampOf(build))) return false;
  return readFileSync(stampOf(build), 'utf8') === build.hash;
}

function stamp(build) {
  mkdirSync(resolve(root, 'build/stamps'), { recursive: true });
  writeFileSync(stampOf(build), build.hash);
}

const stampOf = (build) => resolve(root, 'build/stamps', build.name.replace(' ', '-'));

function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of [...inputs, 'package-lock.json']) {
    for (const file of filesOf(input)) hash.update(`${file}\0`).update(readFileSync(resolve(root, file)));
  }
  return hash.digest('hex');
}

function filesOf(path) {
  const absolute = resolve(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .filter((name) => name !== 'build' && name !== 'node_modules')
    .sort()
    .flatMap((name) => filesOf(join(path, name)));
}
