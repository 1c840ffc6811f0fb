import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export const root = resolve(import.meta.dirname, '..');

const endWithParent = pathToFileURL(resolve(import.meta.dirname, 'end-with-parent.mjs')).href;
const running = new Set();
const graceMs = 10_000;

/**
 * Starts a program in a process group of its own, so that it can be ended with all that it starts.
 * `onLine` gets every line of both outputs.
 */
export function start(command, args, { env = {}, onLine = () => {}, ipc = false } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])],
  });
  running.add(child);
  const ended = new Promise((done) => {
    child.once('error', (error) => done({ code: 127, reason: error.message }));
    child.once('close', (code, signal) => done({ code: code ?? 1, reason: signal ?? undefined }));
  }).finally(() => running.delete(child));
  for (const stream of [child.stdout, child.stderr]) eachLine(stream, onLine);
  return { child, ended };
}

/** Starts a Node program that ends when this process does. */
export function startNode(args, options = {}) {
  const env = { ...options.env, END_WITH_PARENT: String(process.pid) };
  return start(process.execPath, ['--import', endWithParent, ...args], { ...options, env, ipc: true });
}

/** Runs to the end; answers the exit code and everything that was printed. */
export function run(command, args, options = {}) {
  return finished((onLine) => start(command, args, { ...options, onLine }), options);
}

export function runNode(args, options = {}) {
  return finished((onLine) => startNode(args, { ...options, onLine }), options);
}

/** Ends everything that was started: asks first, then kills whole groups. */
export async function endAll() {
  await Promise.all([...running].map(end));
}

export async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((done) => child.once('close', done));
  child.kill('SIGTERM');
  const timer = setTimeout(() => killGroup(child), graceMs);
  await ended;
  clearTimeout(timer);
}

/**
 * Ends everything and exits when this process is told to, when the terminal closes, and when the npm that started it
 * is gone (a killed npm tells nobody).
 */
export function endWhenTold({ onEnd = () => {} } = {}) {
  let ending = false;
  const stop = (code) => {
    if (ending) {
      for (const child of running) killGroup(child);
      process.exit(code);
    }
    ending = true;
    onEnd();
    void endAll().then(() => process.exit(code));
  };
  process.on('SIGINT', () => stop(130));
  process.on('SIGTERM', () => stop(143));
  process.on('SIGHUP', () => stop(129));
  if (process.env['npm_lifecycle_event']) {
    const starter = starterOf();
    setInterval(() => starterOf() === starter || stop(1), 1000).unref();
  }
}

/** Who started this process, through npm's shell if it has put one in between. Another answer later: npm is gone. */
function starterOf() {
  const parent = lookUp(process.ppid);
  const isShell = /(^|\/)-?(ba|da|z)?sh$/.test(parent.name);
  return isShell ? `${process.ppid} ${parent.ppid}` : String(process.ppid);
}

function lookUp(pid) {
  try {
    const [, name, ppid] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'));
    return { name, ppid };
  } catch {
    return lookUpWithPs(pid);
  }
}

/** Where there is no /proc (macOS). */
function lookUpWithPs(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,comm=', '-p', String(pid)], { encoding: 'utf8' });
  const [, ppid, name] = /^\s*(\d+)\s+(.*?)\s*$/.exec(stdout ?? '') ?? [];
  return { name: name ?? '', ppid: ppid ?? '' };
}

async function finished(begin, { onLine = () => {}, limitMs }) {
  const lines = [];
  const { child, ended } = begin((line) => {
    lines.push(line);
    onLine(line);
  });
  let late = false;
  const timer =
    limitMs &&
    setTimeout(() => {
      late = true;
      killGroup(child);
    }, limitMs);
  const { code, reason } = await ended;
  clearTimeout(timer);
  if (late) lines.push(`ended after its limit of ${Math.round(limitMs / 60_000)} minutes`);
  else if (reason) lines.push(`ended: ${reason}`);
  return { code: late ? 1 : code, output: lines.join('\n') };
}

function killGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function eachLine(stream, onLine) {
  let rest = '';
  stream?.setEncoding('utf8').on('data', (text) => {
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? '';
    for (const line of lines) onLine(stripVTControlCharacters(line));
  });
  stream?.on('end', () => rest && onLine(rest));
}
