import * as v from 'valibot';
import { appointedRoles, processRoles } from '../domain/roles/process-roles';
import type { AppointmentCalls } from './appointment-calls';
import { account, cmd, day, id, line, none, reason, seq } from './input-shapes';
import type { Parsers } from './input-shapes';

const holder = v.union([
  v.strictObject({ person: account }),
  v.strictObject({
    group: v.strictObject({ id: v.pipe(line, v.minLength(1, 'choose a group')), name: line }),
  }),
]);
const scope = v.union([
  v.strictObject({ kind: v.literal('ORGANIZATION') }),
  v.strictObject({ kind: v.picklist(['PROJECT', 'SERVICE', 'CUSTOMER', 'RELEASE']), id }),
]);

export const appointmentInputs = {
  getAppointments: none,
  saveAppointment: v.strictObject({
    cmd,
    seq,
    id,
    isNew: v.boolean(),
    changes: v.strictObject({
      role: v.exactOptional(v.picklist(appointedRoles)),
      holder: v.exactOptional(holder),
      scope: v.exactOptional(scope),
      from: v.exactOptional(day),
      to: v.exactOptional(v.nullable(day)),
      note: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters'))),
    }),
  }),
  endAppointment: v.strictObject({ cmd, id, reason }),
  getAppointmentHistory: v.strictObject({ id }),
  proposeAppointments: v.strictObject({ role: v.picklist(processRoles) }),
} satisfies Parsers<AppointmentCalls>;
