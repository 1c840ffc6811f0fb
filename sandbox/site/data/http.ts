import { useQuery, type UseQueryResult } from '@tanstack/react-query';

/** An answer other than 2xx: its status and the reasons in the server's own words. */
export class RequestRefused extends Error {
  constructor(
    readonly status: number,
    readonly reasons: readonly string[],
  ) {
    super(reasons.join('\n'));
    this.name = 'RequestRefused';
  }
}

/** The JSON at a path; the type is what the route's contract promises. Read again whenever a write invalidates it. */
export function useJson<T>(path: string): UseQueryResult<T> {
  return useQuery({ queryKey: [path], queryFn: () => requestJson<T>('GET', path) });
}

async function requestJson<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await request(method, path, body);
  // The one place where an answer gets its type: routes are tested against these contracts on the server's side.
  return (await response.json()) as T;
}

/** For routes whose answer has no body that matters. */
export async function send(method: string, path: string, body?: unknown): Promise<void> {
  await request(method, path, body);
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
  if (!response.ok) throw new RequestRefused(response.status, reasonsIn(await response.text(), response));
  return response;
}

/** Jira answers `{errorMessages, errors}`, the host `{message}`. */
function reasonsIn(text: string, response: Response): readonly string[] {
  const body = parsed(text);
  const reasons: string[] = [];
  if (typeof body['message'] === 'string') reasons.push(body['message']);
  if (Array.isArray(body['errorMessages'])) reasons.push(...body['errorMessages'].map(String));
  if (isRecord(body['errors'])) reasons.push(...Object.values(body['errors']).map(String));
  return reasons.length > 0 ? reasons : [`The server answered ${response.status} ${response.statusText}.`];
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
