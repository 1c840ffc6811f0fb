import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'yaml';
import type { Figure } from '../figure';

/** What a module loads before it shows anything: the entry, the view's chunk and all that both import statically. */
const root = resolve(__dirname, '../..');
const build = resolve(root, 'static/build');

/** KiB of JavaScript after gzip. */
const budgets: Readonly<Record<string, number>> = {
  'jira:issuePanel': 200,
  'jira:dashboardGadget': 120,
  'jira:workflowValidator': 200,
  'jira:adminPage': 300,
};

type Chunk = { readonly file: string; readonly imports?: readonly string[] };
type Chunks = Readonly<Record<string, Chunk>>;
type Manifest = { readonly modules: Readonly<Record<string, readonly { readonly key: string }[]>> };

export const figures: readonly Figure[] = Object.entries(budgets).flatMap(([kind, budget]) =>
  modulesOf(kind).map((key) => ({
    name: `first view of ${key}`,
    unit: 'KiB gzip',
    budget,
    measure: () => firstViewKiB(key),
  })),
);

function modulesOf(kind: string): readonly string[] {
  const manifest = parse(readFileSync(resolve(root, 'manifest.yml'), 'utf8')) as Manifest;
  return (manifest.modules[kind] ?? []).map(({ key }) => key);
}

function firstViewKiB(moduleKey: string): number {
  const chunks = JSON.parse(readFileSync(resolve(build, 'views.json'), 'utf8')) as Chunks;
  const names = new Set([...withImports('index.html', chunks), ...withImports(sourceOf(moduleKey), chunks)]);
  const files = [...new Set([...names].map((name) => chunks[name]?.file ?? ''))].filter((file) => file.endsWith('.js'));
  const bytes = files.map((file) => gzipSync(readFileSync(resolve(build, file)), { level: 9 }).length);
  return bytes.reduce((sum, each) => sum + each, 0) / 1024;
}

function withImports(name: string, chunks: Chunks, known: Set<string> = new Set()): ReadonlySet<string> {
  if (known.has(name)) return known;
  const chunk = chunks[name];
  if (!chunk) throw new Error(`${name} is not in the built front end`);
  known.add(name);
  for (const each of chunk.imports ?? []) withImports(each, chunks, known);
  return known;
}

/** The view's file as `views.ts` says it: `'release-plan': () => import('./release/plan-view')`. */
function sourceOf(moduleKey: string): string {
  const table = readFileSync(resolve(root, 'static/views.ts'), 'utf8');
  const path = new RegExp(`['"]?${moduleKey}['"]?:[^,]*import\\(\\s*['"]\\./([^'"]+)`).exec(table)?.[1];
  if (!path) throw new Error(`static/views.ts has no view for ${moduleKey}`);
  return `${path}.tsx`;
}
