/** Parsers of the calls of the Change panel. */
import * as v from 'valibot';
import { changeDecisions } from '../domain/release/change';
import { environments } from '../domain/release/plan';
import type { ChangeCalls } from './change-calls';
import { cmd, day, historyInput, idSet, instant, line, none, reason, seq } from './input-shapes';
import type { Parsers } from './input-shapes';

const coverage = v.pipe(
  v.strictObject({
    customers: idSet,
    environments: v.strictObject(v.entriesFromList(environments, v.exactOptional(v.literal(true)))),
    from: v.nullable(instant),
    to: v.nullable(instant),
    model: line,
    modelUntil: v.nullable(day),
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
  recordCoverage: v.strictObject({ cmd, seq, covers: coverage }),
} satisfies Parsers<ChangeCalls>;
