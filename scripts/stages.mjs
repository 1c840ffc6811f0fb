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
  tests('sandbox', { needs: ['builds', 'database', 'chromium'] }),
  tests('e2e', { needs: ['builds', 'database', 'chromium'], limitMs: 20 * minute }),
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
function tests(name, { projects = [name], fast = false, needs = [], limitMs = 10 * minute, only }) {
  const selected = ['--selectProjects', ...projects, '--maxWorkers', '2'];
  if (only) selected.push('--testPathPatterns', only);
  return { name, fast, needs, isTool: false, run: (context) => runTests(name, selected, limitMs, context) };
}

async function runTests(name, selected, limitMs, { tell, env, jestArgs }) {
  const report = resolve(root, `build/logs/${name}.json`);
  mkdirSync(logs, { recursive: true });
  rmSync(report, { force: true });
  const args = ['node_modules/jest/bin/jest.js', ...selected, '--json', `--outputFile=${report}`, ...jestArgs];
  const result = await runNode(args, { env, limitMs, onLine: (line) => /^(PASS|FAIL) /.test(line) && tell(line) });
  const output = keepLog(name, result.output);
  const counted = readReport(report);
  if (!counted) return { passed: 0, failed: 1, skipped: 0, failures: [output] };

  const counts = sumUp(counted);
  // Jest can end badly with every test passed: then the end itself is the failure.
  if (result.code !== 0 && counts.failed === 0) return { ...counts, failed: 1, failures: [lastPart(output)] };
  return counts;
}

function sumUp(report) {
  const broken = report.testResults.filter((file) => file.status === 'failed');
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: broken.map((file) => `${relative(root, file.name)}\n${file.message}`),
  };
}

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
