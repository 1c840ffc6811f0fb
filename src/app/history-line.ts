import * as v from 'valibot';
import type { HistoryLine } from '../contract/release-calls';
import type { JournalRow } from '../domain/records/journal-row';

/** One row of the journal as the panels tell it. A redacted body leaves who, when and which act. */
export function historyLine({ streamId, seq, at, actor, act, body, hash }: JournalRow): HistoryLine {
  const told = v.safeParse(bodyShape, body === null ? {} : JSON.parse(body));
  const { args, reason } = told.success ? told.output : { args: {}, reason: null };
  const stream = v.parse(
    v.fallback(v.picklist(['release', 'plan', 'gate', 'change']), 'release'),
    streamId.split(':')[0],
  );
  return { stream, seq, at, actor, act, reason, details: detailsOf(args), hash };
}

/** What was touched, or why the gate refused: enough for one sentence. */
function detailsOf({ fields, verdict, status }: v.InferOutput<typeof argsShape>): readonly string[] {
  return [
    ...(fields ?? []),
    ...(verdict?.findings.map((finding) => finding.what) ?? []),
    ...(status === undefined ? [] : [status]),
  ];
}

const argsShape = v.looseObject({
  fields: v.optional(v.array(v.string())),
  verdict: v.optional(v.looseObject({ findings: v.array(v.looseObject({ what: v.string() })) })),
  status: v.optional(v.string()),
});
const bodyShape = v.looseObject({
  args: v.fallback(v.optional(argsShape, {}), {}),
  reason: v.optional(v.nullable(v.string()), null),
});
