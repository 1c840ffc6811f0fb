import * as z from 'zod';
import { changeDecisions } from '../domain/release/change';
import { environments } from '../domain/release/plan';
import { releaseTypes } from '../domain/release/release';
import { processRoles } from '../domain/roles/process-roles';
import type { AdminCalls } from './admin-calls';
import type { ChangeCalls } from './change-calls';
import type { GadgetCalls } from './gadget-calls';
import type { GateConfig } from './gate-config';
import type { GadgetConfiguration } from './gadget-calls';
import type { ReleaseCalls } from './release-calls';

/** One parser per call: a payload comes from a browser and is anything until it has passed here. */
type Parsers<Calls extends { readonly [call: string]: (input: never) => unknown }> = {
  readonly [call in keyof Calls]: z.ZodType<Parameters<Calls[call]> extends [infer Input] ? Input : undefined>;
};

// The runtime forbids `new Function`, which zod would otherwise try once.
z.config({ jitless: true });

const none = z.any().transform(() => undefined);
const cmd = z.uuid();
const seq = z.int().min(0);
const id = z.string().regex(/^[A-Za-z0-9-]{1,64}$/, 'use 1 to 64 letters, digits or hyphens');
const account = z.string().regex(/^[A-Za-z0-9:_-]{1,128}$/, 'this is not an Atlassian account id');
const line = z.string().trim().max(255, 'use at most 255 characters');
const text = z.string().max(20_000, 'use at most 20,000 characters');
const reason = z.string().trim().min(1, 'give a reason').max(2_000, 'use at most 2,000 characters');
const instant = z.iso
  .datetime({ error: 'use a date and time in UTC, e.g. 2026-11-24T19:15:00.000Z' })
  .transform((at) => new Date(at).toISOString());
const idSet = z.record(id, z.literal(true));
const setEdit = z.strictObject({ add: z.array(id).max(200), remove: z.array(id).max(200) });
const ordered = <Entry extends z.ZodType>(entry: Entry) =>
  z.strictObject({ order: z.array(id).max(200), byId: z.record(id, entry) });
const day = z.iso.date({ error: 'use a day that exists, e.g. 2026-11-24' });
const rule = z.string().trim().min(1).max(500);

const wave = z.strictObject({
  number: z.int().min(1).max(200).exactOptional(),
  customer: id.exactOptional(),
  environment: z.enum(environments).exactOptional(),
  site: line.exactOptional(),
  plannedStart: instant.nullable().exactOptional(),
  plannedEnd: instant.nullable().exactOptional(),
});

const backOut = z.strictObject({
  trigger: text.exactOptional(),
  steps: text.exactOptional(),
  owner: account.nullable().exactOptional(),
  maxMinutes: z.int().min(1).max(10_080).nullable().exactOptional(),
  pointOfNoReturn: text.exactOptional(),
});

export const releaseInputs = {
  getRelease: none,
  editOverview: z.strictObject({
    cmd,
    seq,
    changes: z.strictObject({
      number: z
        .string()
        .trim()
        .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'use 1 to 64 letters, digits, dots, hyphens or underscores')
        .exactOptional(),
      name: line.exactOptional(),
      type: z.enum(releaseTypes).exactOptional(),
      services: setEdit.exactOptional(),
      customers: setEdit.exactOptional(),
      roles: z.partialRecord(z.enum(processRoles), account.nullable()).exactOptional(),
    }),
  }),
  editPlan: z.strictObject({
    cmd,
    seq,
    changes: z.strictObject({
      scope: text.exactOptional(),
      exclusions: text.exactOptional(),
      backOut: backOut.exactOptional(),
      waves: z.record(id, wave.nullable()).exactOptional(),
    }),
  }),
  getReadiness: none,
  getHistory: none,
} satisfies Parsers<ReleaseCalls>;

export const changeInputs = {
  getChange: none,
  decideChange: z.strictObject({ cmd, decision: z.enum(changeDecisions), reason }),
} satisfies Parsers<ChangeCalls>;

export const gadgetInputs = { getReleaseSuccess: none, getGadgetOptions: none } satisfies Parsers<GadgetCalls>;

const settings = z.strictObject({
  releaseTypes: idSet,
  changeTypes: idSet,
  changeLink: z.strictObject({ typeId: id, side: z.enum(['inward', 'outward']) }).nullable(),
  authorizedStatuses: idSet,
  changeAuthorityRole: line,
  projectRoles: z.partialRecord(z.enum(processRoles), line),
  permit: z.literal('advised', {
    error: 'permits can only be advised so far; requiring them comes with the deployment permit',
  }),
  timeZone: line,
});

const policy = z.strictObject({
  timeZone: line,
  windows: ordered(
    z.strictObject({
      name: line,
      rrule: rule,
      opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use HH:mm'),
      durationMinutes: z.int().min(1).max(10_080),
    }),
  ),
  freezes: ordered(
    z.strictObject({
      reason: line,
      days: z.union([z.strictObject({ from: day, to: day }), z.strictObject({ rrule: rule })]),
      except: z.partialRecord(z.enum(releaseTypes), z.literal(true)),
    }),
  ),
});

export const adminInputs = {
  getSetup: none,
  saveSettings: z.strictObject({ cmd, seq, settings }),
  saveRegister: z.strictObject({
    cmd,
    register: z.enum(['customers', 'services']),
    id,
    name: line.min(1, 'give a name'),
  }),
  savePolicy: z.strictObject({ cmd, customer: id, policy }),
  importHistory: z.strictObject({
    cmd,
    projectKey: z.string().regex(/^[A-Z][A-Z0-9_]{1,9}$/, 'use a project key, e.g. REL'),
    csv: z.string().max(400_000, 'use a file of at most 400 KB'),
  }),
  getHealth: none,
} satisfies Parsers<AdminCalls>;

export const gateConfigInput: z.ZodType<GateConfig> = z.strictObject({
  id: z.string().min(1).max(64),
  waves: z.enum(['lowest', 'all']),
  help: z.string().max(200),
  description: z.string().max(1_000),
});

export const gadgetConfigurationInput: z.ZodType<GadgetConfiguration> = z.strictObject({
  months: z.int().min(1).max(60),
  customer: id.nullable(),
  service: id.nullable(),
  type: z.enum(releaseTypes).nullable(),
  chart: z.enum(['by-month', 'by-customer']),
});
