import * as v from 'valibot';
import { gates } from '../domain/gate/gate';
import { agreementChannels } from '../domain/release/agreement';
import { cmd, id, instant, line, reason } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { WaiverCalls } from './waiver-calls';

const rule = v.pipe(v.string(), v.regex(/^[A-Z]{3}-\d{1,2}$/, 'this is no rule'));
/** The words of a finding, or what it names as its cause. */
const cause = v.pipe(v.string(), v.maxLength(20_000, 'use at most 20,000 characters'));
const waves = v.pipe(v.array(id), v.maxLength(200));
const compensation = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'say what is done instead'),
  v.maxLength(2_000, 'use at most 2,000 characters'),
);

export const waiverInputs = {
  requestWaiver: v.strictObject({
    cmd,
    gate: v.picklist(gates),
    rule,
    cause,
    waves,
    reason,
    compensation,
    expires: instant,
  }),
  decideWaiver: v.strictObject({ cmd, waiver: cmd, decision: v.picklist(['approved', 'rejected']), reason }),
  withdrawWaiver: v.strictObject({ cmd, waiver: cmd, reason }),
  agreeToWaiver: v.strictObject({
    cmd,
    waiver: cmd,
    customer: id,
    channel: v.picklist(agreementChannels),
    evidence: line,
  }),
} satisfies Parsers<WaiverCalls>;
