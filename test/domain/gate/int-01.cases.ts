import { emptyRelease } from '../../../src/domain/release/release';
import { gateFacts } from '../../builders/gate-facts';
import { aMinorRelease } from '../../builders/plan';
import type { RuleCase } from './rule-case';

const releaseOf = (doc: typeof aMinorRelease) => gateFacts({ release: { issueKey: 'REL-158', doc } });

export const cases: readonly RuleCase[] = [
  { it: 'passes a release that says what it is and for whom', given: gateFacts(), finds: [] },
  {
    it: 'refuses an empty overview, all in one',
    given: releaseOf(emptyRelease),
    finds: [
      'The overview of REL-158 does not say its type, which services it concerns and which customers it concerns.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Overview',
  },
  {
    it: 'refuses what alone is missing',
    given: releaseOf({ ...aMinorRelease, services: {} }),
    finds: ['The overview of REL-158 does not say which services it concerns.'],
  },
];
