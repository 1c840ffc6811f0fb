import type { HistoryLine } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import type { Deps } from './deps';
import { historyLine } from './history-line';
import { notVisible } from './open-release';
import type { Caller } from './ports';
import { gateStream, planStream, releaseStream } from './streams';

const newest = 100;

/** The newest acts on a release, its plan and its gate, for a person who may see it. */
export async function getHistory(
  { journal }: Deps,
  { jira }: Caller,
  issueId: string,
): Promise<Answer<readonly HistoryLine[]>> {
  const issue = await jira.issue(issueId);
  if (issue === undefined) return notVisible;
  const visibleKeys = new Set([issue.key, ...issue.links.map((link) => link.issueKey)]);
  const rows = await journal.rows([releaseStream(issueId).id, planStream(issueId).id, gateStream(issueId).id], newest);
  return { ok: true, value: rows.map((row) => historyLine(row, visibleKeys)) };
}
