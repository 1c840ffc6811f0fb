import type { AnswerPipelineResult, PipelineView } from '../contract/pipeline-calls';
import type { Answer } from '../contract/wire';
import { allowed } from '../domain/kernel';
import { answerResult } from '../domain/pipeline/requests';
import type { PipelineDoc, PipelineRequest } from '../domain/pipeline/requests';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import { permission } from './get-release';
import { needsRole } from './needs-role';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';
import type { Caller } from './ports';
import { pipelineStream, readStreams } from './streams';

/** What pipelines asked and told about this release, for a person who may see it. */
export async function getPipelineRequests(deps: Deps, caller: Caller, issueId: string): Promise<Answer<PipelineView>> {
  const [opened, { pipeline }] = await Promise.all([
    openRelease(deps, caller, issueId),
    readStreams(deps.journal, { pipeline: pipelineStream(issueId) }),
  ]);
  return opened.ok ? { ok: true, value: viewOf(caller, opened.value, pipeline.doc) } : opened;
}

/** The deployment practitioner says whether it was as the pipeline told. */
export async function answerPipelineResult(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, id, agrees, note }: AnswerPipelineResult,
): Promise<Answer<PipelineView>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const right = permission(caller, opened.value, 'answer-pipeline-result');
  if (!right.allowed) return needsRole(right.needs, 'answer for the result of a pipeline', right.people);
  const stored = await commitAct(deps, {
    stream: pipelineStream(issueId),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = answerResult(doc, id, { by: caller.accountId, at, agrees, note });
      if (!next.ok) return next;
      const act = agrees ? 'pipeline-result-confirmed' : 'pipeline-result-rejected';
      return allowed({
        act,
        doc: next.value,
        args: { result: id, fields: [next.value.results[id]?.name ?? id] },
        reason: note,
      });
    },
  });
  return stored.ok ? { ok: true, value: viewOf(caller, opened.value, stored.value.doc) } : stored;
}

function viewOf(caller: Caller, opened: OpenRelease, { requests, results }: PipelineDoc): PipelineView {
  const visible = new Set([opened.issue.key, ...opened.issue.links.map((link) => link.issueKey)]);
  return {
    requests: newestFirst(requests).map((request) => masked(request, visible)),
    results: newestFirst(results),
    mayAnswer: permission(caller, opened, 'answer-pipeline-result'),
  };
}

const newestFirst = <T extends { readonly at: string }>(all: { readonly [id: string]: T }) =>
  Object.entries(all)
    .map(([id, one]) => ({ ...one, id }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));

/** Of a work item that the person may not see, or that is not linked any more, nothing is told. */
function masked<T extends PipelineRequest>(request: T, visible: ReadonlySet<string>): T {
  const findings = request.findings.filter(({ issueKey }) => issueKey === undefined || visible.has(issueKey));
  const hidden = request.findings.length - findings.length;
  return { ...request, findings, findingsLeftOut: request.findingsLeftOut + hidden };
}
