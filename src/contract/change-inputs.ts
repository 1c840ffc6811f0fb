/** Parsers of the calls of the Change panel. */
import * as v from 'valibot';
import { changeDecisions } from '../domain/release/change';
import { environments } from '../domain/release/plan';
import type { ChangeCalls } from './change-calls';
import { cmd, historyInput, id, idSet, instant, none, reason, seq, setEdit } from './input-shapes';
import type { Parsers } from './input-shapes';

/** Code of a standard model. */
const model = v.union([v.literal(''), id], 'use the code of a standard model');
/** Of a standard model, letter by letter as they were read: they are compared. */
const steps = v.pipe(v.string(), v.maxLength(2_000, 'use at most 2,000 characters'));
const environment = v.picklist(environments);

const coverageChanges = v.strictObject({
  customers: v.exactOptional(setEdit),
  environments: v.exactOptional(v.strictObject({ add: v.array(environment), remove: v.array(environment) })),
  from: v.exactOptional(v.nullable(instant)),
  to: v.exactOptional(v.nullable(instant)),
  model: v.exactOptional(model),
  followed: v.exactOptional(v.nullable(steps)),
});

const coverage = v.pipe(
  v.strictObject({
    customers: idSet,
    environments: v.strictObject(v.entriesFromList(environments, v.exactOptional(v.literal(true)))),
    from: v.nullable(instant),
    to: v.nullable(instant),
    model,
  }),
  v.check(({ from, to }) => from === null || to === null || from < to, 'it ends before it begins'),
);

export const changeInputs = {
  getChange: none,
  getChangeHistory: historyInput,
  getClosing: none,
  decideChange: v.strictObject({
    cmd,
    decision: v.picklist(changeDecisions),
    reason,
    covers: v.exactOptional(coverage),
  }),
  recordCoverage: v.strictObject({ cmd, seq, changes: coverageChanges }),
} satisfies Parsers<ChangeCalls>;
