import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** An answer other than 2xx: its status and the reasons in the server's own words. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly reasons: readonly string[],
    /** Jira's `errors`: what is wrong with each field of the request. They are among the reasons too. */
    readonly ofFields: Readonly<Record<string, string>> = {},
  ) {
    super(reasons.join('\n'));
    this.name = 'RequestRefused';
  }
}

/** The JSON at a path; the type is what the route's contract promises. Read again whenever a write invalidates it. */
export function useJson<T>(path: string, enabled = true): UseQueryResult<T> {
  return useQuery({ ...jsonQuery<T>(path), enabled });
}

/** The same for who asks ahead of time. */
export const jsonQuery = <T>(path: string) => ({
  queryKey: [path],
  queryFn: () => requestJson<T>('GET', path),
});

/** As `useJson`, for queries that make something of the answer and for writes that have one. */
export async function requestJson<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await request(method, path, body);
  // The one place where an answer gets its type: routes are tested against these contracts on the server's side.
  return (await response.json()) as T;
}

/** For routes whose answer has no body that matters. */
export async function send(method: string, path: string, body?: unknown): Promise<void> {
  await request(method, path, body);
}

/** What a refused request says about one of its fields. */
export function reasonOf(error: unknown, field: string): string | undefined {
  return error instanceof RequestRefused ? error.ofFields[field] : undefined;
}

/** What to tell a person about anything thrown on the way of a request. */
export function reasonsOf(error: unknown): readonly string[] {
  if (error instanceof RequestRefused) return error.reasons;
  return [error instanceof Error ? error.message : String(error)];
}

async function request(method: string, path: string, body: unknown): Promise<Response> {
  const response = await fetch(path, {
    method,
    headers:
      body === undefined
        ? { accept: 'application/json' }
        : { accept: 'application/json', 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!response.ok) throw refusalIn(await response.text(), response);
  return response;
}

/** Jira answers `{errorMessages, errors}`, the host `{message}`. */
function refusalIn(text: string, response: Response): RequestRefused {
  const body = parsed(text);
  const errors = isRecord(body['errors']) ? body['errors'] : {};
  const ofFields = Object.fromEntries(Object.entries(errors).map(([field, reason]) => [field, String(reason)]));
  const reasons = [
    ...(typeof body['message'] === 'string' ? [body['message']] : []),
    ...(Array.isArray(body['errorMessages']) ? body['errorMessages'].map(String) : []),
    ...Object.values(ofFields),
  ];
  const nothing = [`The server answered ${response.status} ${response.statusText}.`];
  return new RequestRefused(response.status, reasons.length > 0 ? reasons : nothing, ofFields);
}

function parsed(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
