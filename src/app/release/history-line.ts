import type { HistoryLine } from '../../contract/release-calls';
import { gates } from '../../domain/gate/gate';
import type { Json } from '../../domain/kernel';
import type { JournalRow } from '../../domain/records/journal-row';
import { bodyOf } from '../../domain/records/replay';
import type { Caller } from '../ports/ports';

/**
 * Rows as the panels tell them to this person. What they speak of need not be linked: another release that stood in the way,
 * a change that was taken out. Jira is asked about those, once, and only where there are any.
 */
export async function historyLines(
  { jira }: Pick<Caller, 'jira'>,
  rows: readonly JournalRow[],
  visibleKeys: readonly string[],
): Promise<readonly HistoryLine[]> {
  const known = new Set(visibleKeys);
  const others = new Set(rows.flatMap(keysIn).filter((key) => !known.has(key)));
  const seen = others.size === 0 ? [] : await jira.issues([...others].slice(0, keysAtMost));
  for (const { key } of seen) known.add(key);
  return rows.map((row) => historyLine(row, known));
}

/**
 * One row of the journal as the panels tell it to somebody who may see the work items with these keys. A redacted body
 * leaves who, when and which act.
 */
function historyLine(row: JournalRow, visibleKeys: ReadonlySet<string>): HistoryLine {
  const { streamId, seq, at, actor, act, hash } = row;
  const { args, reason } = row.body === null ? { args: null, reason: null } : bodyOf(row);
  const gate = gates.find((one) => one === partOf(partOf(args, 'verdict'), 'gate')) ?? null;
  return {
    stream: streamName(streamId),
    gate,
    seq,
    at,
    actor,
    act,
    reason,
    details: detailsOf(args, visibleKeys),
    hash,
  };
}

/** As many as Jira answers for in one call. */
const keysAtMost = 100;

/** Work items that the line of this row would speak of. */
function keysIn(row: JournalRow): readonly string[] {
  if (row.body === null) return [];
  const { args } = bodyOf(row);
  const waiver = partOf(args, 'waiver');
  const about = [...findingsOf(args), ...(waiver === undefined ? [] : [waiver])];
  return about.map((one) => partOf(one, 'issueKey')).filter((key) => typeof key === 'string');
}

/** What was touched, or why the gate refused: enough for one sentence. */
function detailsOf(args: Json, visibleKeys: ReadonlySet<string>): readonly string[] {
  return [
    ...listOf(partOf(args, 'fields')),
    ...findingsOf(args).map((finding) =>
      isAboutVisible(finding, visibleKeys) ? partOf(finding, 'what') : aboutHidden,
    ),
    partOf(args, 'status'),
    partOf(args, 'version'),
    partOf(args, 'from'),
    ...agreementParts.map((part) => partOf(partOf(args, 'agreement'), part)),
    partOf(partOf(args, 'emergency'), 'category'),
    ...approvalParts.map((part) => partOf(partOf(args, 'approval'), part)),
    ...['kind', 'evidence'].map((part) => partOf(partOf(args, 'obligation'), part)),
    ...waiverDetails(partOf(args, 'waiver'), visibleKeys),
  ].filter((part) => typeof part === 'string');
}

/** A refusal says what stood in the way, a pass what was set aside. */
function findingsOf(args: Json): readonly (Json | undefined)[] {
  const verdict = partOf(args, 'verdict');
  return partOf(verdict, 'result') === 'PASS'
    ? [
        ...listOf(partOf(verdict, 'waived')).map((waived) => partOf(waived, 'finding')),
        ...listOf(partOf(verdict, 'omitted')),
      ]
    : listOf(partOf(verdict, 'findings'));
}

/** What is waived, and where a customer agreed, who and where its words are. */
function waiverDetails(waiver: Json | undefined, visibleKeys: ReadonlySet<string>): readonly (Json | undefined)[] {
  if (waiver === undefined) return [];
  const said = partOf(waiver, 'said');
  return [
    isAboutVisible(waiver, visibleKeys) ? partOf(waiver, 'what') : aboutHidden,
    ...['name', 'channel', 'evidence'].map((part) => partOf(said, part)),
  ];
}

function isAboutVisible(finding: Json | undefined, visibleKeys: ReadonlySet<string>): boolean {
  const about = partOf(finding, 'issueKey') ?? null;
  return about === null || (typeof about === 'string' && visibleKeys.has(about));
}

/** In the order of the sentence. */
const approvalParts = ['duty', 'channel', 'note'];
const agreementParts = ['name', 'version', 'decision', 'channel', 'evidence'];

const aboutHidden = 'A work item that you may not see stood in the way.';

function streamName(streamId: string): HistoryLine['stream'] {
  const [kind] = streamId.split(':');
  return kinds.find((one) => one === kind) ?? 'release';
}

const kinds = ['plan', 'package', 'gate', 'change', 'closure', 'pipeline'] as const;

export const partOf = (value: Json | undefined, name: string): Json | undefined =>
  typeof value === 'object' && value !== null && !isList(value) ? value[name] : undefined;

/** The texts of a list that stands under this name. */
export const stringsOf = (value: Json, name: string): readonly string[] =>
  listOf(partOf(value, name)).filter((one) => typeof one === 'string');

const listOf = (value: Json | undefined): readonly Json[] => (value !== undefined && isList(value) ? value : []);

/** Array.isArray does not narrow a readonly list. */
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
