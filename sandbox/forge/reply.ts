export type Answered = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/**
 * What the proxy answers to a function. `lost` is an answer that does not arrive: the connection breaks; with `never` it
 * stays open and nothing comes.
 */
export type Reply = Answered | 'lost' | 'never';

export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answered {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}

/** What the sandbox does not host answers loudly and names what was asked. */
export function notHosted(what: string): Reply {
  return json(501, { code: 'NOT_HOSTED', message: `The sandbox does not host ${what}; see sandbox/FIDELITY.md` });
}
