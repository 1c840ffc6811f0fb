import { validAppointments } from '../../../src/domain/roles/valid-appointments';
import type { RoleStanding, RoleStandings } from '../../../src/domain/roles/valid-appointments';
import { gateFacts } from '../../builders/gate-facts';
import { aMinorRelease } from '../../builders/plan';
import { roleFacts } from '../../builders/appointment';
import type { RuleCase } from './rule-case';

const standing = (more: Partial<RoleStanding>): RoleStanding => ({
  state: 'NAMED',
  valid: false,
  people: [],
  groups: [],
  day: null,
  ending: false,
  ...more,
});
const held = validAppointments(aMinorRelease, roleFacts());
const withRoles = (more: Partial<RoleStandings>) => gateFacts({ roles: { ...held, ...more } });
const missing = standing({ state: 'MISSING' });

export const cases: readonly RuleCase[] = [
  { it: 'passes when all three are held', given: gateFacts(), finds: [] },
  {
    it: 'refuses each role that nobody holds, by its name',
    given: withRoles({ rpb: missing, dp: missing }),
    finds: ['REL-158 names no release packaging and build practitioner.', 'REL-158 names no deployment practitioner.'],
    who: 'Release and deployment manager',
    where: 'Release plan › Overview',
  },
  { it: 'does not ask for the others', given: withRoles({ svt: missing, chm: missing, pdc: missing }), finds: [] },
  {
    it: 'refuses an appointment that ended, with its last day',
    given: withRoles({ dp: standing({ state: 'EXPIRED', day: '2026-11-20' }) }),
    finds: [
      'The appointment of the deployment practitioner of REL-158 ended on Fri 20 Nov 2026. Renew it, or name somebody else.',
    ],
    where: 'Releases of the project › Roles',
  },
  {
    it: 'refuses an appointment that has not begun',
    given: withRoles({ dp: standing({ state: 'COMING', day: '2026-12-01' }) }),
    finds: [
      'The appointment of the deployment practitioner of REL-158 starts on Tue 1 Dec 2026. Name somebody who holds the role today.',
    ],
  },
  {
    it: 'refuses a name without an appointment where appointments are required',
    given: withRoles({ rdm: standing({ state: 'NAMED' }) }),
    finds: [
      'The release and deployment manager of REL-158 is named and not appointed. Have them appointed, or name somebody who is.',
    ],
  },
];
