import { gateFacts } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const actor = (account: string, needs?: string) => ({
  actor: {
    account,
    deploys:
      needs === undefined ? ({ allowed: true } as const) : ({ allowed: false, needs, people: ['priya-nair'] } as const),
  },
});

export const cases: readonly RuleCase[] = [
  { it: 'passes its practitioner', given: gateFacts(actor('priya-nair')), finds: [] },
  {
    it: 'refuses anybody else, and says who is',
    given: gateFacts(actor('theo-lindqvist', 'the deployment practitioner of this release')),
    finds: [
      'You do not hold the role that starts deployments of REL-158: you need to be the deployment practitioner of this release. Ask one of them, or be appointed.',
    ],
    who: 'Deployment practitioner',
    where: 'Releases of the project › Roles',
  },
];
