import { allowed, refused } from '../kernel';
import type { AccountId, Instant, Result } from '../kernel';
import type { Finding, Verdict } from '../gate/gate';
import type { Leaves } from './leaves';

/** Which pipeline it was; its name as it was then. */
export type ByPipeline = { readonly pipeline: string; readonly key: string; readonly name: string };

/** A question of a pipeline, and what it was told. */
export type PipelineRequest = ByPipeline & {
  readonly at: Instant;
  readonly asked: 'ask' | 'start';
  /** `unchecked`: something could not be read, and nothing else stood in the way. */
  readonly answer: 'go' | 'refused' | 'unchecked';
  readonly waves: readonly string[];
  /** The first ones; the journal entry holds more. */
  readonly findings: readonly Finding[];
  readonly findingsLeftOut: number;
  /** Address of the run, where it gave one. */
  readonly run: string | null;
};

export type PipelineResult = ByPipeline & {
  readonly at: Instant;
  readonly waves: readonly string[];
  readonly outcome: 'succeeded' | 'failed';
  readonly note: string;
  readonly run: string | null;
  /** What the deployment practitioner says to it: a program's word alone proves nothing. */
  readonly answered: {
    readonly by: AccountId;
    readonly at: Instant;
    readonly agrees: boolean;
    readonly note: string;
  } | null;
};

/** Stream `pipeline:<issue id>`: what pipelines asked and told about a release. The newest stay, all are in the journal. */
export type PipelineDoc = {
  readonly requests: { readonly [id: string]: PipelineRequest };
  readonly results: { readonly [id: string]: PipelineResult };
  readonly leaves: Leaves;
};

export const nothingAsked: PipelineDoc = { requests: {}, results: {}, leaves: {} };

const kept = 30;
const perMinute = 20;
const findingsKept = 10;

/** Whether pipelines have asked about this release as often within a minute as they may. */
export function asksTooOften({ requests, results }: PipelineDoc, now: Instant): boolean {
  const since = new Date(Date.parse(now) - 60_000).toISOString();
  return [...Object.values(requests), ...Object.values(results)].filter(({ at }) => at > since).length >= perMinute;
}

export function answerTo(verdict: Verdict): PipelineRequest['answer'] {
  if (verdict.result === 'PASS') return 'go';
  return verdict.findings.every(({ technical }) => technical) ? 'unchecked' : 'refused';
}

export function withRequest(
  doc: PipelineDoc,
  id: string,
  { findings, ...request }: Omit<PipelineRequest, 'findingsLeftOut'>,
): PipelineDoc {
  const first = findings.slice(0, findingsKept);
  const one = { ...request, findings: first, findingsLeftOut: findings.length - first.length };
  return { ...doc, requests: newest({ ...doc.requests, [id]: one }) };
}

export const withResult = (doc: PipelineDoc, id: string, result: PipelineResult): PipelineDoc => ({
  ...doc,
  results: newest({ ...doc.results, [id]: result }),
});

export function answerResult(
  doc: PipelineDoc,
  id: string,
  answered: NonNullable<PipelineResult['answered']>,
): Result<PipelineDoc> {
  const result = Object.hasOwn(doc.results, id) ? doc.results[id] : undefined;
  if (result === undefined) return refused('unknown-entry', 'There is no such result. Reload the panel.');
  if (result.answered !== null)
    return refused('already-answered', 'Somebody has answered for this result already. Reload the panel to see who.');
  return allowed({ ...doc, results: { ...doc.results, [id]: { ...result, answered } } });
}

/** By time; those of one millisecond in the order in which they came. */
function newest<T extends { readonly at: Instant }>(all: { readonly [id: string]: T }): { readonly [id: string]: T } {
  const byTime = Object.entries(all).sort(([, one], [, other]) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
  return Object.fromEntries(byTime.slice(-kept));
}
