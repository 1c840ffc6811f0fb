import type { GateFacts } from '../../../src/domain/gate/gate';
import { emptyPackage } from '../../../src/domain/packages/package';
import { emergencyFacts } from '../../builders/emergency';
import { gateFacts, signedOff } from '../../builders/gate-facts';
import { aPlan, aWave, stepsOf, waves } from '../../builders/plan';
import type { RuleCase } from './rule-case';

/** What was signed, with what became of it since. */
const since = (more: Partial<GateFacts>, signed: GateFacts = gateFacts()): GateFacts =>
  gateFacts({ ...signed, signOff: signedOff(signed), ...more });

const later = aWave({ id: 'w2', number: 2, site: 'South clinic', plannedStart: null, plannedEnd: null });
const twoWaves = gateFacts({ plan: aPlan(waves(aWave(), later)) });
const changedSince = (what: string) =>
  `The deployment of REL-158 was signed off on 23 Nov 2026, 15:00 UTC. Changed since: ${what}. Sign off what is deployed now.`;

export const cases: readonly RuleCase[] = [
  { it: 'passes what was signed off as it is', given: gateFacts(), finds: [] },
  {
    it: 'refuses what nobody signed off',
    given: gateFacts({ signOff: null }),
    finds: ['The deployment of REL-158 is not signed off.'],
    who: 'Release and deployment manager',
    where: 'Deployment plan › Sign-off',
  },
  {
    it: 'refuses after the sign-off was withdrawn, with the reason',
    given: gateFacts({
      signOff: {
        ...signedOff(gateFacts()),
        withdrawn: { by: 'ines-okafor', at: '2026-11-24T09:00:00.000Z', reason: 'The rehearsal failed' },
      },
    }),
    finds: [
      'The sign-off of the deployment of REL-158 was withdrawn on 24 Nov 2026, 09:00 UTC: "The rehearsal failed".',
    ],
  },
  {
    it: 'says what changed since: plan, run sheet and package',
    given: since({
      plan: aPlan({
        ...waves(aWave({ plannedEnd: '2026-11-24T23:30:00.000Z' })),
        scope: 'More.',
        runSheet: stepsOf('Stop the feed'),
      }),
      package: { ...emptyPackage, version: 2, store: 'store://2' },
    }),
    finds: [
      changedSince(
        'the scope, the time of wave 1 (North hospital), the run sheet and the package, which was version 1 and is version 2',
      ),
    ],
  },
  {
    it: 'says that the package is another one in the same version',
    given: since({ package: { ...emptyPackage, digest: 'a'.repeat(64) } }),
    finds: [changedSince('the package')],
  },
  {
    it: 'refuses a wave that came after the sign-off',
    given: since({ plan: twoWaves.plan, waves: [later] }),
    finds: [changedSince('wave 2 (South clinic), which is new')],
  },
  {
    it: 'refuses a wave of a customer that came after the sign-off',
    given: since({
      plan: aPlan(waves(aWave(), aWave({ id: 'w2', customer: 'C', site: '' }))),
      waves: [aWave({ id: 'w2', customer: 'C' })],
    }),
    finds: [changedSince('wave 1, which is new')],
  },
  {
    it: 'does not hold up a wave for what changed in another one',
    given: since({ plan: aPlan(waves(aWave(), { ...later, site: 'West clinic' })) }, twoWaves),
    finds: [],
  },
  {
    it: 'passes a wave that was taken out and planned again just so',
    given: since({ plan: aPlan(waves(aWave({ id: 'again' }))), waves: [aWave({ id: 'again' })] }),
    finds: [],
  },
  {
    it: 'lets people, times of steps and notes change',
    given: since(
      {
        plan: aPlan({ runSheet: withOwner(), contributors: { 'tomas-lind': true } }),
        package: { ...emptyPackage },
      },
      gateFacts({ plan: aPlan({ runSheet: stepsOf('Stop the feed') }) }),
    ),
    finds: [],
  },
  { it: 'asks nothing where no wave starts', given: gateFacts({ signOff: null, waves: [] }), finds: [] },
  {
    it: 'leaves an emergency to its authority',
    given: { ...emergencyFacts(), signOff: null },
    finds: [],
  },
];

function withOwner() {
  const steps = stepsOf('Stop the feed');
  const byId = Object.fromEntries(
    Object.entries(steps.byId).map(([id, step]) => [id, { ...step, owner: 'priya-nair', minutes: 5 }]),
  );
  return { ...steps, byId };
}
