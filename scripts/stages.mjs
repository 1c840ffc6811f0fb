import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { root, runNode } from './processes.mjs';

const minute = 60_000;
const logs = resolve(root, 'build/logs');

const typescript = 'node_modules/typescript/bin/tsc';
const programsOfTypes = ['tsconfig.json', 'static/tsconfig.json', 'tsconfig.check.json'];

const lint = ['node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0'];
const format = ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'];

/** Everything that `npm test` runs, in order. */
export const stages = [
  tool('types', ...programsOfTypes.map(typeCheck)),
  tool('lint', lint),
  tool('format', [...format, ...remembering('format/cache')]),
  tool('arrows', [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    'src',
    'static',
    'sandbox',
    'demo',
    'test',
    'bench',
  ]),
  tool('unused', ['node_modules/knip/bin/knip.js', '--no-progress']),
  tests('unit', { projects: ['unit', 'front'], fast: true }),
  tests('project', { needs: ['builds'] }),
  tests('ports', { needs: ['database'] }),
  tests('sandbox', { needs: ['builds', 'database', 'chromium'], inBrowser: true }),
  tests('e2e', { needs: ['builds', 'database', 'chromium'], inBrowser: true, limitMs: 20 * minute }),
];

/**
 * Quicker stand-ins for `npm run check`. A file's lint also depends on the types of others, which a remembered result
 * does not see, and properties are tried many times: `npm test` does both in full.
 */
const quicker = new Map([
  ['lint', tool('lint', [...lint, ...remembering('lint/')])],
  ['unit', tests('unit', { projects: ['unit', 'front'], only: String.raw`^(?!.*\.property\.)` })],
]);

/** What needs neither a database nor a browser. */
export const quickStages = stages.filter((stage) => stage.fast).map((stage) => quicker.get(stage.name) ?? stage);

/** A tool is one test: it passes or it fails. Several command lines are run one after the other. */
function tool(name, ...commands) {
  return { name, fast: true, needs: [], isTool: true, run: () => runTool(name, commands) };
}

async function runTool(name, commands) {
  const outputs = [];
  let failed = false;
  for (const args of commands) {
    const result = await runNode(args, { limitMs: 5 * minute });
    failed ||= result.code !== 0;
    if (result.output) outputs.push(result.output);
  }
  const output = keepLog(name, outputs.join('\n'));
  return { passed: failed ? 0 : 1, failed: failed ? 1 : 0, skipped: 0, failures: failed ? [output] : [] };
}

/** Projects of jest.config.cjs. */
function tests(name, { projects = [name], fast = false, needs = [], limitMs = 10 * minute, only, inBrowser = false }) {
  const selected = ['--selectProjects', ...projects];
  if (only) selected.push('--testPathPatterns', only);
  const run = (context) => runTests(name, selected, { ...context, limitMs, inBrowser });
  return { name, fast, needs, isTool: false, run };
}

/** More broken files than this are no bad luck. */
const MOST_AGAIN = 3;

/**
 * A browser on a shared machine can lose a race that no person loses. The few files that broke in a whole run are run
 * once more with the machine to themselves; what passes then is reported as `shaky` with its first failure, to be mended.
 */
async function runTests(name, selected, context) {
  const { files, fault } = await runJest(name, [...selected, '--maxWorkers', '2', ...context.jestArgs], context);
  if (fault) return { ...sumUp(files), failed: 1, failures: [fault] };
  const broken = files.filter(isBroken);
  const isWhole = context.jestArgs.length === 0;
  if (!context.inBrowser || !isWhole || broken.length === 0 || broken.length > MOST_AGAIN) return sumUp(files);

  const paths = broken.map(pathOf);
  context.tell(`once more, alone: ${paths.join(', ')}`);
  const again = await runJest(`${name}-again`, [...selected, '--runInBand', '--runTestsByPath', ...paths], context);
  if (again.fault) return sumUp(files);
  const stillBroken = again.files.filter(isBroken).map(pathOf);
  return {
    ...sumUp([...files.filter((file) => !isBroken(file)), ...again.files]),
    shaky: broken.filter((file) => !stillBroken.includes(pathOf(file))).map(failureOf),
  };
}

/** The test files as jest reports them, or the fault that let it end without a report or badly with every test passed. */
async function runJest(name, args, { tell, env, limitMs }) {
  const report = resolve(root, `build/logs/${name}.json`);
  mkdirSync(logs, { recursive: true });
  rmSync(report, { force: true });
  const command = ['node_modules/jest/bin/jest.js', ...args, '--json', `--outputFile=${report}`];
  const result = await runNode(command, { env, limitMs, onLine: (line) => /^(PASS|FAIL) /.test(line) && tell(line) });
  const output = keepLog(name, result.output);
  const files = readReport(report)?.testResults;
  if (!files) return { files: [], fault: output };
  return result.code !== 0 && !files.some(isBroken) ? { files, fault: lastPart(output) } : { files };
}

function sumUp(files) {
  const tests = files.flatMap((file) => file.assertionResults);
  const count = (...statuses) => tests.filter(({ status }) => statuses.includes(status)).length;
  const broken = files.filter(isBroken);
  // A file can break outside its tests.
  const outside = broken.filter((file) => file.assertionResults.every(({ status }) => status !== 'failed'));
  const [passed, failed] = [count('passed'), count('failed') + outside.length];
  return { passed, failed, skipped: tests.length - passed - count('failed'), failures: broken.map(failureOf) };
}

const isBroken = (file) => file.status === 'failed';
const pathOf = (file) => relative(root, file.name);
const failureOf = (file) => `${pathOf(file)}\n${file.message}`;

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

function typeCheck(project) {
  const state = `build/types/${project.replaceAll('/', '-')}.tsbuildinfo`;
  return [typescript, '--noEmit', '--incremental', '--tsBuildInfoFile', state, '-p', project];
}

function remembering(file) {
  return ['--cache', '--cache-strategy', 'content', '--cache-location', resolve(root, 'build', file)];
}

function keepLog(name, output) {
  mkdirSync(logs, { recursive: true });
  writeFileSync(resolve(logs, `${name}.log`), output);
  return output;
}

function lastPart(output) {
  return output.split('\n').slice(-60).join('\n');
}
