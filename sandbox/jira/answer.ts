import type { JiraResponse } from '../parts';

/** What a route gives back: a status and, unless it is empty, a JSON body. */
export type Answer = { readonly status: number; readonly body?: unknown };

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body?: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** A refusal of Jira, in its own error shape; thrown by routes, caught once in `handle-request.ts`. */
export class Refusal extends Error {
  readonly status: number;
  readonly errorMessages: readonly string[];
  readonly errors: Readonly<Record<string, string>>;

  constructor(
    status: number,
    errorMessages: string | readonly string[],
    errors: Readonly<Record<string, string>> = {},
  ) {
    const messages = typeof errorMessages === 'string' ? [errorMessages] : errorMessages;
    super([...messages, ...Object.values(errors)].join(' '));
    this.status = status;
    this.errorMessages = messages;
    this.errors = errors;
  }
}

/** A refusal that belongs to one field of the request. */
export const fieldRefusal = (field: string, message: string, status = 400) =>
  new Refusal(status, [], { [field]: message });

/** What this stand-in does not do: loud, and naming what was asked. */
export const notModelled = (what: string) => new Refusal(501, `Not modelled by this Jira stand-in: ${what}.`);

export function toResponse(answer: Answer): JiraResponse {
  if (answer.body === undefined) return { status: answer.status, headers: {}, body: '' };
  return {
    status: answer.status,
    headers: { 'content-type': 'application/json;charset=UTF-8' },
    body: JSON.stringify(answer.body),
  };
}

export const refusalAnswer = (refusal: Refusal): Answer => ({
  status: refusal.status,
  body: { errorMessages: refusal.errorMessages, errors: refusal.errors },
});
