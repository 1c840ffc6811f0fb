import type { Announcement } from '../../../src/domain/release/deployment-plan';
import { emptyAnnouncement } from '../../../src/domain/release/deployment-plan';
import type { GateFacts } from '../../../src/domain/gate/gate';
import type { Told } from '../../../src/domain/release/announced';
import { emergencyFacts } from '../../builders/emergency';
import { customers, gateFacts } from '../../builders/gate-facts';
import { aPlan, aWave, tuesdayNight, waves } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const asks = aPolicy({ communication: 'Clinic managers are told before.' });
const managers: Announcement = { ...emptyAnnouncement, audience: 'Clinic managers', owner: 'ines-okafor' };

const list = (...entries: readonly Announcement[]) => ({
  order: entries.map((_, place) => `n${String(place + 1)}`),
  byId: Object.fromEntries(entries.map((entry, place) => [`n${String(place + 1)}`, entry])),
});

const planned = (announcements: readonly Announcement[], more: Partial<GateFacts> = {}): GateFacts =>
  gateFacts({ ...customers({ M: asks }), plan: aPlan({ announcements: list(...announcements) }), ...more });

const told = (more: Partial<Told> = {}) => ({
  announced: {
    w1: {
      n1: {
        by: 'ines-okafor',
        at: '2026-11-17T09:00:00.000Z',
        toldAt: '2026-11-17T08:30:00.000Z',
        audience: 'Clinic managers',
        channel: 'E-mail',
        evidence: '',
        start: tuesdayNight,
        ...more,
      },
    },
  },
});

const missing = 'Announcement to Clinic managers not logged for wave 1 (North hospital).';

export const cases: readonly RuleCase[] = [
  { it: 'demands nothing that no policy asks', given: planned([managers], customers({ M: aPolicy() })), finds: [] },
  { it: 'passes what was logged', given: planned([managers], told()), finds: [] },
  {
    it: 'refuses what was logged of the wave when it was for another customer',
    given: planned([managers], told({ customer: 'C', site: '' })),
    finds: [`${missing} They were told of a wave for another customer or site.`],
  },
  {
    it: 'refuses what was not logged, and names who tells them',
    given: planned([managers]),
    finds: [missing],
    who: 'Deployment practitioner',
    where: 'Deployment plan › Announcements',
  },
  {
    it: 'says every announcement that is missing',
    given: planned([managers, { ...managers, audience: 'Service desk' }]),
    finds: [missing, 'Announcement to Service desk not logged for wave 1 (North hospital).'],
  },
  {
    it: 'waits for those before the wave alone',
    given: planned([
      { ...managers, moment: 'START' },
      { ...managers, moment: 'END' },
      { ...managers, moment: 'BACK_OUT' },
    ]),
    finds: [],
  },
  {
    it: 'refuses where the policy asks and the plan names nobody',
    given: planned([]),
    finds: [
      'The policy of Meridia Health says who is told of a deployment, and the plan names nobody for wave 1 (North hospital).',
    ],
    where: 'Deployment plan › Communication',
  },
  {
    it: 'does not take an announcement for another customer',
    given: planned([{ ...managers, customer: 'C' }]),
    finds: [
      'The policy of Meridia Health says who is told of a deployment, and the plan names nobody for wave 1 (North hospital).',
    ],
  },
  {
    it: 'asks again when the wave was moved',
    given: planned([managers], told({ start: '2026-11-24T19:00:00.000Z' })),
    finds: [`${missing} They were told of 24 Nov 2026, 19:00 UTC, and the time is another since.`],
  },
  {
    it: 'asks again when they were told before the wave had a time',
    given: planned([managers], told({ start: null })),
    finds: [`${missing} They were told before the wave had a time.`],
  },
  {
    it: 'asks again when the plan names somebody else',
    given: planned([managers], told({ audience: 'Ward managers' })),
    finds: [`${missing} 'Ward managers' was told instead.`],
  },
  {
    it: 'does not hold up a wave for another one',
    given: planned([managers], {
      ...told(),
      plan: aPlan({ ...waves(aWave(), aWave({ id: 'w2', number: 2 })), announcements: list(managers) }),
    }),
    finds: [],
  },
  {
    it: 'leaves it to another rule where a customer has no policy',
    given: planned([managers], customers({ M: null })),
    finds: [],
  },
  {
    it: 'leaves an emergency to its own rules',
    given: { ...emergencyFacts(customers({ M: asks })), plan: aPlan({ announcements: list(managers) }) },
    finds: [],
  },
];
