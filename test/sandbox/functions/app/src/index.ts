import api, { __fetchProduct, route } from '@forge/api';
import { InvocationError, Queue } from '@forge/events';
import { makeResolver } from '@forge/resolver';
import { migrationRunner, sql } from '@forge/sql';

/** The functions that the tests of the sandbox's function side call; each does one thing that an app can do. */

type Caught = {
  readonly name: string;
  readonly message: string;
  readonly code?: string | undefined;
  readonly context?: unknown;
  readonly status?: number | undefined;
};

async function caught(act: () => Promise<unknown>): Promise<{ readonly value: unknown } | { readonly error: Caught }> {
  try {
    return { value: await act() };
  } catch (error) {
    const { name, message, code, context, status } = error as Caught;
    return { error: { name, message, code, context, status } };
  }
}

async function read(
  call: Promise<{ readonly status: number; text(): Promise<string> }>,
): Promise<{ status: number; body: string }> {
  const response = await call;
  return { status: response.status, body: await response.text() };
}

type Calls = {
  echo: (call: { payload: unknown }) => unknown;
  context: (call: { context: unknown }) => unknown;
  nothing: () => unknown;
  fail: (call: { payload: { message: string } }) => unknown;
  die: () => unknown;
  now: () => unknown;
  large: (call: { payload: { bytes: number } }) => unknown;
  outside: () => unknown;
  myself: (call: { payload: { as: 'user' | 'app' } }) => unknown;
  request: (call: { payload: { method: string; path: string } }) => unknown;
  twice: (call: { payload: { key: string } }) => unknown;
  query: (call: { payload: { query: string; params?: unknown[] } }) => unknown;
  sized: (call: { payload: { bytes: number } }) => unknown;
  ddl: (call: { payload: { query: string } }) => unknown;
  migrate: () => unknown;
  storage: () => unknown;
  push: (call: {
    payload: { queue: string; events: { body: Record<string, unknown>; delayInSeconds?: number }[] };
  }) => unknown;
  job: (call: { payload: { queue: string; jobId: string } }) => unknown;
};

const handlers = {
  echo: ({ payload }) => payload,
  context: ({ context }) => context,
  nothing: () => undefined,
  fail: ({ payload }) => {
    throw new Error(payload.message);
  },
  die: () => process.exit(3),
  now: () => ({
    now: Date.now(),
    made: new Date().toISOString(),
    fixed: new Date(0).toISOString(),
    isDate: new Date() instanceof Date,
    text: Date(),
  }),
  large: ({ payload }) => 'x'.repeat(payload.bytes),
  outside: async () => {
    const response = await api.fetch('https://example.com/');
    return { status: response.status, reason: response.headers.get('forge-proxy-error') };
  },
  myself: ({ payload }) =>
    caught(() => read((payload.as === 'user' ? api.asUser() : api.asApp()).requestJira(route`/rest/api/3/myself`))),
  request: ({ payload }) =>
    caught(() =>
      read(
        __fetchProduct({ type: 'fpp', provider: 'user', remote: 'jira' })(payload.path, {
          method: payload.method,
        }),
      ),
    ),
  twice: async ({ payload }) => {
    const first = await read(api.asUser().requestJira(route`/rest/api/3/issue/${payload.key}`));
    const second = await read(api.asApp().requestJira(route`/rest/api/3/issue/${payload.key}`));
    return [first, second];
  },
  query: ({ payload }) =>
    caught(() =>
      sql
        .prepare(payload.query)
        .bindParams(...(payload.params ?? []))
        .execute(),
    ),
  sized: ({ payload }) =>
    caught(() => sql.prepare('SELECT LENGTH(?) AS size').bindParams('x'.repeat(payload.bytes)).execute()),
  ddl: ({ payload }) => caught(() => sql.executeDDL(payload.query)),
  migrate: () =>
    caught(() => migrationRunner.enqueue('v001', 'CREATE TABLE IF NOT EXISTS migrated (id INT PRIMARY KEY)').run()),
  storage: () =>
    caught(() =>
      read(
        __fetchProduct({ type: 'os', provider: 'app' })('/api/v1/objects', {
          method: 'POST',
          body: '{}',
        }),
      ),
    ),
  push: ({ payload }) => caught(() => new Queue({ key: payload.queue }).push(payload.events)),
  job: ({ payload }) => caught(() => new Queue({ key: payload.queue }).getJob(payload.jobId).getStats()),
} satisfies Calls;

export const panel = makeResolver(handlers as never);

type GateEvent = {
  readonly issue: unknown;
  readonly configuration: { readonly answer?: unknown; readonly throws?: boolean; readonly ends?: boolean };
  readonly transition: unknown;
};

/** Answers its configuration's `answer`, or with the event itself as message. */
export async function gate(event: GateEvent, context: unknown): Promise<unknown> {
  if (event.configuration.ends === true) process.exit(3);
  if (event.configuration.throws === true) throw new Error('The gate is broken');
  return event.configuration.answer ?? { result: false, errorMessage: JSON.stringify({ event, context }) };
}

type WorkEvent = {
  readonly body: {
    readonly id: string;
    readonly failTimes?: number;
    readonly retryTimes?: number;
    readonly spins?: boolean;
  };
  readonly retryContext?: { readonly retryCount: number };
};

/** Writes down that it ran; throws, or asks to be called again, as often as the event says. */
export async function work(event: WorkEvent): Promise<unknown> {
  const attempt = event.retryContext?.retryCount ?? 0;
  if (attempt < (event.body.failTimes ?? 0)) throw new Error(`Attempt ${attempt} fails`);
  if (attempt < (event.body.retryTimes ?? 0)) return new InvocationError();
  await api.asApp().requestJira(route`/rest/api/3/issue/${event.body.id}`);
  return undefined;
}

/** Never answers the first time: waits for ever, or computes for ever. */
export async function slow(event: WorkEvent): Promise<unknown> {
  while (event.retryContext === undefined && event.body.spins === true);
  if (event.retryContext === undefined) await new Promise(() => setInterval(() => undefined, 1_000));
  return undefined;
}

/** Calls Jira as the app, then as a user, which can not be: there is none. Tells the app's call why. */
export async function hourly(): Promise<unknown> {
  const asUser = await caught(() => read(api.asUser().requestJira(route`/rest/api/3/myself`)));
  const told = 'error' in asUser ? `${asUser.error.status ?? ''} ${asUser.error.message}` : 'answered';
  await api.asApp().requestJira(route`/rest/api/3/issue/${told}`);
  return {};
}
