/** Loads the demo into an empty sandbox: `tsx demo/load.ts http://127.0.0.1:8790`. Does nothing when the site is loaded. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from './act';
import { plans } from './plans';
import { setup } from './setup';

/** Where the site's clock stands when the demo is ready: a Monday with a freeze in force and a window the next evening. */
const demoDay = '2026-11-23T09:00:00+01:00';

const [, , site] = process.argv;
if (site === undefined) throw new Error('Say where the sandbox is: tsx demo/load.ts http://127.0.0.1:8790');
load(site).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});

async function load(url: string): Promise<void> {
  const loaded = await post(url, '/__site/load', JSON.parse(readFileSync(join(__dirname, 'site.json'), 'utf8')));
  if (loaded.status === 409) return;
  if (loaded.status !== 204) throw new Error(`The site file was refused: ${loaded.body}`);
  const acts = [...setup, ...plans].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const [index, act] of acts.entries()) {
    await make(url, act);
    process.stdout.write(`\rdemo: ${String(index + 1)} of ${String(acts.length)} acts`);
  }
  process.stdout.write('\n');
  await post(url, '/__site/idle', {});
  await post(url, '/__site/clock', { at: demoDay });
  await post(url, '/__site/idle', {});
}

/** Makes one call and stops on anything but success: the demo's history is real or it is not there. */
async function make(url: string, act: Act): Promise<void> {
  const seq = await seqSeenBy(url, act);
  const answer = await call(url, act, act.call, {
    cmd: randomUUID(),
    ...(seq === null ? {} : { seq }),
    ...act.payload,
  });
  if (answer.ok !== true)
    throw new Error(
      `${act.as} could not ${act.call} on ${act.issue ?? act.module} at ${act.at}: ${JSON.stringify(answer)}`,
    );
}

/** Editing calls say which state the person saw: they load it first, as the panel does. */
async function seqSeenBy(url: string, act: Act): Promise<number | null> {
  switch (act.call) {
    case 'editOverview':
      return (await call(url, act, 'getRelease', {})).value.release.seq;
    case 'editPlan':
      return (await call(url, act, 'getRelease', {})).value.plan.seq;
    case 'saveSettings':
      return (await call(url, act, 'getSetup', {})).value.settings.seq;
    default:
      return null;
  }
}

type AppAnswer = {
  readonly ok: boolean;
  readonly value: {
    readonly release: { seq: number };
    readonly plan: { seq: number };
    readonly settings: { seq: number };
  };
};

async function call(url: string, { as, module, issue, at }: Act, name: string, payload: object): Promise<AppAnswer> {
  const surface = issue === undefined ? { kind: 'admin' } : { kind: 'issue', issueKey: issue };
  const answer = await post(url, '/__site/act', { as, module, surface, call: name, payload, at });
  const told = JSON.parse(answer.body) as { ok: boolean; body: AppAnswer; message?: string };
  if (answer.status !== 200 || !told.ok)
    throw new Error(`${name} by ${as} on ${issue ?? module} failed: ${answer.body}`);
  return told.body;
}

async function post(
  url: string,
  path: string,
  body: unknown,
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: await response.text() };
}
