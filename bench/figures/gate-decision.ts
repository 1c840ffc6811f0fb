import { evaluate } from '../../src/domain/gate/evaluate';
import type { GateFacts } from '../../src/domain/gate/gate';
import type { PolicyVersion } from '../../src/domain/policy/policy';
import { nextSlots } from '../../src/domain/policy/slots';
import { noTerms } from '../../src/domain/policy/terms';
import { nextFreeWindow } from '../../src/domain/policy/next-free-window';
import { emptyProcess } from '../../src/domain/process/process';
import { validAppointments } from '../../src/domain/roles/valid-appointments';
import { emptyPlan } from '../../src/domain/release/plan';
import { emptyRelease } from '../../src/domain/release/release';
import { gateFacts } from '../../test/builders/gate-facts';
import type { Figure } from '../figure';

const nobodyAppointed = {
  ...emptyProcess,
  appointments: { entries: {} },
  today: '2026-11-23',
  scene: { project: null, release: null, services: {}, customers: {} },
};
const mondayMorning = '2026-11-23T08:00:00.000Z';

/** A policy that makes the search go far: frozen for 23 months, with a quarter-end rule after that. */
const policy: PolicyVersion = {
  ...noTerms,
  timeZone: 'Europe/Berlin',
  windows: {
    order: ['nights'],
    byId: { nights: { name: 'Nights', rrule: 'FREQ=WEEKLY;BYDAY=TU,WE,TH', opensAt: '20:00', durationMinutes: 540 } },
  },
  freezes: {
    order: ['long', 'quarter'],
    byId: {
      long: { reason: 'Long freeze', days: { from: '2026-11-01', to: '2028-10-31' }, except: {} },
      quarter: {
        reason: 'End of quarter',
        days: { rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-5,-4,-3,-2,-1' },
        except: {},
      },
    },
  },
};

/** The most work that a verdict can be: 200 changes, none authorized, no window open, a freeze, three customers. */
function heavyFacts(): GateFacts {
  const customers = ['C', 'M', 'O'];
  return gateFacts({
    release: { issueKey: 'REL-158', doc: { ...emptyRelease, type: 'MINOR' } },
    plan: emptyPlan,
    waves: customers.map((customer) => ({
      id: customer,
      number: 1,
      customer,
      environment: 'LIVE',
      site: '',
      plannedStart: null,
      plannedEnd: null,
    })),
    changes: {
      known: true,
      value: Array.from({ length: 200 }, (_, index) => ({
        visible: true,
        id: String(index),
        key: `CHG-${index}`,
        summary: 'A change',
        statusId: '1',
        statusName: 'Awaiting approval',
        statusAuthorized: false,
        statusWithdrawn: false,
        authorization: { state: 'undecided' },
        decidedHere: true,
        source: 'panel',
        ofAuthority: 'yes',
        covers: null,
        edited: [],
        standard: null,
        authority: 'Change authority of CHG',
      })),
    },
    customers: {
      known: true,
      value: Object.fromEntries(customers.map((id) => [id, { name: id, policy: followed, lapsed: null }])),
    },
    roles: validAppointments(emptyRelease, nobodyAppointed),
    holders: { changeManager: null, releaseManager: null },
  });
}

const followed = { version: '1', content: policy, agreed: true, isDefault: false, isKept: false };

const fifty = Array.from({ length: 50 }, (_, index) => ({
  ...policy,
  timeZone: ['Europe/London', 'Europe/Berlin', 'Europe/Madrid', 'Africa/Cairo', 'Europe/Athens'][index % 5] ?? 'UTC',
}));
/** Nearly two years of nights in which others deploy to the same service. */
const taken = Array.from({ length: 700 }, (_, night) => {
  const start = Date.parse(mondayMorning) + night * 86_400_000 + 8 * 3_600_000;
  return { start: new Date(start).toISOString(), end: new Date(start + 14 * 3_600_000).toISOString() };
});
/** Open when the others are not. */
const never = {
  ...policy,
  windows: {
    order: ['noon'],
    byId: { noon: { name: 'Noon', rrule: 'FREQ=WEEKLY;BYDAY=SA', opensAt: '12:00', durationMinutes: 60 } },
  },
};

export const figures: readonly Figure[] = [
  {
    name: 'gate decision, pure, 200 linked changes, p99',
    unit: 'ms',
    budget: 10,
    measure: () => {
      const facts = heavyFacts();
      return percentile(0.99, 500, () => evaluate('G5', facts, mondayMorning));
    },
  },
  {
    name: 'next free window, two years ahead, three customers, p99',
    unit: 'ms',
    budget: 5,
    measure: () => percentile(0.99, 500, () => nextFreeWindow([policy, policy, policy], mondayMorning, 'MINOR')),
  },
  {
    name: 'next slots, two years ahead, 50 policies, p99',
    unit: 'ms',
    budget: 50,
    measure: () =>
      percentile(0.99, 100, () => nextSlots(fifty, { from: mondayMorning, type: 'MINOR', minutes: 60, count: 3 })),
  },
  {
    name: 'next slots, two years ahead, 50 policies, 700 nights taken by others, p99',
    unit: 'ms',
    budget: 50,
    measure: () =>
      percentile(0.99, 100, () =>
        nextSlots(fifty, { from: mondayMorning, type: 'MINOR', minutes: 60, count: 3, taken }),
      ),
  },
  {
    name: 'no slot in two years, 50 policies that contradict, p99',
    unit: 'ms',
    budget: 50,
    measure: () =>
      percentile(0.99, 100, () =>
        nextSlots([...fifty, never], { from: mondayMorning, type: 'MINOR', minutes: 60, count: 3 }),
      ),
  },
];

/** Of warm runs, in processor time: the decision is pure, and what else the machine does is not its doing. */
function percentile(share: number, runs: number, act: () => unknown): number {
  for (let run = 0; run < 50; run += 1) act();
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  });
  return times.sort((a, b) => a - b)[Math.floor(share * runs)] ?? NaN;
}
