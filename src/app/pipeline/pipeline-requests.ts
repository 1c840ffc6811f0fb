import type { AnswerPipelineResult, LetPipelineStart, PipelineView } from '../../contract/pipeline-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { withLeave } from '../../domain/pipeline/leaves';
import { pipelineOf } from '../../domain/pipeline/pipelines';
import { answerResult } from '../../domain/pipeline/requests';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openPipeline, openPipelineForAct, pipelineView } from './open-pipeline';
import type { Caller } from '../ports/ports';
import { pipelineStream } from '../streams';

/** What pipelines asked and told about this release. */
export async function getPipelineRequests(deps: Deps, caller: Caller, issueId: string): Promise<Answer<PipelineView>> {
  const open = await openPipeline(deps, caller, issueId);
  return open.ok ? { ok: true, value: await pipelineView(caller, open.value, open.value.state.doc) } : open;
}

/** Who holds a permit lets a pipeline start the wave in their place, once, while the permit holds. */
export async function letPipelineStart(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, permit: id, pipeline }: LetPipelineStart,
): Promise<Answer<PipelineView>> {
  const doing = { act: 'start-wave', toDo: 'let a pipeline start a wave' } as const;
  const open = await openPipelineForAct(deps, caller, issueId, doing);
  if (!open.ok) return open;
  const { state, pipelines, held } = open.value;
  const known = pipelineOf(pipelines, pipeline);
  if (known === undefined) return noPipeline;
  const permit = held.find((one) => one.id === id);
  const stored = await commitAct(deps, {
    stream: pipelineStream(issueId),
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const leaves = withLeave(doc.leaves, permit, { pipeline, name: known.name, by: caller.accountId, at });
      if (!leaves.ok) return leaves;
      const args = { permit: id, pipeline, wave: permit?.wave ?? null, fields: [known.name] };
      return allowed({ act: 'pipeline-let-start', doc: { ...doc, leaves: leaves.value }, args });
    },
  });
  return stored.ok ? { ok: true, value: await pipelineView(caller, open.value, stored.value.doc) } : stored;
}

/** The deployment practitioner says whether it was as the pipeline told. */
export async function answerPipelineResult(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, id, agrees, note }: AnswerPipelineResult,
): Promise<Answer<PipelineView>> {
  const doing = { act: 'answer-pipeline-result', toDo: 'answer for the result of a pipeline' } as const;
  const open = await openPipelineForAct(deps, caller, issueId, doing);
  if (!open.ok) return open;
  const { state } = open.value;
  const stored = await commitAct(deps, {
    stream: pipelineStream(issueId),
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = answerResult(doc, id, { by: caller.accountId, at, agrees, note });
      if (!next.ok) return next;
      const act = agrees ? 'pipeline-result-confirmed' : 'pipeline-result-rejected';
      const args = { result: id, fields: [next.value.results[id]?.name ?? id] };
      return allowed({ act, doc: next.value, args, ...(note === '' ? {} : { reason: note }) });
    },
  });
  return stored.ok ? { ok: true, value: await pipelineView(caller, open.value, stored.value.doc) } : stored;
}

const noPipeline = refused(
  'unknown-entry',
  'There is no such pipeline in this project. Reload the panel and choose again.',
);
