import type { Route } from '@forge/api';
import * as v from 'valibot';
import type { Instant } from '../../domain/kernel';

/** `api.asUser().requestJira` or `api.asApp().requestJira`. */
export type RequestJira = (
  to: Route,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<Response>;

type Response = {
  readonly status: number;
  readonly headers?: { get(name: string): string | null };
  text(): Promise<string>;
};

/** `at`: what the clock of who answered showed; null where it did not say. */
export type Answered = { readonly status: number; readonly body: string; readonly at: Instant | null };

export const get = async (request: RequestJira, to: Route): Promise<Answered> =>
  read(await request(to, { headers: { accept: 'application/json' } }));

export const post = (request: RequestJira, to: Route, body: unknown): Promise<Answered> =>
  send(request, to, 'POST', body);

export const put = (request: RequestJira, to: Route, body: unknown): Promise<Answered> =>
  send(request, to, 'PUT', body);

const send = async (request: RequestJira, to: Route, method: 'POST' | 'PUT', body: unknown): Promise<Answered> =>
  read(
    await request(to, {
      method,
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );

async function read(response: Response): Promise<Answered> {
  const at = Date.parse(response.headers?.get('date') ?? '');
  return {
    status: response.status,
    body: await response.text(),
    at: Number.isNaN(at) ? null : new Date(at).toISOString(),
  };
}

export function succeeded(answer: Answered, what: string): unknown {
  if (answer.status !== 200) throw unexpected(answer, what);
  return JSON.parse(answer.body);
}

export const unexpected = (answer: Answered, what: string): Error =>
  new Error(`Jira answered ${String(answer.status)} to ${what}: ${answer.body.slice(0, 300)}`);

/** Jira's error text: `{errorMessages, errors}`; a gateway before it may answer anything. */
export function words(body: string): string {
  const errors = v.safeParse(errorsText, body);
  if (!errors.success) return 'Jira gave no reason.';
  return [...errors.output.errorMessages, ...Object.values(errors.output.errors)].join(' ') || 'Jira gave no reason.';
}

const errorsShape = v.looseObject({
  errorMessages: v.optional(v.array(v.string()), []),
  errors: v.optional(v.record(v.string(), v.string()), {}),
});
const errorsText = v.pipe(v.string(), v.parseJson(), errorsShape);
