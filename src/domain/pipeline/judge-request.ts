import { evaluate } from '../gate/evaluate';
import type { GateDoc } from '../gate/decision';
import type { Finding, GateFacts, Verdict } from '../gate/gate';
import { wavesToJudge } from '../gate/waves-to-judge';
import { inOrder } from '../kernel';
import type { Instant } from '../kernel';
import { startOf } from '../gate/places';
import { byReleaseManager } from '../gate/who';
import type { Wave } from '../release/plan';
import type { Stage } from '../release/stages';
import { givenBack, standingWaivers } from '../waivers/waiver';
import { heldNow, leaveToStart } from './leaves';
import type { HeldPermit } from './leaves';
import type { PipelineDoc } from './requests';

/** What a pipeline's request is judged on. */
export type RequestScene = {
  readonly facts: GateFacts;
  readonly gate: GateDoc;
  /** Hash of the frozen package; null: there is none. */
  readonly package: string | null;
  readonly doc: PipelineDoc;
  readonly pipeline: string;
  /** As the release's status stands for one; absent: for none. */
  readonly stage?: Stage | undefined;
};

type Asked = { readonly act: 'ask' | 'start' | 'result'; readonly wave?: number; readonly customer?: string };
type PlannedWave = Wave & { readonly id: string };

/**
 * The waves that a pipeline names. Where it names none: those that come next; to start, those that it was let start; of a
 * result, those for which it was told go last. Null when it names one that is not planned.
 */
export function wavesAsked(asked: Asked, scene: RequestScene, now: Instant): readonly PlannedWave[] | null {
  const { wave, customer } = asked;
  const planned = inOrder(scene.facts.plan.waves);
  const meant = planned.filter(
    (one) => (wave === undefined || one.number === wave) && (customer === undefined || one.customer === customer),
  );
  if (meant.length === 0 && (wave !== undefined || customer !== undefined)) return null;
  if (wave !== undefined) return meant;
  const usual = usualWaves(asked.act, scene, now);
  const next = wavesToJudge(scene.facts.plan, 'lowest', scene.gate).map(({ id }) => id);
  const fitting = (ids: readonly string[]) => meant.filter(({ id }) => ids.includes(id));
  return fitting(usual).length > 0 ? fitting(usual) : fitting(next);
}

function usualWaves(act: Asked['act'], scene: RequestScene, now: Instant): readonly string[] {
  const { doc, pipeline } = scene;
  if (act === 'start')
    return held(scene, now).flatMap(({ id, wave }) => (doc.leaves[id]?.pipeline === pipeline ? wave : []));
  if (act === 'ask') return [];
  const told = Object.values(doc.requests).filter((one) => one.pipeline === pipeline && one.answer === 'go');
  return told.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0]?.waves ?? [];
}

/**
 * The deployment gate's word, by the one engine. To start, it is judged as for the person in whose place the pipeline acts,
 * on the waivers that their permit was given on; and that person must have let it. `permits`: those that the start uses.
 */
export function judgeRequest(
  act: 'ask' | 'start',
  waves: readonly PlannedWave[],
  scene: RequestScene,
  now: Instant,
): { readonly verdict: Verdict; readonly permits: readonly string[] } {
  const facts = { ...scene.facts, waves };
  const ended = endedStage(scene);
  if (ended !== null) return { verdict: blocked(evaluate('G5', facts, now), ended), permits: [] };
  if (act === 'ask') return { verdict: evaluate('G5', facts, now), permits: [] };
  const { doc, pipeline, gate } = scene;
  const about = { pipeline, waves: waves.map(({ id }) => id), issueKey: facts.release.issueKey };
  const { permits, missing } = leaveToStart(doc.leaves, held(scene, now), about);
  const [first] = permits;
  const waivers = permits.reduce((before, { decision }) => givenBack(before, decision), gate.waivers);
  const verdict = evaluate(
    'G5',
    {
      ...facts,
      waivers: standingWaivers(waivers, now),
      // Whether they hold the role was asked when the permit was given.
      ...(first === undefined ? {} : { actor: { account: first.account, deploys: { allowed: true } } }),
    },
    now,
  );
  if (missing === null) return { verdict, permits: permits.map(({ id }) => id) };
  return { verdict: blocked(verdict, missing), permits: [] };
}

const blocked = (verdict: Verdict, finding: Finding): Verdict => ({
  ...verdict,
  result: 'BLOCKED',
  findings: [finding, ...verdict.findings],
});

/** Stages from which nothing is started any more, in words. */
const ends: { readonly [stage in Stage]?: string } = {
  BACKING_OUT: 'is being backed out',
  REVIEW: 'was deployed and is in review',
  CLOSED: 'is closed',
  CANCELLED: 'is cancelled',
};

/** The gate judges a wave, and Jira's workflow offers no start from there: a pipeline asks neither. */
function endedStage({ stage, facts: { release, holders } }: RequestScene): Finding | null {
  const is = stage === undefined ? undefined : ends[stage];
  if (is === undefined) return null;
  return {
    rule: 'PMT-01',
    what: `${release.issueKey} ${is}, so nothing is started from there. Plan what is still to be deployed in another release.`,
    ...byReleaseManager(holders),
    where: startOf(release.issueKey),
    technical: false,
  };
}

const held = ({ gate, facts, package: hash }: RequestScene, now: Instant): readonly HeldPermit[] =>
  heldNow({ permits: gate.permits, plan: facts.plan, package: hash }, now);
