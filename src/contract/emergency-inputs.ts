import * as v from 'valibot';
import { emergencyCategories } from '../domain/emergency/emergency';
import { obligationKinds } from '../domain/emergency/obligations';
import { agreementChannels } from '../domain/release/agreement';
import type { EmergencyCalls } from './emergency-calls';
import { cmd, id, instant, line, none, reason } from './input-shapes';
import type { Parsers } from './input-shapes';

const said = v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters'));

export const emergencyInputs = {
  getEmergency: none,
  declareEmergency: v.strictObject({
    cmd,
    category: v.picklist(emergencyCategories),
    justification: reason,
    trigger: id,
    change: id,
    baseline: v.strictObject({ taken: v.boolean(), text: said }),
    test: said,
    told: said,
  }),
  withdrawEmergency: v.strictObject({ cmd, reason }),
  approveEmergency: v.strictObject({
    cmd,
    member: id,
    channel: v.picklist(agreementChannels),
    at: instant,
    note: line,
  }),
  settleObligation: v.strictObject({
    cmd,
    obligation: v.picklist(obligationKinds),
    evidence: v.pipe(line, v.minLength(1, 'say where it can be seen')),
  }),
} satisfies Parsers<EmergencyCalls>;
