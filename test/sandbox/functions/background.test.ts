import { type FunctionSite, startFunctionSite } from './function-site';
import { until } from './processes';

let site: FunctionSite;
beforeAll(async () => {
  site = await startFunctionSite();
});
afterAll(() => site.stop());

const runsOf = (functionKey: string) => site.forge.log.filter((record) => record.functionKey === functionKey);
const push = (queue: string, ...events: { body: Record<string, unknown>; delayInSeconds?: number }[]) =>
  site.ask<{ value: { jobId: string } }>('push', { queue, events });

describe('a queue', () => {
  it('brings each event to its consumer, as the app and without a person', async () => {
    const { value } = await push('work', { body: { id: 'A' } }, { body: { id: 'B' } });
    await site.forge.idle();
    expect(
      runsOf('work')
        .map(({ accountId, jiraCalls }) => [accountId, ...jiraCalls])
        .sort(),
    ).toEqual([
      [undefined, 'GET /rest/api/3/issue/A 200'],
      [undefined, 'GET /rest/api/3/issue/B 200'],
    ]);
    expect(await site.ask('job', { queue: 'work', jobId: value.jobId })).toEqual({
      value: { success: 2, inProgress: 0, failed: 0 },
    });
  });

  it.each([
    ['throws', { failTimes: 2 }],
    ['asks for it', { retryTimes: 2 }],
  ])('brings an event again when the consumer %s', async (_, how) => {
    const before = runsOf('work').length;
    await push('work', { body: { id: 'C', ...how } });
    await site.forge.idle();
    const runs = runsOf('work').slice(before);
    expect(runs).toHaveLength(3);
    expect(runs.at(-1)).toMatchObject({ outcome: 'ok', jiraCalls: ['GET /rest/api/3/issue/C 200'] });
  });

  it('drops an event that always fails, and says so', async () => {
    const { value } = await push('work', { body: { id: 'D', failTimes: 99 } });
    await site.forge.idle();
    expect(site.forge.refusals.at(-1)).toContain('dropped');
    expect(await site.ask('job', { queue: 'work', jobId: value.jobId })).toEqual({
      value: { success: 0, inProgress: 0, failed: 1 },
    });
  });

  it('holds a delayed event back until the site’s clock is there', async () => {
    const before = runsOf('work').length;
    await push('work', { body: { id: 'E' }, delayInSeconds: 900 });
    await site.forge.idle();
    expect(runsOf('work')).toHaveLength(before);
    await site.clock.set(new Date(site.clock.now().getTime() + 901_000));
    await site.forge.idle();
    expect(runsOf('work')).toHaveLength(before + 1);
  });

  it('that no consumer reads is refused', async () => {
    expect(await site.ask('push', { queue: 'nobody', events: [{ body: {} }] })).toMatchObject({
      error: { message: expect.stringContaining('nobody') as string },
    });
  });
});

it('ends a function that exceeds its time limit and its process, and serves others on', async () => {
  await site.ask('echo', {});
  const [before] = site.forge.pids();
  await push('slow', { body: { id: 'F' } });
  await site.forge.idle();
  expectEndedThenServed(runsOf('slow'));
  await until(() => !site.forge.pids().includes(before ?? 0));
});

it('ends a function that never lets go of its process', async () => {
  const before = runsOf('slow').length;
  // The call that pushes shares the process and may be ended with it.
  await site.call('push', { queue: 'slow', events: [{ body: { id: 'G', spins: true } }] });
  await site.forge.idle();
  expectEndedThenServed(runsOf('slow').slice(before));
});

/** Delivered at least once: on a busy machine a second attempt may be ended too. */
function expectEndedThenServed(runs: readonly { readonly outcome: string }[]): void {
  const outcomes = runs.map(({ outcome }) => outcome);
  expect(outcomes[0]).toBe('FUNCTION_TIME_OUT');
  expect([...new Set(outcomes.slice(0, -1)), outcomes.at(-1)]).toEqual(['FUNCTION_TIME_OUT', 'ok']);
}

describe('a schedule', () => {
  it('runs once when the site’s clock passes its boundary, however far it jumps', async () => {
    const before = runsOf('hourly').length;
    const hour = 3_600_000;
    const full = (Math.floor(site.clock.now().getTime() / hour) + 2) * hour;
    await site.clock.set(new Date(full - 60_000));
    await site.forge.idle();
    const afterFirst = runsOf('hourly').length;
    expect(afterFirst).toBe(before + 1);

    await site.clock.set(new Date(full + 1_000));
    await site.forge.idle();
    expect(runsOf('hourly')).toHaveLength(afterFirst + 1);

    await site.clock.set(new Date(full + 26 * hour));
    await site.forge.idle();
    expect(runsOf('hourly')).toHaveLength(afterFirst + 2);
  });

  it('runs as the app; the SDK tells a call as a user that it needs authentication', async () => {
    expect(runsOf('hourly').at(-1)).toMatchObject({
      kind: 'scheduledTrigger',
      accountId: undefined,
      jiraCalls: ['GET /rest/api/3/issue/401%20Authentication%20Required 200'],
    });
  });
});
