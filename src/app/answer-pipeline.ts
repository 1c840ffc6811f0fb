import type { PipelineAsks } from '../contract/pipeline-request';
import { evaluate } from '../domain/gate/evaluate';
import { answerTo, asksTooOften, withRequest, withResult } from '../domain/pipeline/requests';
import type { PipelineDoc } from '../domain/pipeline/requests';
import { wavesMeant } from '../domain/pipeline/waves-meant';
import { allowed, refused } from '../domain/kernel';
import type { Instant } from '../domain/kernel';
import type { KnownPipeline } from './authenticate-pipeline';
import { commitAct } from './commit-act';
import type { Decided } from './commit-act';
import type { Deps } from './deps';
import { gatherGateFacts } from './gather-gate-facts';
import type { GatheredFacts } from './gather-gate-facts';
import { changesOf, told } from './judge-gate';
import type { StreamState } from './ports';
import { pipelineStream, readStreams } from './streams';

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
  const cmd = `pipeline:${by.key}:${nonce}`;
  if ((await deps.journal.entry(cmd)) !== undefined) return 'replayed';
  // As the app: a pipeline is nobody in Jira. A work item of another project is answered like one that does not exist.
  const issue = await deps.appJira.issue(asked.release);
  if (issue?.projectId !== by.projectId) return 'not-found';
  const { pipeline } = await readStreams(deps.journal, { pipeline: pipelineStream(issue.id) });
  if (asksTooOften(pipeline.doc, deps.clock.now())) return 'too-often';
  const gathered = await gatherGateFacts(deps, deps.appJira, issue.id, 'all');
  if (gathered === undefined || !isRelease(gathered)) return 'not-found';
  const { facts } = gathered;
  const waves = wavesMeant(facts.plan, gathered.gate.doc, asked);
  if (waves === null) return 'unreadable';
  const about = { ...by, waves: waves.map(({ id }) => id), run: asked.run ?? null };
  if (asked.act === 'result') {
    const { outcome, note = '' } = asked;
    const recorded = await record(deps, { id: issue.id, cmd, by, state: pipeline }, (doc, id, at) => ({
      act: 'pipeline-result-recorded',
      doc: withResult(doc, id, { ...about, at, outcome, note, answered: null }),
      args: { ...about, fields: [by.name], outcome, note },
    }));
    return recorded ?? 'go';
  }
  const verdict = evaluate('G5', { ...facts, waves }, deps.clock.now());
  const answer = answerTo(verdict);
  const { findings } = verdict;
  const recorded = await record(deps, { id: issue.id, cmd, by, state: pipeline }, (doc, id, at) => ({
    act: answer === 'go' ? 'pipeline-told-go' : 'pipeline-told-no',
    doc: withRequest(doc, id, { ...about, at, asked: 'ask', answer, findings }),
    args: {
      ...about,
      ...{ fields: [by.name], answer, verdict: told(verdict) },
      ...{ changes: changesOf(facts), read: gathered.seqs },
    },
  }));
  return recorded ?? answer;
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

/** Undefined when it is in the journal; otherwise what the pipeline is told instead. */
async function record(
  deps: Deps,
  { id: issueId, cmd, by, state }: On,
  make: (doc: PipelineDoc, id: string, at: Instant) => Decided<PipelineDoc>,
): Promise<PipelineOutput | undefined> {
  const id = deps.random.hex(8);
  const stored = await commitAct(deps, {
    stream: pipelineStream(issueId),
    state,
    cmd,
    actor: `pipeline:${by.pipeline}`,
    mode: { kind: 'commutative' },
    decide: (doc, at) =>
      asksTooOften(doc, at) ? refused('too-often', 'Pipelines ask too often.') : allowed(make(doc, id, at)),
  });
  if (!stored.ok) return stored.refusal.code === 'too-often' ? 'too-often' : 'unchecked';
  // Of two requests with one nonce the other was first.
  return id in stored.value.doc.requests || id in stored.value.doc.results ? undefined : 'replayed';
}
