/** What the proxy answers to a function; `lost` is an answer that never arrives: the connection breaks. */
export type Reply =
  { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string } | 'lost';

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** What the sandbox does not host answers loudly and names what was asked. */
export function notHosted(what: string): Reply {
  return json(501, { code: 'NOT_HOSTED', message: `The sandbox does not host ${what}; see sandbox/FIDELITY.md` });
}
