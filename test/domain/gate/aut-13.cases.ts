import type { OtherWave } from '../../../src/domain/calendar/others';
import { gateFacts, others, unread } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

/** REL-155 is being deployed to the lab interface on Tuesday night, unless told otherwise. */
const another = (more: Partial<OtherWave> = {}): OtherWave => ({
  releaseId: '10155',
  name: 'REL-155',
  issueKey: 'REL-155',
  stage: 'DEPLOYING',
  environment: 'LIVE',
  plannedStart: '2026-11-24T19:30:00.000Z',
  plannedEnd: '2026-11-24T22:00:00.000Z',
  shared: ['Lab Interface'],
  ...more,
});
const beside = (...waves: readonly OtherWave[]) => gateFacts({ others: others({ waves }) });

export const cases: readonly RuleCase[] = [
  { it: 'passes where nobody else deploys', given: gateFacts(), finds: [] },
  {
    it: 'refuses while another release is being deployed to the same service, and says until when',
    given: beside(another()),
    finds: [
      'REL-155 is deploying to Lab Interface until Tue 24 Nov 23:00, Europe/Berlin, as planned. Start when it is done, or agree with its release manager.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Waves',
  },
  {
    it: 'names the items that both change, and each release once',
    given: beside(
      another({ shared: ['Lab Interface', 'LAB-GW'], stage: 'BACKING_OUT' }),
      another({ plannedEnd: '2026-11-24T21:00:00.000Z' }),
    ),
    finds: [
      'REL-155 is being backed out from Lab Interface and LAB-GW until Tue 24 Nov 23:00, Europe/Berlin, as planned. Start when it is done, or agree with its release manager.',
    ],
  },
  {
    it: 'refuses what starts at the same moment',
    given: beside(another({ plannedStart: '2026-11-24T20:00:00.000Z' })),
    finds: [
      'REL-155 is deploying to Lab Interface until Tue 24 Nov 23:00, Europe/Berlin, as planned. Start when it is done, or agree with its release manager.',
    ],
  },
  { it: 'passes when the other is only planned for now', given: beside(another({ stage: 'READY' })), finds: [] },
  {
    it: 'passes between two waves of the other',
    given: beside(
      another({ plannedEnd: '2026-11-24T20:00:00.000Z' }),
      another({ plannedStart: '2026-11-24T20:00:01.000Z' }),
    ),
    finds: [],
  },
  {
    it: 'passes when the other goes to another environment',
    given: beside(another({ environment: 'TEST' })),
    finds: [],
  },
  { it: 'passes when the other is over', given: beside(another({ stage: 'CLOSED' })), finds: [] },
  {
    it: 'blocks when it is not known what others do',
    given: gateFacts({ others: unread('The plans of other releases could not be read') }),
    finds: [
      'Could not check whether another release is being deployed: The plans of other releases could not be read. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
