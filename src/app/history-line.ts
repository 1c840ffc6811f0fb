import type { HistoryLine } from '../contract/release-calls';
import type { Json } from '../domain/kernel';
import type { JournalRow } from '../domain/records/journal-row';
import { bodyOf } from '../domain/records/replay';

/** One row of the journal as the panels tell it. A redacted body leaves who, when and which act. */
export function historyLine(row: JournalRow): HistoryLine {
  const { streamId, seq, at, actor, act, hash } = row;
  const { args, reason } = row.body === null ? { args: null, reason: null } : bodyOf(row);
  return { stream: streamName(streamId), seq, at, actor, act, reason, details: detailsOf(args), hash };
}

/** What was touched, or why the gate refused: enough for one sentence. */
function detailsOf(args: Json): readonly string[] {
  const findings = listOf(partOf(partOf(args, 'verdict'), 'findings'));
  return [
    ...listOf(partOf(args, 'fields')),
    ...findings.map((finding) => partOf(finding, 'what')),
    partOf(args, 'status'),
  ].filter((part) => typeof part === 'string');
}

function streamName(streamId: string): HistoryLine['stream'] {
  const [kind] = streamId.split(':');
  return kind === 'plan' || kind === 'gate' || kind === 'change' ? kind : 'release';
}

const partOf = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !isList(value) ? value[name] : undefined;

const listOf = (value: Json | undefined): readonly Json[] => (value !== undefined && isList(value) ? value : []);

/** Array.isArray does not narrow a readonly list. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
