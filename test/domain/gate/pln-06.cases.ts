import type { TypeTerms } from '../../../src/domain/policy/terms';
import { customers, gateFacts, mondayMorning, releaseOf } from '../../builders/gate-facts';
import { aMinorRelease, answered, aPlan } from '../../builders/plan';
import { aPolicy, ordered } from '../../builders/policy';
import type { RuleCase } from './rule-case';

const terms: TypeTerms = {
  definition: '',
  managed: '',
  noticeDays: 7,
  noticeIn: 'calendar',
  atMost: null,
  earlyLifeDays: 5,
};
const wants = (more: Partial<TypeTerms>, policy = {}) =>
  customers({ M: aPolicy({ types: { MINOR: { ...terms, ...more } }, ...policy }) });
const release = { release: { issueKey: 'REL-158', doc: aMinorRelease } };

export const cases: readonly RuleCase[] = [
  { it: 'passes where nothing was said about this type', given: gateFacts(), at: mondayMorning, finds: [] },
  {
    it: 'refuses too short a notice, with the day that is early enough',
    given: gateFacts({ ...release, ...wants({}), plan: aPlan() }),
    at: mondayMorning,
    finds: [
      'Meridia Health gets 1 day of notice and needs 7 (policy version 1). Its first wave can start on Mon 30 Nov 2026 at the earliest.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'counts from the day on which the customer agreed to this plan',
    given: gateFacts({ ...release, ...wants({ noticeDays: 6 }), plan: answered(aPlan()) }),
    at: mondayMorning,
    finds: [],
  },
  {
    it: 'counts working days without the public holidays of the customer',
    given: gateFacts({
      ...release,
      ...wants(
        { noticeDays: 4, noticeIn: 'working' },
        { holidays: ordered([{ name: 'Day of Repentance', days: { from: '2026-11-18', to: '2026-11-19' } }]) },
      ),
      plan: answered(aPlan(), { at: '2026-11-17T10:00:00.000Z' }),
    }),
    at: mondayMorning,
    finds: [
      'Meridia Health gets 3 working days of notice and needs 4 (policy version 1). Its first wave can start on Wed 25 Nov 2026 at the earliest.',
    ],
  },
  {
    it: 'asks nothing of a release without a type',
    given: gateFacts({ ...releaseOf(null), ...wants({}) }),
    at: mondayMorning,
    finds: [],
  },
];
