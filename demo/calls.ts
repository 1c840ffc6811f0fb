import { setTimeout as pause } from 'node:timers/promises';
import type { Act, Move } from './act';

export type LinkedItem = { readonly id: string; readonly key: string };

type Finding = {
  readonly rule: string;
  readonly what: string;
  readonly cause?: string;
  readonly waves?: readonly string[];
};

/** What the demo reads of the app's answers. */
export type AppAnswer = {
  readonly ok: boolean;
  readonly failure?: { readonly reference: string };
  readonly value: {
    readonly seq: number;
    readonly hash: string;
    readonly signOff: { readonly seen: string };
    readonly started?: boolean;
    readonly changes: readonly LinkedItem[];
    readonly release: { seq: number };
    /** Of a release its plan, of its readiness the verdict on it. */
    readonly plan: { seq: number; waves: readonly string[]; findings: readonly Finding[] };
    readonly settings: { seq: number };
    readonly process: { seq: number };
    readonly versions: { readonly [version: string]: { readonly hash: string } };
    readonly customers: readonly { customer: string; material: object }[];
    readonly waivers: { readonly lines: readonly { id: string }[] };
    readonly links: { readonly changes: readonly LinkedItem[]; readonly others: readonly LinkedItem[] };
  };
};

/**
 * One call; asked again when it failed, e.g. because the platform takes only so many statements a second. An act keeps
 * its `cmd`, so it is done once.
 */
export async function call(url: string, act: Act, name: string, payload?: object): Promise<AppAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await callOnce(url, act, name, payload);
    if (answer.failure === undefined || attempt === 5) return answer;
    await pause(1_000);
  }
}

async function callOnce(url: string, act: Act, name: string, payload: object | undefined): Promise<AppAnswer> {
  const { as, module, issue, at } = act;
  const surface = surfaceOf(module, issue);
  const answer = await send(url, 'POST', '/__site/act', { as, module, surface, call: name, payload, at });
  const told = JSON.parse(answer.body) as { ok: boolean; body: AppAnswer; message?: string };
  if (answer.status !== 200 || !told.ok)
    throw new Error(`${name} by ${as} on ${issue ?? module} failed: ${answer.body}`);
  return told.body;
}

function surfaceOf(module: Act['module'], issue: string | undefined): object {
  if (issue !== undefined) return { kind: 'issue', issueKey: issue };
  return module === 'project' ? { kind: 'project', projectKey: 'REL' } : { kind: 'admin' };
}

/** Makes the transition of this name, and stops where Jira or a validator refuses it. */
export async function transit(url: string, { at, as, issue, transition }: Move): Promise<void> {
  await send(url, 'POST', '/__site/clock', { at });
  const path = `/rest/api/3/issue/${issue}/transitions`;
  const { transitions } = JSON.parse((await send(url, 'GET', path, undefined, as)).body) as {
    transitions: readonly { id: string; name: string }[];
  };
  const id = transitions.find(({ name }) => name === transition)?.id;
  if (id === undefined) throw new Error(`${as} has no transition "${transition}" on ${issue} at ${at}.`);
  const answer = await send(url, 'POST', path, { transition: { id } }, as);
  if (answer.status !== 204)
    throw new Error(`${as} could not make "${transition}" on ${issue} at ${at}: ${answer.body}`);
}

export async function send(
  url: string,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  as?: string,
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url + path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...(as === undefined ? {} : { cookie: `sandbox-person=${as}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: await response.text() };
}
