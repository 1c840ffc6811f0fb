import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { PipelineView } from '../../contract/pipeline-calls';
import { heldNow } from '../../domain/pipeline/leaves';
import type { HeldPermit } from '../../domain/pipeline/leaves';
import { isValid } from '../../domain/pipeline/pipelines';
import type { PipelinesDoc } from '../../domain/pipeline/pipelines';
import type { PipelineDoc, PipelineRequest } from '../../domain/pipeline/requests';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { forAct } from '../release/open-for-act';
import type { Doing } from '../release/open-for-act';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller, StreamState } from '../ports/ports';
import { gateStream, packageStream, pipelinesStream, pipelineStream, readStreams } from '../streams';

export type OpenPipeline = {
  readonly opened: OpenRelease;
  readonly state: StreamState<PipelineDoc>;
  readonly pipelines: PipelinesDoc;
  /** The caller's own. */
  readonly held: readonly HeldPermit[];
};

/** What pipelines asked and told about a release, for a person who may see it. Three SQL statements. */
export async function openPipeline(deps: Deps, caller: Caller, issueId: string): Promise<Result<OpenPipeline>> {
  const { journal, clock } = deps;
  const [opened, heads] = await Promise.all([
    openRelease(deps, caller, issueId),
    readStreams(journal, {
      pipeline: pipelineStream(issueId),
      gate: gateStream(issueId),
      package: packageStream(issueId),
    }),
  ]);
  if (!opened.ok) return opened;
  const { pipelines } = await readStreams(journal, { pipelines: pipelinesStream(opened.value.issue.projectId) });
  const hash = heads.package.doc.frozen?.hash ?? null;
  const scene = { permits: heads.gate.doc.permits, plan: opened.value.plan.doc, package: hash };
  return allowed({
    opened: opened.value,
    state: heads.pipeline,
    pipelines: pipelines.doc,
    held: heldNow(scene, clock.now()).filter(({ account }) => account === caller.accountId),
  });
}

/** The same for a person who wants to do this. */
export async function openPipelineForAct(
  deps: Deps,
  caller: Caller,
  issueId: string,
  doing: Doing,
): Promise<Result<OpenPipeline>> {
  const open = await openPipeline(deps, caller, issueId);
  return open.ok ? forAct(caller, open.value.opened, doing, open.value) : open;
}

export async function pipelineView(
  caller: Caller,
  { opened, pipelines, held }: OpenPipeline,
  { requests, results, leaves }: PipelineDoc,
): Promise<PipelineView> {
  const visible = await visibleAmong(caller, opened, Object.values(requests));
  return {
    requests: newestFirst(requests).map((request) => masked(request, visible)),
    results: newestFirst(results),
    mayAnswer: permission(caller, opened, 'answer-pipeline-result'),
    permits: held.map(({ id, wave, expiresAt }) => ({ id, wave, expiresAt, leave: leaves[id] ?? null })),
    pipelines: Object.entries(pipelines.pipelines)
      .filter(([, { keys }]) => Object.values(keys).some(isValid))
      .map(([id, { name }]) => ({ id, name })),
  };
}

const newestFirst = <T extends { readonly at: string }>(all: { readonly [id: string]: T }) =>
  Object.entries(all)
    .map(([id, one]) => ({ ...one, id }))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1));

/** Keys of the work items that findings name and the person sees. One call of Jira's where they are not all linked. */
async function visibleAmong(
  { jira }: Caller,
  { issue }: OpenRelease,
  requests: readonly PipelineRequest[],
): Promise<ReadonlySet<string>> {
  const linked = [issue.key, ...issue.links.map((link) => link.issueKey)];
  const named = requests.flatMap(({ findings }) => findings.flatMap(({ issueKey }) => issueKey ?? []));
  const others = [...new Set(named)].filter((key) => !linked.includes(key));
  const seen = others.length === 0 ? [] : await jira.issues(others);
  return new Set([...linked, ...seen.map(({ key }) => key)]);
}

/** Of a work item that the person may not see nothing is told. */
function masked<T extends PipelineRequest>(request: T, visible: ReadonlySet<string>): T {
  const findings = request.findings.filter(({ issueKey }) => issueKey === undefined || visible.has(issueKey));
  const hidden = request.findings.length - findings.length;
  return { ...request, findings, findingsLeftOut: request.findingsLeftOut + hidden };
}
