import { host } from './fake-bridge';
import { waitFor } from '@testing-library/react';
import type { EditPlan, PlanAdvice, TryPlan } from '../../src/contract/release-calls';
import { View } from '../../static/deployment-plan/deployment-plan-view';
import { exchanged, neighbourOf } from '../../static/deployment-plan/wave-order';
import { aRelease, ok, readyNow } from './a-release';
import { sent, show } from './show';

const { doc } = aRelease.plan;
const w1 = {
  number: 1,
  customer: 'O',
  environment: 'LIVE' as const,
  site: '5 % of shoppers',
  plannedStart: '2026-11-24T02:00:00.000Z',
  plannedEnd: '2026-11-24T03:00:00.000Z',
};
const w2 = {
  ...w1,
  number: 2,
  site: 'All shoppers',
  plannedStart: '2026-11-26T02:00:00.000Z',
  plannedEnd: '2026-11-26T04:00:00.000Z',
};
const planOf = (byId: typeof doc.waves.byId) => ({ ...doc, waves: { order: Object.keys(byId), byId } });
const twoWaves = {
  ...planOf({ w1, w2 }),
  announcements: {
    order: ['a'],
    byId: { a: { audience: 'Trading', moment: 'BEFORE' as const, daysBefore: 2, channel: 'Call', owner: null } },
  },
  earlyLife: { workingDays: 3, support: 'The shop’s team.', exit: '' },
};

const noSlots = { slots: [], none: null, meets: [], announcedBy: {} };
const nights = { name: 'Nights', start: '2026-11-24T01:00:00.000Z', end: '2026-11-24T05:00:00.000Z' };
const advice: PlanAdvice = {
  findings: [],
  customers: {
    O: {
      name: 'Orla Retail',
      leftOut: ['Leeds', 'York'],
      policy: {
        version: '2',
        agreed: true,
        isDefault: false,
        isKept: false,
        timeZone: 'America/New_York',
        windows: { order: [], byId: {} },
        allowed: { mode: {}, delivery: {}, automation: {}, coverage: {} },
        backOutMaxMinutes: 30,
      },
    },
  },
  earlyLife: { O: { from: '2026-11-25', to: '2026-11-30', asked: { days: 7, to: '2026-12-02' } } },
  waves: {
    w1: { ...noSlots, window: nights, announcedBy: { a: '2026-11-19' } },
    w2: { ...noSlots, window: null },
  },
  moved: {},
};

beforeEach(() => {
  host.functions['getRelease'] = () => ok({ ...aRelease, plan: { seq: 6, doc: twoWaves } });
  host.functions['getReadiness'] = () => ok(readyNow);
  host.functions['tryPlan'] = ({ moveBy = 0 }: TryPlan) =>
    ok({ ...advice, moved: moveBy === 0 ? {} : { w1: { plannedStart: w2.plannedStart, plannedEnd: null } } });
  host.functions['editPlan'] = () => ok({ seq: 7, doc: twoWaves });
});

test('says in which window a wave starts, and that another is outside of all', async () => {
  const { screen } = show(View);
  await screen.findByText('Window Nights, 20:00 – 00:00');
  screen.getByText('Outside every window of its customer');
});

test('says which sites of a customer are in no wave', async () => {
  const { screen } = show(View);
  await screen.findByText('Sites in no wave');
  screen.getByText('Orla Retail: Leeds and York');
});

test('says by which day people are told, and that the support is shorter than the policy asks', async () => {
  const { screen, user } = show(View);
  await screen.findByText(/shorter than a policy asks/);
  for (const name of ['Communication', 'Early-life support']) await user.click(screen.getByRole('button', { name }));
  await screen.findByText('19 Nov 2026 for Wave 1, 5 % of shoppers');
  screen.getByText('25 Nov 2026 – 30 Nov 2026');
  screen.getByText('The policy asks for 7 days, until 2 Dec 2026.');
});

test('lets two waves of a customer change places: their numbers and their starts', async () => {
  const { screen, user } = show(View);
  await user.click(
    await screen.findByRole('button', { name: 'Move wave 2, Orla Retail, All shoppers before the one above' }),
  );
  await waitFor(() => expect(sent('editPlan')).toHaveLength(1));
  const [{ changes }] = sent('editPlan') as [EditPlan];
  expect(changes).toEqual({
    waves: {
      w1: { number: 2, plannedStart: w2.plannedStart, plannedEnd: '2026-11-26T03:00:00.000Z' },
      w2: { number: 1, plannedStart: w1.plannedStart, plannedEnd: '2026-11-24T04:00:00.000Z' },
    },
  });
});

test('copies a wave with the next number and without its times', async () => {
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Duplicate wave 1, Orla Retail, 5 % of shoppers' }));
  await user.click(await screen.findByRole('button', { name: 'Save' }));
  await waitFor(() => expect(sent('editPlan')).toHaveLength(1));
  const [{ changes }] = sent('editPlan') as [EditPlan];
  expect(Object.values(changes.waves ?? {})).toEqual([
    { ...w1, number: 3, site: '', plannedStart: null, plannedEnd: null },
  ]);
});

test('shows where all waves would be before it moves them', async () => {
  const { screen, user } = show(View);
  await user.click(await screen.findByRole('button', { name: 'Move all waves' }));
  await screen.findByText('Wed 25 Nov 2026, 21:00');
  await user.click(screen.getByRole('button', { name: 'Move them' }));
  await waitFor(() => expect(sent('editPlan')).toHaveLength(1));
  expect(sent('tryPlan')).toContainEqual({ changes: {}, moveBy: 1 });
  const [{ changes }] = sent('editPlan') as [EditPlan];
  expect(changes).toEqual({ waves: { w1: { plannedStart: w2.plannedStart, plannedEnd: null } } });
});

test('waves of one number have one place: a wave changes with the next that has another', () => {
  const three = planOf({ a: w1, b: { ...w2, number: 1 }, c: w2 });
  expect([neighbourOf(three, 'b', -1), neighbourOf(three, 'a', 1), neighbourOf(three, 'c', -1)]).toEqual([
    undefined,
    'c',
    'b',
  ]);
});

test('waves of two customers keep their times: other clocks, other windows', () => {
  expect(exchanged(w1, { ...w2, customer: 'M' })).toEqual({ one: { number: 2 }, two: { number: 1 } });
});
