import { validAppointments } from '../../../src/domain/roles/valid-appointments';
import { gateFacts } from '../../builders/gate-facts';
import { aMinorRelease } from '../../builders/plan';
import { roleFacts } from '../../builders/appointment';
import type { RuleCase } from './rule-case';

const { pdc: _, ...roles } = aMinorRelease.roles;

export const cases: readonly RuleCase[] = [
  { it: 'passes when one is named', given: gateFacts(), finds: [] },
  {
    it: 'refuses a release that names none',
    given: gateFacts({ roles: validAppointments({ ...aMinorRelease, roles }, roleFacts()) }),
    finds: [
      'REL-158 names no planning and design coordination manager, with whom the deployment is planned, or one who is not appointed.',
    ],
    who: 'Release and deployment manager',
    where: 'Release plan › Overview',
  },
];
