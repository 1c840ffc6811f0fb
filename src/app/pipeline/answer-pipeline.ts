import type { PipelineAsks } from '../../contract/pipeline-request';
import { judgeRequest, wavesAsked } from '../../domain/pipeline/judge-request';
import type { RequestScene } from '../../domain/pipeline/judge-request';
import { started } from '../../domain/pipeline/leaves';
import { answerTo, asksTooOften, withRequest, withResult } from '../../domain/pipeline/requests';
import type { PipelineDoc, PipelineRequest, PipelineResult } from '../../domain/pipeline/requests';
import { allowed, refused } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import type { KnownPipeline } from './authenticate-pipeline';
import { commitAct } from '../commit-act';
import type { Decided } from '../commit-act';
import type { Deps } from '../deps';
import { gatherGateFacts } from '../gate/gather-gate-facts';
import type { GatheredFacts } from '../gate/gather-gate-facts';
import { changesOf, told as toldOf } from '../gate/decision-entry';
import type { StreamState } from '../ports/ports';
import { pipelineStream, readStreams } from '../streams';

/** The answers that manifest.yml fixes; each says one thing and no more. */
export type PipelineOutput = 'go' | 'refused' | 'not-found' | 'replayed' | 'unreadable' | 'too-often' | 'unchecked';

/**
 * Answers a pipeline whose signature was checked. What it is told stands on the release before it is told: a `go` that can
 * not be journaled is none. The nonce is the act's name in the journal, so that no request is answered twice.
 */
export async function answerPipeline(
  deps: Deps,
  by: KnownPipeline,
  nonce: string,
  asked: PipelineAsks,
): Promise<PipelineOutput> {
  const { projectId, ...told } = by;
  const cmd = `pipeline:${by.key}:${nonce}`;
  if ((await deps.journal.entry(cmd)) !== undefined) return 'replayed';
  // As the app: a pipeline is nobody in Jira. A work item of another project is answered like one that does not exist.
  const issue = await deps.appJira.issue(asked.release);
  if (issue?.projectId !== projectId) return 'not-found';
  const { pipeline } = await readStreams(deps.journal, { pipeline: pipelineStream(issue.id) });
  if (asksTooOften(pipeline.doc, deps.clock.now())) return 'too-often';
  const gathered = await gatherGateFacts(deps, issue.id, 'all');
  if (gathered === undefined || !isRelease(gathered)) return 'not-found';
  const sceneOf = (doc: PipelineDoc): RequestScene => ({
    facts: gathered.facts,
    gate: gathered.gate.doc,
    package: gathered.scene.package.frozen?.hash ?? null,
    doc,
    pipeline: by.pipeline,
    stage: gathered.settings.stages[gathered.issue.statusId],
  });
  const waves = wavesAsked(asked, sceneOf(pipeline.doc), deps.clock.now());
  if (waves === null) return 'unreadable';
  const about = { ...told, waves: waves.map(({ id }) => id), run: asked.run ?? null };
  const on = { id: issue.id, cmd, by, state: pipeline };
  if (asked.act === 'result') return record(deps, on, (doc, id, at) => resultOf(asked, about, doc, id, at));
  const { act } = asked;
  return record(deps, on, (doc, id, at) => {
    const { verdict, permits } = judgeRequest(act, waves, sceneOf(doc), at);
    const answer = answerTo(verdict);
    const answered = withRequest(doc, id, { ...about, at, asked: act, answer, findings: verdict.findings });
    return {
      answer,
      act: actOf(act, answer),
      doc: answer === 'go' ? { ...answered, leaves: started(doc.leaves, permits, at) } : answered,
      args: {
        ...about,
        ...{ fields: [by.name], answer, permits, verdict: toldOf(verdict) },
        ...{ changes: changesOf(gathered.facts), read: gathered.seqs },
      },
    };
  });
}

const actOf = (act: 'ask' | 'start', answer: PipelineRequest['answer']): ActName => {
  if (act === 'start') return answer === 'go' ? 'pipeline-started' : 'pipeline-not-started';
  return answer === 'go' ? 'pipeline-told-go' : 'pipeline-told-no';
};

type Recorded = Decided<PipelineDoc> & { readonly answer: PipelineRequest['answer'] };

function resultOf(
  { outcome, note = '' }: Extract<PipelineAsks, { readonly act: 'result' }>,
  about: Omit<PipelineResult, 'at' | 'outcome' | 'note' | 'answered'>,
  doc: PipelineDoc,
  id: string,
  at: Instant,
): Recorded {
  return {
    answer: 'go',
    act: 'pipeline-result-recorded',
    doc: withResult(doc, id, { ...about, at, outcome, note, answered: null }),
    args: { ...about, fields: [about.name], outcome, note },
  };
}

/** And not a sub-task of one, whose records nobody would look for. */
const isRelease = ({ issue, item, settings }: GatheredFacts) =>
  item === null &&
  Object.hasOwn(settings.projects, issue.projectId) &&
  Object.hasOwn(settings.releaseTypes, issue.typeId);

type On = {
  readonly id: string;
  readonly cmd: string;
  readonly by: KnownPipeline;
  readonly state: StreamState<PipelineDoc>;
};

/** What is told once it is in the journal; decided anew where another request came first. */
async function record(
  deps: Deps,
  { id: issueId, cmd, by, state }: On,
  make: (doc: PipelineDoc, id: string, at: Instant) => Recorded,
): Promise<PipelineOutput> {
  const id = deps.random.hex(8);
  let answer: PipelineOutput = 'unchecked';
  const stored = await commitAct(deps, {
    stream: pipelineStream(issueId),
    state,
    cmd,
    actor: `pipeline:${by.pipeline}`,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      if (asksTooOften(doc, at)) return refused('too-often', 'Pipelines ask too often.');
      const made = make(doc, id, at);
      ({ answer } = made);
      return allowed(made);
    },
  });
  if (!stored.ok) return stored.refusal.code === 'too-often' ? 'too-often' : 'unchecked';
  // Of two requests with one nonce the other was first.
  return id in stored.value.doc.requests || id in stored.value.doc.results ? answer : 'replayed';
}
