import type { PermitFacts } from '../../../src/domain/gate/gate';
import type { Permit, PermitState } from '../../../src/domain/gate/permit';
import { gateFacts } from '../../builders/gate-facts';
import type { RuleCase } from './rule-case';

const permit: Permit & { readonly id: string } = {
  id: 'p1',
  wave: 'w1',
  account: 'priya-nair',
  at: '2026-11-24T19:00:00.000Z',
  expiresAt: '2026-11-24T19:15:00.000Z',
  decision: '1',
  bound: { planVersion: 1, wave: 'x', package: null },
  presentedAt: null,
  used: {},
  ended: null,
};
const facts = (permits: Partial<PermitFacts>) =>
  gateFacts({ permits: { required: true, live: [], past: null, ...permits } });
const past = (state: PermitState, more: Partial<Permit> = {}) =>
  facts({ past: { permit: { ...permit, ...more }, state } });
const start =
  'Start the wave in the Deployment plan panel of REL-158: it gives the permit and moves the work item in one act.';

export const cases: readonly RuleCase[] = [
  { it: 'passes with a live permit', given: facts({ live: [permit] }), finds: [] },
  { it: 'passes without one where permits are only advised', given: facts({ required: false }), finds: [] },
  {
    it: 'refuses without one, and says where it is given',
    given: facts({}),
    finds: [`Nobody holds a permit to start this deployment. ${start}`],
    who: 'Deployment practitioner',
    where: 'Deployment plan › Start',
  },
  {
    it: 'refuses a used one',
    given: past('used', { used: { '1': { at: '2026-11-24T19:04:00.000Z', entry: '1001' } } }),
    finds: [`The permit of 24 Nov 2026, 19:00 UTC was used on 24 Nov 2026, 19:04 UTC; a permit holds once. ${start}`],
  },
  {
    it: 'refuses an expired one',
    given: past('expired'),
    finds: [`The permit expired on 24 Nov 2026, 19:15 UTC. ${start}`],
  },
  {
    it: 'refuses a withdrawn one',
    given: past('withdrawn'),
    finds: [`The permit of 24 Nov 2026, 19:00 UTC was withdrawn. ${start}`],
  },
  {
    it: 'refuses a revoked one',
    given: past('revoked'),
    finds: [
      `The permit of 24 Nov 2026, 19:00 UTC was revoked, because what it was given on does not hold any more. ${start}`,
    ],
  },
  {
    it: 'refuses one for another plan',
    given: past('outdated'),
    finds: [`The plan or the package was changed since the permit of 24 Nov 2026, 19:00 UTC was given. ${start}`],
  },
];
