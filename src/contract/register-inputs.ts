import * as v from 'valibot';
import { dataClasses, likenesses } from '../domain/environments/environment';
import { fileFormats } from '../domain/registers/read-file';
import { environments } from '../domain/release/plan';
import { entryStates, referenceAtMost, unitLevels } from '../domain/units/unit';
import { account, cmd, day, id, instant, line, none, seq } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { RegisterCalls } from './register-calls';

const nullableAccount = v.nullable(account);
const register = v.picklist(['units', 'environments', 'models']);
const notes = v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters'));
const chosen = v.nullable(v.literal(true));
/** A semicolon separates references in a file. */
const reference = v.pipe(
  line,
  v.minLength(1, 'give a reference'),
  v.maxLength(referenceAtMost, `use at most ${String(referenceAtMost)} characters`),
  v.excludes(';', 'a reference has no semicolon'),
);
const versions = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1, 'give versions'), v.maxLength(255)));
const byUnit = v.record(id, versions);

const save = { cmd, seq, id, isNew: v.boolean() };

const unitEdit = v.strictObject({
  name: v.exactOptional(line),
  level: v.exactOptional(v.picklist(unitLevels)),
  service: v.exactOptional(v.nullable(id)),
  owner: v.exactOptional(nullableAccount),
  items: v.exactOptional(v.record(reference, chosen)),
  requires: v.exactOptional(byUnit),
  conflicts: v.exactOptional(byUnit),
  state: v.exactOptional(v.picklist(entryStates)),
});

const environmentEdit = v.strictObject({
  name: v.exactOptional(line),
  kind: v.exactOptional(v.picklist(environments)),
  owner: v.exactOptional(nullableAccount),
  customers: v.exactOptional(v.record(id, chosen)),
  services: v.exactOptional(v.record(id, chosen)),
  baseline: v.exactOptional(byUnit),
  baselineRef: v.exactOptional(notes),
  likeness: v.exactOptional(v.picklist(likenesses)),
  gaps: v.exactOptional(notes),
  separate: v.exactOptional(v.boolean()),
  dataClass: v.exactOptional(v.picklist(dataClasses)),
  state: v.exactOptional(v.picklist(entryStates)),
});

const modelEdit = v.strictObject({
  name: v.exactOptional(line),
  authorizedBy: v.exactOptional(nullableAccount),
  from: v.exactOptional(v.nullable(day)),
  until: v.exactOptional(v.nullable(day)),
  steps: v.exactOptional(notes),
  types: v.exactOptional(v.record(id, chosen)),
  state: v.exactOptional(v.picklist(entryStates)),
});

const file = {
  register,
  format: v.picklist(fileFormats),
  text: v.pipe(v.string(), v.maxLength(400_000, 'use a file of at most 400 KB')),
};

export const registerInputs = {
  getUnits: none,
  saveUnit: v.strictObject({ ...save, changes: unitEdit }),
  getEnvironments: none,
  getUnitUses: v.strictObject({ unit: id }),
  saveEnvironment: v.strictObject({ ...save, changes: environmentEdit }),
  getStandardModels: none,
  saveStandardModel: v.strictObject({ ...save, changes: modelEdit }),
  verifyEnvironment: v.strictObject({
    cmd,
    environment: id,
    evidence: v.pipe(line, v.minLength(1, 'say how it was verified, or where that can be read')),
  }),
  bookEnvironment: v.strictObject({
    cmd,
    environment: id,
    booking: cmd,
    releaseKey: v.pipe(
      v.string(),
      v.trim(),
      v.regex(/^[A-Za-z][A-Za-z0-9_]{1,9}-\d{1,9}$/, 'use a work item key, e.g. REL-158'),
    ),
    from: instant,
    to: instant,
    purpose: line,
  }),
  cancelBooking: v.strictObject({ cmd, environment: id, booking: cmd }),
  getEntryVersions: v.strictObject({ register, id }),
  exportRegister: v.strictObject({ register, format: v.picklist(fileFormats) }),
  previewRegister: v.strictObject(file),
  importRegister: v.strictObject({ ...file, cmd, seq }),
} satisfies Parsers<RegisterCalls>;
