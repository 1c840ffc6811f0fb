import type { CountedRelease } from '../../../src/domain/calendar/others';
import type { Frequency } from '../../../src/domain/policy/terms';
import { customers, gateFacts, others, unread } from '../../builders/gate-facts';
import { answered, aPlan, aWave, waves } from '../../builders/plan';
import { aPolicy } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const terms = {
  ...{ definition: '', managed: '', noticeDays: 0, earlyLifeDays: 0 },
  noticeIn: 'calendar',
} as const;

/** One minor release a month, unless told otherwise. */
const limited = (atMost: Partial<Frequency> = {}) =>
  customers({
    M: aPolicy({ types: { MINOR: { ...terms, atMost: { releases: 1, per: 'month', of: 'customer', ...atMost } } } }),
  });

/** Another minor release for Meridia Health, on 10 November, to which it agreed, unless told otherwise. */
const another = (more: Partial<CountedRelease> = {}): CountedRelease => ({
  customer: 'M',
  services: [],
  start: '2026-11-10T20:00:00.000Z',
  stage: null,
  agreed: true,
  older: true,
  ...more,
});
const beside = (counted: readonly CountedRelease[], atMost: Partial<Frequency> = {}) =>
  gateFacts({ ...limited(atMost), plan: aPlan(), others: others({ counted }) });
const second =
  'Meridia Health accepts 1 minor release per month (policy version 1); this is number 2. Plan it for another month.';

export const cases: readonly RuleCase[] = [
  { it: 'passes where the policy sets no limit', given: gateFacts({ others: unread() }), finds: [] },
  { it: 'passes the first release of the period', given: beside([]), finds: [] },
  {
    it: 'refuses one more than the customer accepts',
    given: beside([another()]),
    finds: [second],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  { it: 'does not count a cancelled one', given: beside([another({ stage: 'CANCELLED' })]), finds: [] },
  { it: 'does not count what other customers get', given: beside([another({ customer: 'O' })]), finds: [] },
  {
    it: 'does not count a later one where the customer agreed to both',
    given: { ...beside([another({ start: '2026-11-28T20:00:00.000Z' })]), plan: answered(aPlan()) },
    finds: [],
  },
  {
    it: 'counts a later one to which the customer agreed already',
    given: beside([another({ start: '2026-11-28T20:00:00.000Z' })]),
    finds: [second],
  },
  {
    it: 'does not count a later one that is not agreed',
    given: beside([another({ start: '2026-11-28T20:00:00.000Z', agreed: false })]),
    finds: [],
  },
  {
    it: 'keeps the place of what was agreed before others came',
    given: { ...beside([another({ agreed: false })]), plan: answered(aPlan()) },
    finds: [],
  },
  {
    it: 'lets the older work item go first of two that start together',
    given: beside([another({ agreed: false, start: '2026-11-24T20:00:00.000Z', older: false })]),
    finds: [],
  },
  {
    it: 'lets the younger work item wait of two that start together',
    given: beside([another({ agreed: false, start: '2026-11-24T20:00:00.000Z' })]),
    finds: [second],
  },
  {
    it: 'counts for each service where the policy says so',
    given: beside([another({ services: ['LAB'] }), another()], { of: 'service', releases: 2, per: 'week' }),
    finds: [],
  },
  {
    it: 'names the service of which there are too many',
    given: beside([another({ services: ['LAB'] }), another({ services: ['LAB'] })], { of: 'service', releases: 2 }),
    finds: [
      'Meridia Health accepts 2 minor releases of Lab Interface per month (policy version 1); this is number 3. Plan it for another month.',
    ],
  },
  {
    it: 'says nothing before there is a time',
    given: { ...beside([another()]), plan: aPlan(waves(aWave({ plannedStart: null, plannedEnd: null }))) },
    finds: [],
  },
  {
    it: 'says nothing of tests alone',
    given: { ...beside([another()]), plan: aPlan(waves(aWave({ environment: 'TEST' }))) },
    finds: [],
  },
  {
    it: 'blocks when it is not known what others plan',
    given: gateFacts({ ...limited(), others: unread() }),
    finds: [
      'Could not check what other releases plan: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
