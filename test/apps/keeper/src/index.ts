import { __fetchProduct, webTrigger } from '@forge/api';
import { InvocationError, InvocationErrorCode, Queue } from '@forge/events';
import { Filter, FilterConditions, kvs, Sort, WhereConditions } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

/** Keeps visits of work items in custom entities, counts them in plain keys, and shows what it kept. */
type Visit = { readonly person: string; readonly count: number; readonly share?: number; readonly open: boolean };

type Calls = {
  run: (call: { payload: readonly Step[] }) => unknown;
  work: (call: { payload: { readonly key: string; readonly times: number } }) => unknown;
  hours: () => unknown;
  addresses: () => unknown;
  unknown: (call: { payload: { readonly target: never; readonly path: string; readonly body?: string } }) => unknown;
  crash: (call: { payload: { readonly how: string } }) => unknown;
};

/** One call of the store by the SDK's own names, so that a test can say what it wants in one line. */
type Step = {
  readonly on: 'kvs' | 'visit' | 'select' | 'transact';
  readonly call: string;
  readonly args: readonly unknown[];
};

const handlers = {
  /** Answers each step with its value or its refusal. */
  run: async ({ payload }) => {
    const answers: unknown[] = [];
    for (const step of payload) answers.push(await answered(() => perform(step)));
    return answers;
  },
  work: async ({ payload }) => new Queue({ key: 'keep' }).push([{ body: payload }]),
  hours: async () => ({ hours: (await kvs.get<number>('hourly')) ?? 0 }),
  addresses: async () => ({
    visits: await webTrigger.getUrl('ask-visits'),
    again: await webTrigger.getUrl('ask-visits'),
    other: await webTrigger.getUrl('ask-visits', true),
    ring: await webTrigger.getUrl('ring'),
    all: await webTrigger.queryUrls(),
  }),
  /** Any request at all to the platform. */
  unknown: async ({ payload }) => {
    const response = await __fetchProduct(payload.target)(payload.path, { method: 'POST', body: payload.body ?? '{}' });
    return { status: response.status, body: await response.text() };
  },
  crash: ({ payload }) => crash(payload.how),
} satisfies Calls;

export const answer = makeResolver(handlers as never);

function perform({ on, call, args }: Step): unknown {
  if (on === 'select') return select(args[0] as Selection);
  if (on === 'transact') return transact(args as readonly Operation[]);
  const store = (on === 'kvs' ? kvs : kvs.entity('visit')) as unknown as Record<string, (...all: unknown[]) => unknown>;
  if (call === 'query')
    return kvs
      .query()
      .where('key', WhereConditions.beginsWith(String(args[0])))
      .limit(Number(args[1]))
      .cursor(args[2] as string)
      .getMany();
  return store[call]?.(...args);
}

type Selection = {
  readonly index: string;
  readonly partition?: readonly unknown[];
  readonly where?: keyof typeof WhereConditions;
  readonly values?: readonly unknown[];
  readonly filter?: { readonly property: string; readonly is: keyof typeof FilterConditions; readonly value: unknown };
  readonly descending?: boolean;
  readonly limit?: number;
  readonly cursor?: string;
};

function select({ index, partition, where, values = [], filter, descending, limit, cursor }: Selection): unknown {
  let query = kvs
    .entity<Visit>('visit')
    .query()
    .index(index, partition && { partition: partition as string[] });
  const condition = where && (WhereConditions[where] as (...all: unknown[]) => never);
  if (condition) query = query.where(condition(...values));
  if (filter) {
    const is = FilterConditions[filter.is] as (value: unknown) => never;
    query = query.filters(new Filter<Visit>().and(filter.property as keyof Visit, is(filter.value)));
  }
  if (descending) query = query.sort(Sort.DESC);
  if (limit) query = query.limit(limit);
  if (cursor) query = query.cursor(cursor);
  return query.getMany();
}

type Operation = {
  readonly act: 'set' | 'delete' | 'check';
  readonly key: string;
  readonly value?: Visit;
  readonly count?: number;
  readonly entity?: boolean;
};

function transact(operations: readonly Operation[]): Promise<unknown> {
  const transaction = kvs.transact();
  for (const { act, key, value, count, entity = true } of operations) {
    const conditions =
      count === undefined ? {} : { conditions: new Filter<Visit>().and('count', FilterConditions.equalTo(count)) };
    const options = (entity ? { entityName: 'visit', ...conditions } : undefined) as never;
    if (act === 'set') transaction.set(key, value as never, options);
    else if (act === 'delete') transaction.delete(key, options);
    else transaction.check(key, options);
  }
  return transaction.execute();
}

async function answered(act: () => unknown): Promise<unknown> {
  try {
    return { value: await act() };
  } catch (error) {
    const { code, responseDetails } = error as { code?: string; responseDetails?: { status: number } };
    return { code: code ?? String(error), status: responseDetails?.status };
  }
}

type Move = { readonly issue: { readonly key: string }; readonly configuration: { readonly visits?: number } };

/** Needs one visit unless the rule says how many. */
export async function gate({ issue: { key }, configuration: { visits = 0 } }: Move): Promise<unknown> {
  const visit = await kvs.entity<Visit>('visit').get(key);
  if (visit === undefined) return { result: false, errorMessage: `${key} was not visited` };
  if (visit.count >= visits) return { result: true };
  return { result: false, errorMessage: `${key} was visited ${visit.count} of ${visits} times` };
}

type Work = {
  readonly body: { readonly key: string; readonly times: number };
  readonly retryContext?: { readonly retryCount: number };
};

/** Asks to be called again as often as the event says, then keeps a visit. */
export async function keep({ body, retryContext }: Work): Promise<unknown> {
  if ((retryContext?.retryCount ?? 0) < body.times) return new InvocationError();
  return kvs.entity('visit').set(body.key, { person: 'queue', count: body.times, open: true });
}

export async function hourly(): Promise<void> {
  const runs = (await kvs.get<number>('hourly')) ?? 0;
  await kvs.set('hourly', runs + 1);
  console.log('Hours kept:', runs + 1);
}

type Change = {
  readonly eventType: string;
  readonly issue: { readonly key: string; readonly fields: { readonly summary: string } };
  readonly atlassianId?: string;
  readonly selfGenerated: boolean;
  readonly retryContext?: { readonly retryCount: number; readonly retryReason: string };
};

/** Keeps every event under its own key; asks to be called again where the summary says so. */
export async function changed(event: Change): Promise<unknown> {
  const attempt = event.retryContext?.retryCount ?? 0;
  if (event.issue.fields.summary === 'again' && attempt < 2)
    return new InvocationError({ retryReason: InvocationErrorCode.FUNCTION_RETRY_REQUEST, retryAfter: 60 });
  const seen = ((await kvs.get<number>('events')) ?? 0) + 1;
  await kvs.set('events', seen);
  return kvs.set(`event:${seen}`, { ...event, attempt });
}

/** Hears of changes of the status alone. */
export async function moved({ issue }: Change): Promise<unknown> {
  return kvs.set(`moved:${issue.key}`, true);
}

type Asked = {
  readonly method: string;
  readonly userPath: string;
  readonly queryParameters: Record<string, string[]>;
  readonly body?: string;
};

export async function visits({ method, userPath, queryParameters, body }: Asked): Promise<unknown> {
  return {
    statusCode: 200,
    headers: { 'Content-Type': ['application/json'], 'X-Kept': ['yes'] },
    body: JSON.stringify({ method, userPath, queryParameters, body: body ?? '' }),
  };
}

export async function ring({ body }: Asked): Promise<unknown> {
  return { outputKey: body ?? '' };
}

/** What a bad app does. */
async function crash(how: string): Promise<unknown> {
  if (how === 'throws') throw new Error('Thrown on purpose');
  if (how === 'large') return 'x'.repeat(6 * 1024 * 1024);
  if (how === 'forks') {
    const { spawnSync } = await import('node:child_process');
    return String(spawnSync('echo', ['out']).stdout);
  }
  if (how === 'connects') {
    const { get } = await import('node:http');
    return new Promise((resolve, reject) => get('http://127.0.0.1:9', resolve).on('error', reject));
  }
  if (how === 'memory') {
    const kept: Buffer[] = [];
    for (;;) {
      kept.push(Buffer.alloc(16 * 1024 * 1024, 1));
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
  if (how === 'prints') for (let line = 1; line <= 150; line++) console.log(`Line ${line}`);
  return how;
}
