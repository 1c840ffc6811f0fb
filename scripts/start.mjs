import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildAll } from './builds.mjs';
import { ensurePackages } from './packages.mjs';
import { endAll, endWhenTold, root, runNode, startNode } from './processes.mjs';
import { ensureDatabase } from './programs.mjs';
import { Hint, step, tellFailure } from './progress.mjs';

/** `npm start`: the whole product on this machine, from a fresh clone. Data stay in .sandbox until `--reset`. */
const firstPort = 8790;
const portsPerSite = 3;

endWhenTold({ onEnd: () => console.log('\nStopping; the data stay until --reset.') });
await main().catch(async (error) => {
  tellFailure(error);
  await endAll();
});

async function main() {
  const { data, reset, port } = readOptions();
  refuseSecondStart(data);
  if (reset) rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });

  console.log('Slipway');
  await step('packages', ensurePackages);
  await step('MariaDB', ensureDatabase);
  await step('builds', buildAll);
  const { url, ended } = await step('sandbox', async () => startSandbox(data, port ?? (await freePort(firstPort))));
  await step('demo', (tell) => loadDemo(url, tell));

  console.log(`\n  ${url}\n\n  Ctrl-C stops it. The data stay until \`npm start -- --reset\`.`);
  const { code } = await ended;
  if (code !== 0) throw new Hint(`The sandbox ended (exit code ${code}).\n${lastLines(logOf(data))}`);
}

function readOptions() {
  const options = { reset: { type: 'boolean' }, port: { type: 'string' }, data: { type: 'string' } };
  try {
    const { values } = parseArgs({ options });
    const data = values.data ? resolve(values.data) : resolve(root, '.sandbox');
    return { data, reset: values.reset ?? false, port: values.port && Number(values.port) };
  } catch (error) {
    throw new Hint(`${error.message}\nOptions: --reset (forget all data first), --port NUMBER, --data FOLDER`);
  }
}

/** The sandbox holds a lock on its data: said before anything is built, and before `--reset` removes what is in use. */
function refuseSecondStart(data) {
  const lock = join(data, 'sandbox.lock');
  if (!existsSync(lock)) return;
  const { pid, siteUrl } = JSON.parse(readFileSync(lock, 'utf8'));
  if (isAlive(pid))
    throw new Hint(`Slipway already runs on this data: ${siteUrl} (process ${pid}). Stop that one first.`);
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function startSandbox(data, port) {
  const log = createWriteStream(logOf(data));
  const args = ['--import', 'tsx', 'sandbox/start.ts', '--data', data, '--app', root, '--port', String(port)];
  let tellReady;
  const ready = new Promise((done) => (tellReady = done));
  const { ended } = startNode(args, {
    onLine: (line) => {
      log.write(`${line}\n`);
      const address = /^ready (http:\S+)/.exec(line)?.[1];
      if (address) tellReady(address);
    },
  });
  const url = await Promise.race([ready, ended.then(() => undefined)]);
  if (!url) throw new Hint(`The sandbox did not start. The end of ${logOf(data)}:\n${lastLines(logOf(data))}`);
  return { url, ended };
}

async function loadDemo(url, tell) {
  const result = await runNode(['--import', 'tsx', 'demo/load.ts', url], { onLine: tell });
  if (result.code !== 0) throw new Hint(`The demo could not be loaded:\n${result.output}`);
  return result.output.trim().split('\n').at(-1);
}

/** The first port from `first` on whose neighbours are free too. */
async function freePort(first) {
  for (let port = first; port < first + 100; port += 10) {
    const free = await Promise.all(Array.from({ length: portsPerSite }, (_, offset) => isFree(port + offset)));
    if (free.every(Boolean)) return port;
  }
  throw new Hint(`No three free ports in a row from ${first} on. Name others with: npm start -- --port NUMBER`);
}

function isFree(port) {
  return new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });
}

function logOf(data) {
  return join(data, 'sandbox.log');
}

function lastLines(file) {
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
}
