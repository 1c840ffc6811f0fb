import * as z from 'zod';
import type { HistoryLine } from '../contract/release-calls';
import type { JournalRow } from '../domain/records/journal-row';

/** One row of the journal as the panels tell it. A redacted body leaves who, when and which act. */
export function historyLine({ streamId, seq, at, actor, act, body, hash }: JournalRow): HistoryLine {
  const told = bodyShape.safeParse(body === null ? {} : JSON.parse(body));
  const { args, reason } = told.success ? told.data : { args: {}, reason: null };
  const stream = streamShape.catch('release').parse(streamId.split(':')[0]);
  return { stream, seq, at, actor, act, reason, details: detailsOf(args), hash };
}

/** What was touched, or why the gate refused: enough for one sentence. */
function detailsOf({ fields, verdict, status }: z.infer<typeof argsShape>): readonly string[] {
  return [
    ...(fields ?? []),
    ...(verdict?.findings.map((finding) => finding.what) ?? []),
    ...(status === undefined ? [] : [status]),
  ];
}

const streamShape = z.enum(['release', 'plan', 'gate', 'change']);
const argsShape = z.looseObject({
  fields: z.array(z.string()).optional(),
  verdict: z.looseObject({ findings: z.array(z.looseObject({ what: z.string() })) }).optional(),
  status: z.string().optional(),
});
const bodyShape = z.looseObject({ args: argsShape.catch({}).default({}), reason: z.string().nullable().default(null) });
