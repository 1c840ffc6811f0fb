import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Docs rot where nobody looks: what they name must be there. */
const root = resolve(__dirname, '../..');
const folders = ['.', 'sandbox', 'demo', 'docs', ...foldersIn('docs')];
const documents = folders.flatMap(markdownIn);
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

test.each(documents)('every link in %s leads to a file', (file) => {
  const links = [...read(file).matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link]) => link ?? '');
  const inside = links.filter((link) => !/^[a-z]+:/.test(link));
  expect(inside.filter((link) => !existsSync(resolve(root, dirname(file), link)))).toEqual([]);
});

test.each(documents)('every path of the project that %s names is there', (file) => {
  const quoted = [...read(file).matchAll(/`((?:src|static|sandbox|demo|test|bench|docs|scripts)\/[^`\s]*)`/g)];
  const paths = quoted.map(([, path]) => path ?? '').filter((path) => !/[*<>{}…]|(^|\/)build(\/|$)/.test(path));
  expect(paths.filter((path) => !existsSync(resolve(root, path.replace(/:\d+$/, ''))))).toEqual([]);
});

test.each(documents)('every npm command in %s exists', (file) => {
  const commands = [...read(file).matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)];
  const named = commands.map(([, script, short]) => script ?? short ?? '');
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('the README can be read in one sitting', () => {
  expect(read('README.md').split('\n').length).toBeLessThanOrEqual(150);
});

function foldersIn(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(folder, name));
}

function markdownIn(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.md'));
  return names.map((name) => join(folder, name));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const fidelityRows = [...read('sandbox/FIDELITY.md').matchAll(/^## .*\(`(\w+)\/`\)$([^#]*)/gm)].flatMap(
  ([, folder, table]) =>
    [...(table ?? '').matchAll(/^\| (?!Behaviour|---)(.+) \| (.+) \| (.+) \| (.+) \|$/gm)].map(
      ([, behaviour, how, , tests]) => ({
        behaviour: behaviour ?? '',
        how: how ?? '',
        tests: (tests ?? '').split(', ').filter((name) => name !== '–'),
        folder: folder ?? '',
      }),
    ),
);

test('FIDELITY.md has rows, and each names tests that are there', () => {
  expect(fidelityRows.length).toBeGreaterThan(50);
  const missing = fidelityRows.flatMap(({ folder, tests }) =>
    tests
      .map((name) => `test/${name.startsWith('e2e/') ? '' : `sandbox/${folder}/`}${name}.test.ts`)
      .filter((path) => !existsSync(join(root, path))),
  );
  expect(missing).toEqual([]);
});

test('what FIDELITY.md calls faithful is tested', () => {
  expect(fidelityRows.filter(({ how, tests }) => how.startsWith('faithful') && tests.length === 0)).toEqual([]);
});
