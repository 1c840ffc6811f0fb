import type { HistoryLine, HistoryPlace, historyPage } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import type { Deps } from '../deps';
import { historyLines } from './history-line';
import { notVisible } from './open-release';
import type { Caller } from '../ports/ports';
import {
  changeStream,
  closureStream,
  gateStream,
  packageStream,
  pipelineStream,
  planStream,
  releaseStream,
} from '../streams';

const page: typeof historyPage = 100;

type Asked = { readonly before?: HistoryPlace };
type Streams = { readonly [stream in HistoryLine['stream']]?: string };

/** The newest acts on a release, its plan and its gate, or older ones, for a person who may see it. */
export const getHistory = (deps: Deps, caller: Caller, issueId: string, asked: Asked = {}) =>
  historyOf(deps, caller, issueId, asked, {
    release: releaseStream(issueId).id,
    plan: planStream(issueId).id,
    package: packageStream(issueId).id,
    gate: gateStream(issueId).id,
    pipeline: pipelineStream(issueId).id,
  });

/** The same for what its authority decided on a change. */
export const getChangeHistory = (deps: Deps, caller: Caller, issueId: string, asked: Asked) =>
  historyOf(deps, caller, issueId, asked, { change: changeStream(issueId).id, closure: closureStream(issueId).id });

async function historyOf(
  { journal }: Deps,
  caller: Caller,
  issueId: string,
  { before }: Asked,
  streams: Streams,
): Promise<Answer<readonly HistoryLine[]>> {
  const issue = await caller.jira.issue(issueId);
  if (issue === undefined) return notVisible;
  const visibleKeys = [issue.key, ...issue.links.map((link) => link.issueKey)];
  const ids = Object.values(streams);
  // A place in a stream that this work item has not got is before nothing of it.
  const place = before && { at: before.at, seq: before.seq, streamId: streams[before.stream] ?? '' };
  const rows = await journal.rows(ids, page, place);
  return { ok: true, value: await historyLines(caller, rows, visibleKeys) };
}
