import type { Route } from '@forge/api';
import * as v from 'valibot';

/** `api.asUser().requestJira` or `api.asApp().requestJira`. */
export type RequestJira = (
  to: Route,
  init?: { method?: string; headers?: Record<string, string>; body?: string },
) => Promise<{ readonly status: number; text(): Promise<string> }>;

export type Answered = { readonly status: number; readonly body: string };

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

async function read(response: { readonly status: number; text(): Promise<string> }): Promise<Answered> {
  return { status: response.status, body: await response.text() };
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
