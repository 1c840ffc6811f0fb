import type { MadeKey, MakePipelineKey, PipelinesView, RevokePipelineKey } from '../../contract/pipeline-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { pipelineOf, withKey, withoutKey, withPipeline } from '../../domain/pipeline/pipelines';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { pipelinesView } from './get-pipelines';
import { openToEditPipelines } from './open-pipelines';
import type { Caller } from '../ports/ports';
import { pipelinesStream } from '../streams';

/**
 * Makes a key. Its secret is kept by the platform before the journal knows the key, so that no fault leaves a key without
 * one; it is shown in this answer alone.
 */
export async function makePipelineKey(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, pipeline }: MakePipelineKey,
): Promise<Answer<MadeKey>> {
  const opened = await openToEditPipelines(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { random, pipelines } = deps;
  const { project, state, right } = opened.value;
  const id = 'id' in pipeline ? pipeline.id : random.hex(8);
  const key = random.hex(8);
  const secret = random.hex(32);
  await pipelines.keep(key, { project: project.id, pipeline: id, secret });
  const stored = await commitAct(deps, {
    stream: pipelinesStream(project.id),
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const named = 'id' in pipeline ? allowed(doc) : withPipeline(doc, id, pipeline.name);
      const next = named.ok ? withKey(named.value, id, key, { by: caller.accountId, at, revoked: null }) : named;
      if (!next.ok) return next;
      const name = pipelineOf(next.value, id)?.name ?? id;
      return allowed({ act: 'pipeline-key-made', doc: next.value, args: { pipeline: id, key, fields: [name] } });
    },
  });
  // Refused, or made by the first of two requests with one `cmd`, whose answer was lost: this secret belongs to no key.
  if (!stored.ok || pipelineOf(stored.value.doc, id)?.keys[key] === undefined) {
    await pipelines.forget(key);
    return stored.ok ? shownBefore : stored;
  }
  const view = await pipelinesView(pipelines, stored.value.doc, right);
  return { ok: true, value: { key: `${key}.${secret}`, view } };
}

/** From now on its requests are answered like those of a stranger. */
export async function revokePipelineKey(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, pipeline, key, reason }: RevokePipelineKey,
): Promise<Answer<PipelinesView>> {
  const opened = await openToEditPipelines(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, state, right } = opened.value;
  const stored = await commitAct(deps, {
    stream: pipelinesStream(project.id),
    state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = withoutKey(doc, pipeline, key, { by: caller.accountId, at, reason });
      if (!next.ok) return next;
      const name = pipelineOf(next.value, pipeline)?.name ?? pipeline;
      return allowed({ act: 'pipeline-key-revoked', doc: next.value, args: { pipeline, key, fields: [name] }, reason });
    },
  });
  if (!stored.ok) return stored;
  // The journal decides; the secret is of no use any more.
  await deps.pipelines.forget(key);
  return { ok: true, value: await pipelinesView(deps.pipelines, stored.value.doc, right) };
}

const shownBefore = refused(
  'shown-before',
  'This key was made already, and its secret was in an answer that did not reach you. Revoke it and make another.',
);
