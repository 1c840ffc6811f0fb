import { ProcessorBuilder, validate, ValidationTypes } from '@forge/manifest';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { endpoints, frontEndScopes } from '../../src/adapters/jira/endpoints';
import { storageScopes } from '../../src/adapters/kvs/pipeline-keys';
import { manifestFor, problemsOf } from '../../scripts/manifest-variants';
import { views } from '../../static/views';
import { unknownProperties } from './known-properties';

const root = resolve(__dirname, '../..');
const text = readFileSync(resolve(root, 'manifest.yml'), 'utf8');
const manifest = parse(text) as Manifest;

/**
 * In the reference but not in the schema of @forge/manifest 13.7.0, which lets it pass:
 * developer.atlassian.com/platform/forge/manifest-reference/modules/jira-workflow-validator
 */
const documented = /^modules\.jira:workflowValidator\[\d+\]\.configurationDescription$/;

type Manifest = {
  readonly modules: Readonly<Record<string, readonly Module[]>>;
  readonly resources: readonly { readonly key: string; readonly path: string }[];
  readonly permissions: { readonly scopes: readonly string[] };
};
type Module = { readonly key: string; readonly [property: string]: unknown };

test("Atlassian's validator accepts the manifest", async () => {
  const { errors } = await validate();
  expect(errors ?? []).toEqual([]);
});

describe('with its reports as widgets of Atlassian Home', () => {
  const widgets = manifestFor('widgets', text);

  test('is the same but for the kind of module', () => {
    const { 'jira:dashboardGadget': gadgets, ...others } = manifest.modules;
    expect(parse(widgets)).toEqual({ ...manifest, modules: { ...others, 'dashboards:widget': gadgets } });
    expect(unknownProperties(parse(widgets) as Manifest).filter((path) => !documented.test(path))).toEqual([]);
  });

  test("is accepted by Atlassian's validator", async () => {
    const folder = mkdtempSync(join(tmpdir(), 'slipway-manifest-'));
    for (const part of ['src', 'static']) symlinkSync(resolve(root, part), join(folder, part));
    writeFileSync(join(folder, 'manifest.yml'), widgets);
    expect(await problemsOf(join(folder, 'manifest.yml'))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  test('and back again is what it was', () => {
    expect(manifestFor('gadgets', widgets)).toBe(text);
  });
});

/** Resources and permissions are judged with the whole; each further processor compiles the schema for seconds. */
test("Atlassian's validator accepts its events and their scopes", async () => {
  const processor = ProcessorBuilder.instance().withValidation(ValidationTypes.PRODUCT_TRIGGER).build();
  expect((await processor.process()).errors ?? []).toEqual([]);
});

test('has no property that the schema does not know', () => {
  expect(unknownProperties(manifest).filter((path) => !documented.test(path))).toEqual([]);
});

test.each([
  ['a module', { titel: 'Release plan' }, 'titel'],
  ['a part of a module', { resolver: { funktion: 'x' } }, 'resolver.funktion'],
])('a misspelt property of %s would be found', (_, misspelt: object, path) => {
  const panels = (manifest.modules['jira:issuePanel'] ?? []).map((module) => ({ ...module, ...misspelt }));
  const wrong = { ...manifest, modules: { ...manifest.modules, 'jira:issuePanel': panels } };
  expect(unknownProperties(wrong)).toContain(`modules.jira:issuePanel[0].${path}`);
});

test('asks for exactly the scopes that its calls need', () => {
  const needed = new Set([
    ...Object.values(endpoints).map((endpoint) => endpoint.scope),
    ...frontEndScopes,
    ...storageScopes,
  ]);
  expect([...manifest.permissions.scopes].sort()).toEqual([...needed].sort());
});

test('every function is used by a module', () => {
  const used = JSON.stringify({ ...manifest.modules, function: [] });
  const functions = manifest.modules['function'] ?? [];
  expect(functions.filter(({ key }) => !used.includes(`"function":"${key}"`))).toEqual([]);
});

test('every icon and page that a module names is in the built resource', () => {
  const named = [...text.matchAll(/resource:(\w+);([\w./-]+)/g)].map(
    ([, key, file]) => [key ?? '', file ?? ''] as const,
  );
  const pages = manifest.resources.map(({ key }) => [key, 'index.html'] as const);
  const folder = (key: string): string =>
    manifest.resources.find((resource) => resource.key === key)?.path ?? 'missing';
  const missing = [...named, ...pages].filter(([key, file]) => !existsSync(resolve(root, folder(key), file)));
  expect(named.length).toBeGreaterThan(0);
  expect(missing).toEqual([]);
});

test('every module with a page has a view, and every view a module', () => {
  const withPage = Object.values(manifest.modules)
    .flat()
    .filter((module) => /"resource":/.test(JSON.stringify(module)));
  expect(Object.keys(views).sort()).toEqual(withPage.map((module) => module.key).sort());
});
