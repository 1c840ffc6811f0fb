import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const cruiser = resolve(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = resolve(root, '.dependency-cruiser.cjs');

type Violation = { readonly rule: { readonly name: string }; readonly from: string };

/** For each rule an import that it must catch: file, imported module. */
const forbidden: readonly (readonly [rule: string, from: string, imported: string])[] = [
  ['domain-is-pure', 'src/domain/a.ts', 'node:fs'],
  ['domain-is-pure', 'src/domain/b.ts', '../contract/fine'],
  ['contract-is-light', 'src/contract/a.ts', '../app/fine'],
  ['app-knows-ports-only', 'src/app/a.ts', '../adapters/sql/fine'],
  ['app-takes-types-of-contract', 'src/app/b.ts', '../contract/fine'],
  ['adapters-see-ports', 'src/adapters/sql/a.ts', '../../contract/fine'],
  ['adapters-see-ports', 'src/adapters/sql/b.ts', '../../app/fine'],
  ['adapters-stand-alone', 'src/adapters/sql/c.ts', '../jira/fine'],
  ['handlers-translate', 'src/handlers/a.ts', '../domain/gate/rules/fine'],
  ['handlers-translate', 'src/handlers/b.ts', '../adapters/sql/fine'],
  ['index-lists-handlers', 'src/index.ts', './wiring'],
  ['one-composition-root', 'src/adapters/jira/a.ts', '../../wiring'],
  ['forge-stays-at-the-edge', 'src/app/c.ts', '@forge/api'],
  ['static-sees-the-contract', 'static/panel/a.ts', '../../src/domain/fine'],
  ['static-has-no-back-end', 'static/panel/b.ts', '@forge/api'],
  ['views-stand-alone', 'static/panel/c.ts', '../gadget/fine'],
  ['sandbox-is-a-stranger', 'sandbox/a.ts', '../src/contract/fine'],
  ['app-knows-no-test', 'src/domain/c.ts', '../../test/fine'],
  ['no-cycles', 'src/app/ring-1.ts', './ring-2'],
  ['folders-have-an-order', 'src/app/knot-1/a.ts', '../knot-2/b'],
  ['no-unresolvable', 'src/app/d.ts', './nowhere'],
];

const allowed: readonly (readonly [from: string, imported: string])[] = [
  ['src/domain/ok.ts', 'node:crypto'],
  ['src/contract/ok.ts', '../domain/fine'],
  ['src/app/ok.ts', '../domain/fine'],
  ['src/adapters/sql/ok.ts', '../../domain/fine'],
  ['src/adapters/jira/ok.ts', '@forge/api'],
  ['src/handlers/ok.ts', '../wiring'],
  ['src/wiring.ts', './adapters/sql/fine'],
  ['static/panel/ok.ts', '../../src/contract/fine'],
  ['static/gadget/ok.ts', '../shared/fine'],
  ['test/ok.ts', '../src/adapters/sql/fine'],
];

/** Modules that the cases import. */
const targets = [
  'src/domain/fine.ts',
  'src/domain/gate/rules/fine.ts',
  'src/contract/fine.ts',
  'src/app/fine.ts',
  'src/adapters/sql/fine.ts',
  'src/adapters/jira/fine.ts',
  'static/shared/fine.ts',
  'static/gadget/fine.ts',
  'test/fine.ts',
  'node_modules/@forge/api/index.js',
];

let folder: string;
let violations: readonly Violation[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'slipway-arrows-'));
  for (const target of targets) write(target, 'export const fine = 1;\n');
  write('src/app/ring-2.ts', "import './ring-1';\n");
  // Two folders that need each other, though no two files do.
  write('src/app/knot-1/b.ts', 'export const fine = 1;\n');
  write('src/app/knot-2/a.ts', importing('../knot-1/b'));
  write('src/app/knot-2/b.ts', 'export const fine = 1;\n');
  write('tsconfig.check.json', '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler" } }\n');
  for (const [, from, imported] of forbidden) write(from, importing(imported));
  for (const [from, imported] of allowed) write(from, importing(imported));

  const cruise = [cruiser, '--config', config, '--output-type', 'json', 'src', 'static', 'sandbox', 'test'];
  const { stdout, stderr } = spawnSync(process.execPath, cruise, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8 });
  if (!stdout) throw new Error(stderr);
  violations = (JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations;
});

afterAll(() => rmSync(folder, { recursive: true }));

test.each(forbidden)('%s: %s may not import %s', (rule, from) => {
  const found = violations.filter((each) => [from, dirname(from)].includes(each.from));
  expect(found.map((each) => each.rule.name)).toContain(rule);
});

test.each(allowed)('%s may import %s', (from) => {
  expect(violations.filter((each) => each.from === from)).toEqual([]);
});

test('every rule has a case that it catches, and every rule says why', () => {
  // Read by node: the file is CommonJS configuration, not a module of ours.
  const print = `console.log(JSON.stringify(require(${JSON.stringify(config)}).forbidden))`;
  const rules = JSON.parse(execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' })) as Rule[];
  expect(rules.map((rule) => rule.name).sort()).toEqual([...new Set(forbidden.map(([rule]) => rule))].sort());
  expect(rules.filter((rule) => rule.comment.length < 20)).toEqual([]);
});

type Rule = { readonly name: string; readonly comment: string };

function write(file: string, text: string): void {
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function importing(module: string): string {
  return `import * as imported from '${module}';\nconsole.log(imported);\n`;
}
