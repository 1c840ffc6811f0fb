import { obligationsFrom } from '../../../src/domain/emergency/obligations';
import type { Owed } from '../../../src/domain/emergency/obligations';
import { aDeployedRelease, closureFacts } from '../../builders/closure-facts';
import type { ClosureCase } from './closure-case';

const due = '2026-11-26T01:00:00.000Z';
const { REVIEW: review } = obligationsFrom('2026-11-24T01:00:00.000Z', { records: due, customers: null });
const owes: readonly Owed[] = review === undefined ? [] : [{ ...review, kind: 'REVIEW' }];

export const cases: readonly ClosureCase[] = [
  { it: 'lets a change be closed whose release owes nothing', given: closureFacts([aDeployedRelease()]), finds: [] },
  {
    it: 'holds no change open before its day',
    given: closureFacts([aDeployedRelease({ owes })]),
    at: '2026-11-26T00:59:59.999Z',
    finds: [],
  },
  {
    it: 'holds a change open from that day on',
    given: closureFacts([aDeployedRelease({ owes })]),
    at: due,
    finds: [
      'REL-158 was deployed as an emergency and still owes since 26 Nov 2026, 01:00 UTC: the emergency authority has reviewed the release. Do it, and record where it can be seen.',
    ],
    who: 'Release and deployment manager or change manager',
    where: 'Deployment plan of REL-158',
  },
  {
    it: 'leaves a release that nobody can see to CLO-01',
    given: closureFacts([{ visible: false, id: '10158', key: 'REL-158' }]),
    finds: [],
  },
];
