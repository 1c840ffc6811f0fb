import type { ReleaseGateConfig } from '../../../src/contract/gate-config';
import { rule } from './rule';

export const gate = {
  title: 'Deployment gate',
  intro:
    'Put this rule on the transition that starts a deployment. It stops the transition unless the release may be deployed at that moment.',
  waves: 'Which planned waves does the transition start?',
  lowest: 'The waves of the lowest number',
  lowestHint: 'The usual choice: later waves are judged when they start.',
  all: 'All planned waves',
  allHint: 'For releases that go to every customer at once.',
  description: (waves: 'lowest' | 'all', help: string) =>
    [
      'Lets a deployment start only when every linked change is authorized for it, the plan is agreed and signed off and has a way back, and everybody was told who has to know it before.',
      `${waves === 'lowest' ? 'For the waves of the lowest number' : 'For all planned waves'} every customer has to have an open window and no freeze, and no other release may be in the way.`,
      rule.technically(help),
    ].join(' '),
};

export const releaseGate = {
  title: 'Release gate',
  intro:
    'Put this rule on a transition that ends a stage, leads back or cancels. It stops the transition unless the gate that you choose finds what it needs. For the transition that starts a deployment use the rule Deployment gate.',
  gate: 'Which gate does the transition pass?',
  gates: { G1: 'Intake (G1)', G2: 'Plan agreed (G2)', GR: 'Go back (GR)', GC: 'Cancel (GC)' },
  gateHints: {
    G1: 'For the transition that starts planning.',
    G2: 'For the transition that ends planning, before build and test.',
    GR: 'For every transition that leads back to an earlier stage.',
    GC: 'For the transition that cancels a release.',
  },
  /** Gates whose checks are not built: they can not be chosen. */
  notYet: [
    {
      gate: 'G3',
      title: 'Build and test done (G3)',
      why: 'Not yet: Slipway keeps no test results that it could check.',
    },
    {
      gate: 'G4',
      title: 'Accepted (G4)',
      why: 'Not yet: Slipway keeps no acceptance by customers that it could check.',
    },
    {
      gate: 'G6',
      title: 'Deployed, verified, closed (G6 to G8)',
      why: 'Not yet: Slipway keeps no verification and no review that it could check.',
    },
  ],
  description: (gate: ReleaseGateConfig['gate'], help: string) => [does[gate], rule.technically(help)].join(' '),
};

const does = {
  G1: 'Lets planning start only when the release says its number, type, services, customers and roles, and deploys a change.',
  G2: 'Lets a release end its planning only when the plan is complete, within the policies of its customers, and every affected customer agreed to the plan as it is.',
  GR: 'Lets a release go back only when somebody has said why in its Release plan panel, and the owners of its changes were told.',
  GC: 'Lets a release be cancelled only when somebody has said why in its Release plan panel, and the owners of its changes were told.',
};
