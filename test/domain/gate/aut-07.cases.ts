import { aChange, awaitingApproval, changes, everything, gateFacts, unread } from '../../builders/gate-facts';
import { aWave, tuesdayNight } from '../../builders/plan';
import type { RuleCase } from './rule-case';

/** Wave 1 is planned for 24 November 2026, 20:00 to 23:00 UTC. */
const authorized = (from: string | null, to: string | null) =>
  gateFacts(changes(aChange({ covers: { ...everything, from, to } })));
const unplanned = (from: string | null, to: string | null) => ({
  ...authorized(from, to),
  waves: [aWave({ plannedStart: null, plannedEnd: null })],
});

export const cases: readonly RuleCase[] = [
  { it: 'passes where no time is set', given: gateFacts(), finds: [] },
  { it: 'passes inside the time', given: authorized(tuesdayNight, '2026-11-24T23:00:00.000Z'), finds: [] },
  {
    it: 'refuses a wave that is planned before it',
    given: authorized('2026-11-24T20:00:00.001Z', null),
    finds: [
      'Wave 1 (North hospital) is planned from 24 Nov 2026, 20:00 UTC until 24 Nov 2026, 23:00 UTC; CHG-31 is authorized from 24 Nov 2026, 20:00 UTC. Move the wave, or have the change approved for that time.',
    ],
    who: 'Change authority of CHG',
    where: 'Change panel of CHG-31',
  },
  {
    it: 'refuses a wave that ends after it',
    given: authorized('2026-11-24T19:00:00.000Z', '2026-11-24T22:59:00.000Z'),
    finds: [
      'Wave 1 (North hospital) is planned from 24 Nov 2026, 20:00 UTC until 24 Nov 2026, 23:00 UTC; CHG-31 is authorized from 24 Nov 2026, 19:00 UTC until 24 Nov 2026, 22:59 UTC. Move the wave, or have the change approved for that time.',
    ],
  },
  {
    it: 'refuses a start before it, whatever is planned',
    given: unplanned('2026-11-24T21:00:00.000Z', null),
    finds: [
      'CHG-31 is not authorized yet: it is authorized from 24 Nov 2026, 21:00 UTC. Wait, or have it approved for now.',
    ],
  },
  {
    it: 'refuses a start from its end on',
    given: unplanned(null, tuesdayNight),
    finds: ['CHG-31 is not authorized any more: it was until 24 Nov 2026, 20:00 UTC. Have it approved for now.'],
  },
  {
    it: 'says that it is too late where the time had a beginning as well',
    given: unplanned('2026-11-24T18:00:00.000Z', '2026-11-24T19:00:00.000Z'),
    finds: [
      'CHG-31 is not authorized any more: it was from 24 Nov 2026, 18:00 UTC until 24 Nov 2026, 19:00 UTC. Have it approved for now.',
    ],
  },
  {
    it: 'leaves what says nothing to AUT-08, and what is not authorized to AUT-02',
    given: gateFacts(
      changes(
        aChange({ covers: null }),
        aChange({ ...awaitingApproval, covers: { ...everything, to: '2026-11-01T00:00:00.000Z' } }),
      ),
    ),
    finds: [],
  },
  {
    it: 'is technical when the changes could not be read',
    given: gateFacts({ changes: unread() }),
    finds: [
      'Could not check for when the changes of REL-158 are authorized: Jira did not answer. This is a technical failure, not a missing approval.',
    ],
    technical: true,
  },
];
