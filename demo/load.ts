/** Loads the demo into an empty sandbox: `tsx demo/load.ts http://127.0.0.1:8790`. Does nothing when the site is loaded. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Act } from './act';
import { appointments } from './appointments';
import { beforeTheWaves } from './before-the-waves';
import { call, send, transit } from './calls';
import { packages } from './packages';
import { plans } from './plans';
import { registers } from './registers';
import { whatWasSeen } from './seen';
import { setup } from './setup';
import { standardChanges } from './standard-changes';
import { underWay } from './under-way';

/** Where the site's clock stands when the demo is ready: a Monday with a freeze in force and a window the next evening. */
const demoDay = '2026-11-23T09:00:00+01:00';

const [, , site] = process.argv;
if (site === undefined) throw new Error('Say where the sandbox is: tsx demo/load.ts http://127.0.0.1:8790');
load(site).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});

async function load(url: string): Promise<void> {
  const loaded = await send(
    url,
    'POST',
    '/__site/load',
    JSON.parse(readFileSync(join(__dirname, 'site.json'), 'utf8')),
  );
  if (loaded.status === 409) return;
  if (loaded.status !== 204) throw new Error(`The site file was refused: ${loaded.body}`);
  const acts = [
    ...setup,
    ...appointments,
    ...registers,
    ...standardChanges,
    ...plans,
    ...packages,
    ...beforeTheWaves,
    ...underWay,
  ].sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
  for (const [index, act] of acts.entries()) {
    await ('transition' in act ? transit(url, act) : make(url, act));
    process.stdout.write(`\r${String(index + 1)} of ${String(acts.length)} acts`);
  }
  process.stdout.write('\n');
  await send(url, 'POST', '/__site/idle', {});
  await send(url, 'POST', '/__site/clock', { at: demoDay });
  await send(url, 'POST', '/__site/idle', {});
}

/** Makes one call and stops on anything but success: the demo's history is real or it is not there. */
async function make(url: string, act: Act): Promise<void> {
  const answer = await call(url, act, act.call, {
    cmd: randomUUID(),
    ...act.payload,
    ...(await whatWasSeen(url, act)),
  });
  if (!answer.ok || answer.value?.started === false)
    throw new Error(
      `${act.as} could not ${act.call} on ${act.issue ?? act.module} at ${act.at}: ${JSON.stringify(answer)}`,
    );
}
