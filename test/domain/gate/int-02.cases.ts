import { gateFacts } from '../../builders/gate-facts';
import { aMinorRelease } from '../../builders/plan';
import type { RuleCase } from './rule-case';

export const cases: readonly RuleCase[] = [
  { it: 'passes a release with a number', given: gateFacts(), finds: [] },
  {
    it: 'refuses a release without one',
    given: gateFacts({ release: { issueKey: 'REL-158', doc: { ...aMinorRelease, number: null } } }),
    finds: ['REL-158 has no release number. Give it one that no other release has.'],
    who: 'Release and deployment manager',
    where: 'Release plan › Overview',
  },
  {
    it: 'passes a number in the form of the type',
    given: gateFacts({ numberForm: 'REL-{n}' }),
    finds: [],
  },
  {
    it: 'refuses a number in another form',
    given: gateFacts({ numberForm: 'MIN-{yyyy}-{nnn}' }),
    finds: ['Release number REL-158 is not in the form of minor releases, MIN-{yyyy}-{nnn}. Give it another one.'],
  },
];
