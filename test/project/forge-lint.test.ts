import { ConfigFile, FileSystemReader, FileSystemWriter } from '@forge/cli-shared';
import { lint } from '@forge/lint';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type LintParameters = Parameters<typeof lint>;

const swaggers = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'].map((product) => `LOCAL_${product}_SWAGGER`);
let folder: string;

beforeAll(() => {
  // The permission linter else downloads the products' API descriptions, and one failed download ends the whole lint.
  // Scopes are checked against our own list of endpoints instead (manifest.test.ts).
  folder = mkdtempSync(join(tmpdir(), 'slipway-lint-'));
  const empty = join(folder, 'swagger.json');
  writeFileSync(empty, '{"paths":{}}');
  process.env['USE_LOCAL_SWAGGER'] = '1';
  for (const name of swaggers) process.env[name] = empty;
});

afterAll(() => rmSync(folder, { recursive: true }));

test("Atlassian's client-side linters find nothing in the app", async () => {
  const problems: string[] = [];
  const collect = (...words: unknown[]): number => problems.push(words.map(String).join(' '));
  const logger = { info() {}, debug() {}, trace() {}, warn: collect, error: collect };
  const features = { getDeprecatedRuntimes: async () => [] };
  const manifest = await new ConfigFile(new FileSystemReader(), new FileSystemWriter()).readConfig();

  const results = await lint(
    ['src/index.ts'],
    manifest,
    'development',
    logger,
    features as unknown as LintParameters[4],
    { linter: { mode: 'client-side' } },
  );

  expect(results.flatMap((result) => [...result.errors, ...result.warnings])).toEqual([]);
  expect(problems).toEqual([]);
});
