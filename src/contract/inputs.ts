import * as v from 'valibot';
import { changeDecisions } from '../domain/release/change';
import { environments } from '../domain/release/plan';
import { releaseTypes } from '../domain/release/release';
import { processRoles } from '../domain/roles/process-roles';
import type { AdminCalls } from './admin-calls';
import type { ChangeCalls } from './change-calls';
import type { GadgetCalls, GadgetConfiguration } from './gadget-calls';
import type { GateConfig } from './gate-config';
import type { ReleaseCalls } from './release-calls';

/** One parser per call: a payload comes from a browser and is anything until it has passed here. */
type Parsers<Calls extends { readonly [call: string]: (input: never) => unknown }> = {
  readonly [call in keyof Calls]: Parser<Parameters<Calls[call]> extends [infer Input] ? Input : undefined>;
};
export type Parser<T> = v.GenericSchema<unknown, T>;

const none = v.pipe(
  v.unknown(),
  v.transform(() => undefined),
);
const cmd = v.pipe(v.string(), v.uuid('this is not a UUID'));
const whole = (least: number, most: number) =>
  v.pipe(
    v.number(`use a whole number from ${String(least)} to ${String(most)}`),
    v.integer('use a whole number'),
    v.minValue(least, `use ${String(least)} or more`),
    v.maxValue(most, `use ${String(most)} or less`),
  );
const seq = whole(0, Number.MAX_SAFE_INTEGER);
const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,64}$/, 'use 1 to 64 letters, digits or hyphens'));
const account = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,128}$/, 'this is not an Atlassian account id'));
const line = v.pipe(v.string(), v.trim(), v.maxLength(255, 'use at most 255 characters'));
const text = v.pipe(v.string(), v.maxLength(20_000, 'use at most 20,000 characters'));
const reason = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'give a reason'),
  v.maxLength(2_000, 'use at most 2,000 characters'),
);
const instant = v.pipe(
  v.string(),
  v.isoTimestamp('use a date and time in UTC, e.g. 2026-11-24T19:15:00.000Z'),
  v.check((at) => !Number.isNaN(Date.parse(at)), 'this date or time does not exist'),
  v.transform((at) => new Date(at).toISOString()),
);
const day = v.pipe(
  v.string(),
  v.isoDate('use a day such as 2026-11-24'),
  v.check((at) => new Date(`${at}T00:00:00Z`).toJSON()?.startsWith(at) ?? false, 'this day does not exist'),
);
const idSet = v.record(id, v.literal(true));
const setEdit = v.strictObject({
  add: v.pipe(v.array(id), v.maxLength(200)),
  remove: v.pipe(v.array(id), v.maxLength(200)),
});
const ordered = <Entry extends v.GenericSchema>(entry: Entry) =>
  v.strictObject({
    order: v.pipe(v.array(id), v.maxLength(200, 'use at most 200 entries')),
    byId: v.record(id, entry),
  });
const rule = v.pipe(v.string(), v.trim(), v.minLength(1, 'give a recurrence rule'), v.maxLength(500));

const wave = v.strictObject({
  number: v.exactOptional(whole(1, 200)),
  customer: v.exactOptional(id),
  environment: v.exactOptional(v.picklist(environments)),
  site: v.exactOptional(line),
  plannedStart: v.exactOptional(v.nullable(instant)),
  plannedEnd: v.exactOptional(v.nullable(instant)),
});

const backOut = v.strictObject({
  trigger: v.exactOptional(text),
  steps: v.exactOptional(text),
  owner: v.exactOptional(v.nullable(account)),
  maxMinutes: v.exactOptional(v.nullable(whole(1, 10_080))),
  pointOfNoReturn: v.exactOptional(text),
});

const releaseNumber = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/, 'use 1 to 64 letters, digits, dots, hyphens or underscores'),
);

export const releaseInputs = {
  getRelease: none,
  editOverview: v.strictObject({
    cmd,
    seq,
    changes: v.strictObject({
      number: v.exactOptional(releaseNumber),
      name: v.exactOptional(line),
      type: v.exactOptional(v.picklist(releaseTypes)),
      services: v.exactOptional(setEdit),
      customers: v.exactOptional(setEdit),
      roles: v.exactOptional(v.record(v.picklist(processRoles), v.nullable(account))),
    }),
  }),
  editPlan: v.strictObject({
    cmd,
    seq,
    changes: v.strictObject({
      scope: v.exactOptional(text),
      exclusions: v.exactOptional(text),
      backOut: v.exactOptional(backOut),
      waves: v.exactOptional(v.record(id, v.nullable(wave))),
    }),
  }),
  getReadiness: none,
  getHistory: none,
} satisfies Parsers<ReleaseCalls>;

export const changeInputs = {
  getChange: none,
  decideChange: v.strictObject({ cmd, decision: v.picklist(changeDecisions), reason }),
} satisfies Parsers<ChangeCalls>;

export const gadgetInputs = { getReleaseSuccess: none, getGadgetOptions: none } satisfies Parsers<GadgetCalls>;

const settings = v.strictObject({
  releaseTypes: idSet,
  changeTypes: idSet,
  changeLink: v.nullable(v.strictObject({ typeId: id, side: v.picklist(['inward', 'outward']) })),
  authorizedStatuses: idSet,
  changeAuthorityRole: line,
  projectRoles: v.record(v.picklist(processRoles), line),
  permit: v.literal('advised', 'permits can only be advised so far; requiring them comes with the deployment permit'),
  timeZone: line,
});

const policy = v.strictObject({
  timeZone: line,
  windows: ordered(
    v.strictObject({
      name: line,
      rrule: rule,
      opensAt: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'use HH:mm')),
      durationMinutes: whole(1, 10_080),
    }),
  ),
  freezes: ordered(
    v.strictObject({
      reason: line,
      days: v.union([v.strictObject({ from: day, to: day }), v.strictObject({ rrule: rule })]),
      except: v.record(v.picklist(releaseTypes), v.literal(true)),
    }),
  ),
});

const projectKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,9}$/, 'use a project key, e.g. REL'));
const csv = v.pipe(v.string(), v.maxLength(400_000, 'use a file of at most 400 KB'));

export const adminInputs = {
  getSetup: none,
  saveSettings: v.strictObject({ cmd, seq, settings }),
  saveRegister: v.strictObject({
    cmd,
    register: v.picklist(['customers', 'services']),
    id,
    name: v.pipe(line, v.minLength(1, 'give a name')),
  }),
  savePolicy: v.strictObject({ cmd, customer: id, policy }),
  importHistory: v.strictObject({ cmd, projectKey, csv }),
  getHealth: none,
} satisfies Parsers<AdminCalls>;

export const gateConfigInput = v.strictObject({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  waves: v.picklist(['lowest', 'all']),
  help: v.pipe(v.string(), v.maxLength(200)),
  description: v.pipe(v.string(), v.maxLength(1_000)),
}) satisfies Parser<GateConfig>;

export const gadgetConfigurationInput = v.strictObject({
  months: whole(1, 60),
  customer: v.nullable(id),
  service: v.nullable(id),
  type: v.nullable(v.picklist(releaseTypes)),
  chart: v.picklist(['by-month', 'by-customer']),
}) satisfies Parser<GadgetConfiguration>;
