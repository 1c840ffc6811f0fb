// The process in which an app's functions run: `node function-runtime.mjs <bundle folder>`, started with an IPC channel.
// It stands in for the platform's own wrapper, which is not published: it defines the globals that the @forge packages
// look for (@forge/api out/api/fetch.js and runtime.js), then calls the functions of the unmodified bundle.
import { AsyncLocalStorage } from 'node:async_hooks';
import { createRequire } from 'node:module';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { format } from 'node:util';

const bundleFolder = process.argv[2];
const loadModule = createRequire(join(bundleFolder, 'index.cjs'));
const invocations = new AsyncLocalStorage();
const realFetch = globalThis.fetch;
const realNow = Date.now;
let clockOffsetMs = 0;

let proxyPort;

defineClock();
defineConsole();
defineForge();
closeNetwork();

process.on('message', (message) => {
  if (message.type === 'clock') clockOffsetMs = message.offsetMs;
  if (message.type === 'invoke') void answer(message);
  if (message.type === 'are-you-there') process.send({ type: 'here' });
});
process.on('disconnect', () => process.exit(0));
// Ctrl-C is for the sandbox, which ends its functions itself.
process.on('SIGINT', () => undefined);

async function answer({ id, handler, event, context, runtime, timeLimitMs }) {
  const deadline = performance.now() + timeLimitMs;
  proxyPort = new globalThis.URL(runtime.proxy.url).port;
  try {
    const value = await invocations.run(runtimeOf(runtime, deadline), () => handlerNamed(handler)(event, context));
    // A front end waits for an object: `undefined` reaches it as one.
    process.send({ type: 'done', id, json: JSON.stringify(value) ?? '{}' });
  } catch (error) {
    process.send({
      type: 'failed',
      id,
      message: String(error?.message ?? error),
      stack: String(error?.stack ?? error),
    });
  }
}

function handlerNamed(handler) {
  const dot = handler.lastIndexOf('.');
  const found = loadModule(`./${handler.slice(0, dot)}.cjs`)[handler.slice(dot + 1)];
  if (typeof found !== 'function') throw new Error(`The bundle has no function ${handler}`);
  return found;
}

function runtimeOf(runtime, deadline) {
  return {
    ...runtime,
    lambdaContext: { getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())) },
    metrics: {
      counter: () => ({ incr() {}, incrBy() {}, decr() {}, decrBy() {} }),
      timing: () => ({ measure: () => ({ stop() {} }) }),
    },
    container: { appCodeDir: bundleFolder },
  };
}

function defineForge() {
  Object.defineProperty(globalThis, '__forge_runtime__', { get: () => invocations.getStore() });
  globalThis.__forge_fetch__ = async (target, path, init = {}) => {
    const { proxy } = currentRuntime();
    const headers = new globalThis.Headers(init.headers);
    headers.set('forge-proxy-authorization', `Bearer ${proxy.token}`);
    // A header carries ASCII only; a path that is not encoded yet would be refused before it left.
    headers.set('forge-proxy-target', path.replace(/[^\x21-\x7e]+/g, encodeURIComponent));
    return realFetch(`${proxy.url}${routeOf(target)}`, { ...init, headers, redirect: 'manual' });
  };
  globalThis.fetch = async () =>
    new globalThis.Response('', { status: 403, headers: { 'forge-proxy-error': 'BLOCKED_EGRESS' } });
}

function routeOf({ type, provider, remote, accountId, contextAri }) {
  if (type === 'fpp' && contextAri === undefined)
    return `/fpp/provider/${provider}/remote/${remote}${accountId === undefined ? '' : `/account/${encodeURIComponent(accountId)}`}`;
  if (type === 'sql' || type === 'kvs') return `/fpp/as/app/provider/atlassian/capability/${type}`;
  return `/${encodeURIComponent([type, provider, remote ?? contextAri].filter(Boolean).join(' '))}`;
}

function currentRuntime() {
  const runtime = invocations.getStore();
  if (runtime === undefined) throw new Error('A Forge API was called outside of an invocation');
  return runtime;
}

/** `new Date()`, `Date()` and `Date.now()` tell the site's time; everything else of Date stays as it is. */
function defineClock() {
  const RealDate = Date;
  RealDate.now = () => realNow() + clockOffsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [target.now()] : args, newTarget),
    apply: (target) => new target(target.now()).toString(),
  });
  RealDate.prototype.constructor = globalThis.Date;
}

/** One JSON line per call, as the platform's log has it, told to the host before the answer of the run that printed it. */
function defineConsole() {
  for (const level of ['debug', 'log', 'info', 'warn', 'error']) {
    console[level] = (...args) => {
      const invocation = invocations.getStore()?.appContext;
      const id = invocation?.invocationId;
      const line = { level, function: invocation?.functionKey, invocationId: id, message: format(...args) };
      if (process.connected) process.send({ type: 'line', id, line: JSON.stringify(line) });
    };
  }
}

/** The host's proxy is the only address that a function reaches, by whatever module it tries. */
function closeNetwork() {
  const connect = Socket.prototype.connect;
  Socket.prototype.connect = function (...args) {
    const [options] = Array.isArray(args[0])
      ? args[0]
      : [typeof args[0] === 'object' ? args[0] : { port: args[0], host: args[1] }];
    const host = options.host ?? 'localhost';
    if (host === '127.0.0.1' && String(options.port) === proxyPort) return connect.apply(this, args);
    const address = options.path ?? `${host}:${options.port}`;
    process.nextTick(() => this.destroy(new Error(`BLOCKED_EGRESS: ${address} is not among the app's permissions`)));
    return this;
  };
}
