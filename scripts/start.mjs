import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync, createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './builds.mjs';
import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold, root, runNode, startNode } from './processes.mjs';
import { ensureDatabase } from './programs.mjs';
import { Hint, step, tellFailure } from './progress.mjs';

/** `npm start`: the whole product on this machine, from a fresh clone. Data stay in .sandbox until `--reset`. */
const data = resolve(root, '.sandbox');
const runningFile = resolve(data, 'running.json');
const logFile = resolve(data, 'sandbox.log');
const portsPerSite = 3;

endWhenTold({ onEnd: () => console.log('\nStopping; the data stay in .sandbox.') });
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  const options = readOptions();
  refuseSecondStart();
  if (options.reset) rmSync(data, { recursive: true, force: true });

  console.log('Slipway');
  await step('packages', ensurePackages);
  await step('MariaDB', ensureDatabase);
  await step('builds', buildAll);
  const port = options.port ?? (await freePort(8790));
  const { url, ended } = await step('sandbox', () => startSandbox(port));
  await step('demo', (tell) => loadDemo(url, tell));

  console.log(`\n  ${url}\n\n  Ctrl-C stops it; data stay in .sandbox until \`npm start -- --reset\`.`);
  const { code } = await ended;
  rmSync(runningFile, { force: true });
  if (code !== 0) throw new Hint(`The sandbox ended (exit code ${code}).\n${lastLines(logFile, 20)}`);
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { reset: { type: 'boolean' }, port: { type: 'string' } } });
    return { reset: values.reset ?? false, port: values.port === undefined ? undefined : Number(values.port) };
  } catch (error) {
    throw new Hint(`${error.message}\nOptions: --reset (forget all data first), --port NUMBER`);
  }
}

/** Two sandboxes on one data directory would damage it. */
function refuseSecondStart() {
  if (!existsSync(runningFile)) return;
  const { pid, url } = JSON.parse(readFileSync(runningFile, 'utf8'));
  if (isAlive(pid))
    throw new Hint(`Slipway already runs from this folder: ${url} (process ${pid}). Stop that one first.`);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function startSandbox(port) {
  mkdirSync(data, { recursive: true });
  const log = createWriteStream(logFile);
  const args = ['--import', 'tsx', 'sandbox/start.ts', '--data', data, '--app', root, '--port', String(port)];
  let ready;
  const isReady = new Promise((done) => (ready = done));
  const { child, ended } = startNode(args, {
    onLine: (line) => {
      log.write(`${line}\n`);
      const address = /^ready (http:\S+)/.exec(line)?.[1];
      if (address) ready(address);
    },
  });
  const url = await Promise.race([isReady, ended.then(() => undefined)]);
  if (!url) throw new Hint(`The sandbox did not start. It said (${logFile}):\n${lastLines(logFile, 20)}`);

  writeFileSync(runningFile, JSON.stringify({ pid: child.pid, url }));
  return { url, ended };
}

async function loadDemo(url, tell) {
  const result = await runNode(['--import', 'tsx', 'demo/load.ts', url], { onLine: tell });
  if (result.code !== 0) throw new Hint(`The demo could not be loaded. It said:\n${result.output}`);
  return result.output.split('\n').at(-1);
}

/** The first port from `first` on whose neighbours are free too: a site takes three in a row. */
async function freePort(first) {
  for (let port = first; port < first + 100; port += 10) {
    const free = await Promise.all(Array.from({ length: portsPerSite }, (_, offset) => isFree(port + offset)));
    if (free.every(Boolean)) return port;
  }
  throw new Hint(`No free ports from ${first} on. Name one with: npm start -- --port NUMBER`);
}

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

function lastLines(file, count) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
}
