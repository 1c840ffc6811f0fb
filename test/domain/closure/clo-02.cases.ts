import { aBypass, aDeployedRelease, closureFacts } from '../../builders/closure-facts';
import type { ClosureCase } from './closure-case';

const explained = { by: 'ines-okafor', at: '2026-11-24T08:00:00.000Z', text: 'The window moved.' };

export const cases: readonly ClosureCase[] = [
  {
    it: 'lets a change be closed whose release went through the gate',
    given: closureFacts([aDeployedRelease()]),
    finds: [],
  },
  {
    it: 'holds a change open while a move without the gate is not explained',
    given: closureFacts([aDeployedRelease({ bypasses: [aBypass()] })]),
    finds: [
      'REL-158 was moved on without the Deployment gate on 24 Nov 2026, 02:00 UTC, and nobody has said what happened. Say it there.',
    ],
    who: 'Release and deployment manager',
    where: 'Deployment plan of REL-158',
  },
  {
    it: 'lets a change be closed when it is explained',
    given: closureFacts([aDeployedRelease({ bypasses: [aBypass({ explained })] })]),
    finds: [],
  },
  {
    it: 'leaves a release that nobody can see to CLO-01',
    given: closureFacts([{ visible: false, id: '10158', key: 'REL-158' }]),
    finds: [],
  },
];
