import { inProject, recordDecision, withoutLatePass } from '../../domain/gate/decision';
import type { DecisionBasis, GateDoc } from '../../domain/gate/decision';
import { changePermits } from '../../domain/gate/permit';
import type { Permit } from '../../domain/gate/permit';
import { permitFacts } from '../../domain/gate/permit-facts';
import { gateNames } from '../../domain/gate/gate';
import type { GateFacts, GateId, Verdict } from '../../domain/gate/gate';
import { evaluate } from '../../domain/gate/evaluate';
import { refusalText, technicalRefusalText } from '../../domain/gate/refusal-text';
import type { WaveScope } from '../../domain/gate/waves-to-judge';
import { allowed, refused } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import { changeReasons, liveReasons } from '../../domain/turns/turn';
import type { TurnKind, TurnReason } from '../../domain/turns/turn';
import { ofDocument } from '../../domain/gate/of-document';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { detectBypasses, readWatch } from '../detection/detect-bypasses';
import { changesOf, linkedIn, seenOf, told } from './decision-entry';
import { gatherGateFacts } from './gather-gate-facts';
import type { GatheredFacts } from './gather-gate-facts';
import { withObligations } from './with-obligations';
import { gateStream } from '../streams';

export type GatePassage = { readonly pass: true } | { readonly pass: false; readonly message: string };

/** What a workflow rule asks: its own id, the gate, the waves that the transition starts, whom to ask when a check fails. */
export type Asked = { readonly id: string; readonly gate: GateId; readonly waves: WaveScope; readonly help: string };

/** Jira names no user to a validator; its own word for that. */
const unknownActor = 'unknown';

/**
 * A gate at a transition. Every verdict is journaled before it is answered; a pass that can not be journaled is a
 * refusal. Refusals without a verdict (not visible, not a release, faults) are answered and leave no entry.
 * Throws on a fault: the handler refuses then, as technical. `inTime` is aborted when the answer is no longer awaited:
 * a pass that was written after all is taken back.
 * At most 3 Jira calls for 100 linked changes and 5 SQL statements (ADR 0025).
 */
export async function judgeGate(
  deps: Deps,
  issueKey: string,
  asked: Asked,
  toStatusId: string,
  inTime: AbortSignal,
): Promise<GatePassage> {
  // As the app: Jira names no user to a validator, and the verdict must not depend on what one person may see.
  const gathered = await gatherUnused(deps, issueKey, asked);
  if (gathered === undefined) return technical(asked, `Slipway may not see ${issueKey}`);
  const { facts, issue, item, settings, scene, gate, seqs } = gathered;
  if (!(issue.typeId in settings.releaseTypes)) {
    return {
      pass: false,
      message: `${issue.key} is not of a work type that Slipway treats as a release, so the ${gateNames[asked.gate].rule} can not judge it. Jira administrator — map its type in Slipway's settings, or take the rule off this transition.`,
    };
  }
  if (item !== null && item.wave === null) {
    return {
      pass: false,
      message: `${item.issue.key} is a sub-task of ${issue.key} that stands for no wave, so the ${gateNames[asked.gate].rule} can not judge it. Deployment practitioner — Deployment plan › Start on ${issue.key}: make the sub-tasks of its waves there.`,
    };
  }
  const moved = item === null ? {} : { item: item.issue.id };
  const basis: DecisionBasis = { source: 'validator', rule: asked.id, toStatusId, ...moved, ...linkedIn(facts) };
  const judge = (doc: GateDoc, now: Instant) => {
    const permits = facts.permits && permitFacts({ ...scene, gate: doc }, now);
    const then = permits === undefined ? facts : { ...facts, permits };
    return evaluate(asked.gate, { ...then, ...ofDocument(doc, then, now) }, now);
  };
  let verdict = judge(gate.doc, deps.clock.now());
  const on = { stream: gateStream(issue.id), actor: unknownActor, mode: { kind: 'commutative' } } as const;
  const stored = await commitAct(deps, {
    ...on,
    state: gate,
    cmd: deps.random.uuid(),
    decide: (doc, now) => {
      if (inTime.aborted) return refused('late', 'Jira has had its answer already.');
      // Another passage may have used a waiver meanwhile, and somebody may have withdrawn a permit.
      if (doc !== gate.doc) verdict = judge(doc, now);
      const { act, doc: decided } = recordDecision(doc, verdict, basis, now);
      const next = withObligations(decided, verdict, facts, now);
      const args = { ...basis, read: seqs, release: seenOf(issue), changes: changesOf(facts), verdict: told(verdict) };
      return allowed({ act, doc: inProject(presented(next, facts.permits, verdict, now), issue.projectId), args });
    },
  });
  if (!stored.ok) return technical(asked, 'The decision could not be written to the journal');
  if (inTime.aborted && verdict.result === 'PASS') {
    const late = stored.value.doc.decided;
    await commitAct(deps, {
      ...on,
      cmd: deps.random.uuid(),
      // Others may have been decided since.
      decide: (doc) => allowed({ act: 'gate-answered-late', doc: withoutLatePass(doc, late), args: { ...basis } }),
    });
  }
  return verdict.result === 'PASS'
    ? { pass: true }
    : { pass: false, message: refusalText(verdict, { issueKey: issue.key, help: asked.help }) };
}

/**
 * A permit, or a reason to turn, that the gate has met before may have been used since, though no event has told us yet: Jira's changelog
 * knows. Costs nothing where nothing comes a second time.
 */
async function gatherUnused(deps: Deps, issueKey: string, { gate, waves }: Asked): Promise<GatheredFacts | undefined> {
  const gather = () => gatherGateFacts(deps, issueKey, waves, gate === 'G5' ? 'transition' : 'preview');
  const first = await gather();
  if (first === undefined) return first;
  const { permits, reasons } = first.facts;
  const leansOn = [...(permits?.live ?? []), ...reasons.filter(({ kind }) => turnOf[gate] === kind)];
  if (!leansOn.some(({ presentedAt }) => presentedAt !== null)) return first;
  await detectBypasses(deps, await readWatch(deps), [first.item?.issue.id ?? first.issue.id]);
  return gather();
}

/** The permits and the reason that this transition leans on were shown to the gate. */
function presented(doc: GateDoc, permits: GateFacts['permits'], { gate, result }: Verdict, now: Instant): GateDoc {
  const ids = (permits?.live ?? []).map(({ id }) => id);
  const shown = <T extends Permit | TurnReason>(one: T): T => ({ ...one, presentedAt: one.presentedAt ?? now });
  const given = liveReasons(doc.reasons, now).filter(({ kind }) => result === 'PASS' && turnOf[gate] === kind);
  return {
    ...doc,
    permits: changePermits(doc.permits, ids, shown),
    reasons: changeReasons(
      doc.reasons,
      given.map(({ id }) => id),
      shown,
    ),
  };
}

/** Gates at which a release turns. */
const turnOf: { readonly [gate in GateId]?: TurnKind } = { GR: 'back', GC: 'cancel' };

const technical = ({ gate, help }: Pick<Asked, 'gate' | 'help'>, why: string): GatePassage => ({
  pass: false,
  message: technicalRefusalText(gateNames[gate].rule, why, help),
});
