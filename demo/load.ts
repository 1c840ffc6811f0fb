/** Loads the demo into an empty sandbox: `tsx demo/load.ts http://127.0.0.1:8790`. Does nothing when the site is loaded. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Act } from './act';
import { appointments } from './appointments';
import { packages } from './packages';
import { plans } from './plans';
import { registers } from './registers';
import { standardChanges } from './standard-changes';
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
  const acts = [...setup, ...appointments, ...registers, ...standardChanges, ...plans, ...packages].sort(
    (a, b) => Date.parse(a.at) - Date.parse(b.at),
  );
  for (const [index, act] of acts.entries()) {
    await make(url, act);
    process.stdout.write(`\r${String(index + 1)} of ${String(acts.length)} acts`);
  }
  process.stdout.write('\n');
  await post(url, '/__site/idle', {});
  await post(url, '/__site/clock', { at: demoDay });
  await post(url, '/__site/idle', {});
}

/** Makes one call and stops on anything but success: the demo's history is real or it is not there. */
async function make(url: string, act: Act): Promise<void> {
  const answer = await call(url, act, act.call, {
    cmd: randomUUID(),
    ...act.payload,
    ...(await whatWasSeen(url, act)),
  });
  if (answer.ok !== true)
    throw new Error(
      `${act.as} could not ${act.call} on ${act.issue ?? act.module} at ${act.at}: ${JSON.stringify(answer)}`,
    );
}

/** Some calls say which state the person saw: they load it first, as the panel does. */
async function whatWasSeen(url: string, act: Act): Promise<object> {
  const read = async (name: string, payload = {}) => (await call(url, act, name, payload)).value;
  switch (act.call) {
    case 'editOverview':
      return { seq: (await read('getRelease')).release.seq };
    case 'editPlan':
      return { seq: (await read('getRelease')).plan.seq };
    case 'saveSettings':
      return { seq: (await read('getSetup')).settings.seq };
    case 'saveProcess':
      return { seq: (await read('getProcess')).process.seq };
    case 'saveAppointment':
      return { seq: (await read('getAppointments')).seq };
    case 'savePolicyDraft':
    case 'recordPolicyAnswer': {
      const { customer } = act.payload as { customer: string };
      const { versions } = await read('getPolicy', { customer });
      const [version] = Object.keys(versions).sort((one, other) => Number(other) - Number(one));
      const hash = version === undefined ? undefined : versions[version]?.hash;
      if (act.call === 'recordPolicyAnswer') return { hash };
      return { saw: version === undefined ? null : { version, hash } };
    }
    case 'recordAgreement': {
      const { customer } = act.payload as { customer: string };
      return { seen: (await read('getAgreements')).customers.find((line) => line.customer === customer)?.material };
    }
    case 'editPackage': {
      const { seq, changes } = await read('getPackage');
      return { ...withIds(act.payload, changes), seq };
    }
    case 'freezePackage':
      return { seen: (await read('getPackage')).hash };
    case 'saveStandardModel':
      return { seq: (await read('getStandardModels')).seq };
    case 'recordCoverage':
      return { seq: (await read('getChange')).seq };
    case 'importRegister': {
      const { register } = act.payload as { register: string };
      return { seq: (await read(register === 'units' ? 'getUnits' : 'getEnvironments')).seq };
    }
    default:
      return {};
  }
}

type LinkedChange = { readonly id: string; readonly key: string };

/** The demo names changes by their keys; the app knows them by the ids that Jira gave them. */
const withIds = (payload: object, changes: readonly LinkedChange[]): object =>
  JSON.parse(
    changes.reduce((text, { id, key }) => text.replaceAll(`"${key}"`, `"${id}"`), JSON.stringify(payload)),
  ) as object;

type AppAnswer = {
  readonly ok: boolean;
  readonly failure?: { readonly reference: string };
  readonly value: {
    readonly seq: number;
    readonly hash: string;
    readonly changes: readonly LinkedChange[];
    readonly release: { seq: number };
    readonly plan: { seq: number };
    readonly settings: { seq: number };
    readonly process: { seq: number };
    readonly versions: { readonly [version: string]: { readonly hash: string } };
    readonly customers: readonly { customer: string; material: object }[];
  };
};

/**
 * One call; asked again when it failed, e.g. because the platform takes only so many statements a second. An act keeps
 * its `cmd`, so it is done once.
 */
async function call(url: string, act: Act, name: string, payload: object): Promise<AppAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await callOnce(url, act, name, payload);
    if (answer.failure === undefined || attempt === 5) return answer;
    await pause(1_000);
  }
}

async function callOnce(url: string, act: Act, name: string, payload: object): Promise<AppAnswer> {
  const { as, module, issue, at } = act;
  const surface = surfaceOf(module, issue);
  const answer = await post(url, '/__site/act', { as, module, surface, call: name, payload, at });
  const told = JSON.parse(answer.body) as { ok: boolean; body: AppAnswer; message?: string };
  if (answer.status !== 200 || !told.ok)
    throw new Error(`${name} by ${as} on ${issue ?? module} failed: ${answer.body}`);
  return told.body;
}

function surfaceOf(module: Act['module'], issue: string | undefined): object {
  if (issue !== undefined) return { kind: 'issue', issueKey: issue };
  return module === 'project' ? { kind: 'project', projectKey: 'REL' } : { kind: 'admin' };
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
