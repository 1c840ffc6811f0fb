import * as v from 'valibot';
import { ownDefault } from '../domain/policy/policy';
import { optionValues } from '../domain/policy/options';
import type { PolicyVersion } from '../domain/policy/policy';
import { criterionKinds, periods } from '../domain/policy/terms';
import { agreementChannels } from '../domain/release/agreement';
import { releaseTypes } from '../domain/release/release';
import { contactInputs } from './contact-inputs';
import { cmd, id, idSet, line, none, ordered, reason } from './input-shapes';
import type { Parser, Parsers } from './input-shapes';
import type { PolicyCalls } from './policy-calls';

/** A policy may be half written: what is wrong with a field the domain says in words (check-policy.ts). */
const number = v.number('use a number');
const text = v.pipe(v.string(), v.trim(), v.maxLength(4_000, 'use at most 4,000 characters'));
const rule = v.pipe(v.string(), v.trim(), v.maxLength(500, 'use at most 500 characters'));
const day = v.nullable(line);
const days = v.union([v.strictObject({ from: line, to: line }), v.strictObject({ rrule: rule })]);
const some = <const Value extends string>(values: readonly Value[]) => v.record(v.picklist(values), v.literal(true));
const types = some(releaseTypes);

const terms = v.strictObject({
  definition: text,
  managed: text,
  noticeDays: number,
  noticeIn: v.picklist(['calendar', 'working']),
  atMost: v.nullable(
    v.strictObject({ releases: number, per: v.picklist(periods), of: v.picklist(['service', 'customer']) }),
  ),
  earlyLifeDays: number,
});

const policy = v.strictObject({
  timeZone: line,
  windows: ordered(v.strictObject({ name: line, rrule: rule, opensAt: line, durationMinutes: number })),
  freezes: ordered(v.strictObject({ reason: line, days, except: types })),
  scope: text,
  sites: v.exactOptional(text),
  effectiveFrom: day,
  effectiveTo: day,
  reviewDue: day,
  types: v.record(v.picklist(releaseTypes), terms),
  allowed: v.strictObject({
    mode: some(optionValues.mode),
    delivery: some(optionValues.delivery),
    automation: some(optionValues.automation),
    coverage: some(optionValues.coverage),
  }),
  waves: v.strictObject({ pilotFor: types, hoursAfterPilot: number, atOnce: v.nullable(number) }),
  holidays: ordered(v.strictObject({ name: line, days })),
  closedOnHolidays: v.boolean(),
  acceptance: v.strictObject({
    criteria: ordered(v.strictObject({ text: line, kind: v.picklist(criterionKinds), mandatory: v.boolean() })),
    approvers: idSet,
    atLeast: number,
  }),
  verification: ordered(v.strictObject({ text: line, mandatory: v.boolean() })),
  feedback: v.strictObject({ scale: number, askAfterDays: number, leastAnswers: number }),
  backOutMaxMinutes: v.nullable(number),
  deemedAfterWorkingDays: v.exactOptional(v.nullable(number)),
  observationDays: number,
  emergency: v.strictObject({
    definition: text,
    quorum: number,
    notifyWithinHours: number,
    retrospectiveWorkingDays: number,
  }),
  contacts: ordered(v.strictObject({ person: line, duty: line, escalateAfterHours: v.nullable(number) })),
  communication: text,
  reporting: text,
}) satisfies Parser<PolicyVersion>;

const customer = v.union([id, v.literal(ownDefault)]);
const version = v.pipe(v.string(), v.digits('this is no version'), v.maxLength(9));
const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'this is no SHA-256'));
const onVersion = { cmd, customer, version };

export const policyInputs = {
  getPolicies: none,
  getPolicy: v.strictObject({ customer }),
  previewPolicy: v.strictObject({ policy }),
  savePolicyDraft: v.strictObject({ cmd, customer, policy, saw: v.nullable(v.strictObject({ version, hash })) }),
  discardPolicyDraft: v.strictObject(onVersion),
  recordPolicyAnswer: v.strictObject({
    ...onVersion,
    hash,
    decision: v.picklist(['agreed', 'declined']),
    channel: v.picklist(agreementChannels),
    evidence: line,
    comment: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters')),
  }),
  adoptPolicy: v.strictObject({ ...onVersion, hash, reason }),
  retirePolicy: v.strictObject({ ...onVersion, reason }),
  ...contactInputs,
} satisfies Parsers<PolicyCalls>;
