import { join } from 'node:path';
import { EventQueue } from '../../../sandbox/forge/queue';
import { readApp } from '../../../sandbox/forge/read-app';
import type { SiteClock } from '../../../sandbox/parts';

/** @forge/events checks most of these itself; the host must not rely on the copy that an app brings along. */
const clock: SiteClock = {
  now: () => new Date(0),
  offsetMs: () => 0,
  set: () => Promise.resolve(),
  onChange: () => () => undefined,
};
const app = readApp(join(__dirname, 'app'));
const queue = new EventQueue(
  clock,
  () => Promise.resolve({ ok: true, body: {} }),
  () => undefined,
);
afterAll(() => queue.stop());

function statusOf(payload: unknown[]): number {
  return queue.push(app, JSON.stringify({ queueName: 'work', jobId: 'job', payload })).status;
}

const events = (count: number) => Array.from({ length: count }, () => ({ body: {} }));
const sized = (bytes: number) => [
  { body: { text: 'x'.repeat(bytes - JSON.stringify([{ body: { text: '' } }]).length) } },
];

it.each([
  ['50 events', events(50), 201],
  ['51 events', events(51), 413],
  ['200 KB', sized(200 * 1024), 201],
  ['200 KB and a byte', sized(200 * 1024 + 1), 413],
  ['a delay of 900 s', [{ body: {}, delayInSeconds: 900 }], 201],
  ['a delay of 901 s', [{ body: {}, delayInSeconds: 901 }], 400],
  ['a body that is no object', [{ body: 'text' }], 400],
])('answers a push of %s with its status', (_, payload, status) => {
  expect(statusOf(payload)).toBe(status);
});

it('runs no more events of one concurrency key at once than it says', async () => {
  let running = 0;
  let most = 0;
  const limited = new EventQueue(
    clock,
    async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise(setImmediate);
      running -= 1;
      return { ok: true, body: {} };
    },
    () => undefined,
  );
  const payload = Array.from({ length: 9 }, () => ({ body: {}, concurrency: { key: 'one', limit: 2 } }));
  limited.push(app, JSON.stringify({ queueName: 'work', jobId: 'job', payload }));
  await limited.idle();
  expect(most).toBe(2);
});
