import type { WaveOutcome } from '../../contract/wave-calls';
import type { Answer } from '../../contract/wire';
import { evaluate } from '../../domain/gate/evaluate';
import type { GateFacts, Verdict } from '../../domain/gate/gate';
import { inProject, recordDecision } from '../../domain/gate/decision';
import type { DecisionBasis, GateDoc } from '../../domain/gate/decision';
import { boundTo, withPermit } from '../../domain/gate/permit';
import type { Permit } from '../../domain/gate/permit';
import { allowed, refused } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import { may } from '../../domain/roles/may';
import { ofDocument } from '../../domain/gate/of-document';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { GatheredFacts } from '../gate/gather-gate-facts';
import { changesOf, linkedIn, seenOf, told } from '../gate/decision-entry';
import { moveIntoDeployment } from './move-into-deployment';
import { needsRole } from '../roles/needs-role';
import { previewFacts } from '../gate/preview-facts';
import type { Caller } from '../ports/ports';
import { membershipsIn } from '../roles/roles-here';
import { gateStream } from '../streams';
import { withObligations } from '../gate/with-obligations';

/**
 * One person starts one wave: the gate judges with the actor whom the platform vouches for, the permit is written with
 * the decision, and the work item is moved as that person. Sent again, it goes on where it stopped. Where Jira refuses
 * the move the permit stays, for Jira's own button.
 */
export async function startWave(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, wave }: { readonly cmd: string; readonly wave: string },
): Promise<Answer<WaveOutcome>> {
  const preview = await previewFacts(deps, caller, issueId, [wave]);
  if (!preview.ok) return preview;
  const { gathered, facts: asSeen } = preview.value;
  const actor = await actorOf(caller, gathered);
  const facts = { ...gathered.facts, actor };
  const now = deps.clock.now();
  const verdict = evaluate('G5', facts, now);
  if (!actor.deploys.allowed && verdict.findings.some(({ rule }) => rule === 'DPR-01'))
    return needsRole(actor.deploys, 'start a wave');
  if (facts.waves.length === 0) return waveGone;
  // The id of a permit is the id of the act that gave it: sent again, it gives no leave for anything else.
  const given = permitOf(gathered.gate.doc, cmd);
  if (given !== undefined && !goesOn(given, { account: caller.accountId, wave }, now)) return permitOver;

  // What could not be checked decides nothing, so it is not journaled.
  const unchecked = verdict.findings.some(({ technical }) => technical);
  const stored = unchecked ? null : await decide(deps, caller, gathered, { cmd, wave, verdict, facts });
  if (stored?.ok === false) return stored;
  const permit = stored === null ? undefined : permitOf(stored.value.doc, cmd);
  if (permit === undefined || (verdict.result !== 'PASS' && !isUsed(permit)))
    return { ok: true, value: { started: false, verdict: evaluate('G5', { ...asSeen, actor }, now) } };
  const moves = await moveIntoDeployment(deps, caller, gathered, { wave, permit: cmd });
  return { ok: true, value: { started: true, expiresAt: permit.expiresAt, moves } };
}

const permitOf = ({ permits }: GateDoc, id: string): Permit | undefined =>
  Object.hasOwn(permits, id) ? permits[id] : undefined;

const isUsed = ({ used }: Permit): boolean => Object.keys(used).length > 0;

/** Whether what this permit was given for can go on where it stopped. */
const goesOn = (permit: Permit, { account, wave }: Pick<Permit, 'account' | 'wave'>, now: Instant): boolean =>
  permit.account === account &&
  permit.wave === wave &&
  (isUsed(permit) || (permit.ended === null && now < permit.expiresAt));

/** Who starts, as far as the rules ask. */
async function actorOf(caller: Caller, { facts, issue, settings, roles }: GatheredFacts) {
  const memberships = await membershipsIn(caller, issue.projectKey, roles);
  const about = { release: facts.release.doc, settings, roles };
  const deploys = may({ accountId: caller.accountId, ...memberships }, 'start-wave', about);
  return { account: caller.accountId, deploys };
}

type Start = {
  readonly cmd: string;
  readonly wave: string;
  readonly verdict: Verdict;
  readonly facts: GateFacts;
};

/** The decision, with the permit where it is a pass, in one row. */
function decide(
  deps: Deps,
  { accountId }: Caller,
  { gate, issue, seqs, scene }: GatheredFacts,
  { cmd, wave, verdict, facts }: Start,
) {
  const basis: DecisionBasis = { source: 'start', rule: 'panel', toStatusId: '', ...linkedIn(facts) };
  const { minutes } = facts.process.permits;
  const status = `wave ${String(facts.plan.waves.byId[wave]?.number ?? 0)}`;
  return commitAct<GateDoc>(deps, {
    stream: gateStream(issue.id),
    state: gate,
    // A refusal is asked for anew each time; a permit is given once.
    cmd: verdict.result === 'PASS' ? cmd : deps.random.uuid(),
    actor: accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      // Somebody else wrote meanwhile, e.g. used a waiver: decided again.
      const judged = doc === gate.doc ? verdict : judgedAt(doc, facts, now);
      if (judged.result !== verdict.result) return changedMeanwhile;
      const recorded = recordDecision(doc, judged, basis, now);
      const next = inProject(withObligations(recorded.doc, judged, facts, now), issue.projectId);
      const args = {
        ...{ ...basis, wave, read: seqs, release: seenOf(issue) },
        ...{ changes: changesOf(facts), verdict: told(judged) },
      };
      if (judged.result !== 'PASS') return allowed({ act: recorded.act, doc: next, args });
      const permit: Permit = {
        wave,
        account: accountId,
        at: now,
        expiresAt: new Date(Date.parse(now) + minutes * 60_000).toISOString(),
        decision: String(next.decided),
        bound: boundTo(facts.plan, wave, scene.package.frozen?.hash ?? null),
        presentedAt: null,
        used: {},
        ended: null,
      };
      return allowed({
        act: 'wave-permitted',
        doc: { ...next, permits: withPermit(next.permits, cmd, permit) },
        args: { ...args, status },
      });
    },
  });
}

const judgedAt = (doc: GateDoc, facts: GateFacts, now: Instant): Verdict =>
  evaluate('G5', { ...facts, ...ofDocument(doc, facts, now) }, now);

const changedMeanwhile = refused(
  'changed-meanwhile',
  'Somebody else acted on this release at the same moment. Nothing was started; look again and press once more.',
);
const permitOver = refused(
  'permit-over',
  'This permit is over, or it was given to somebody else or for another wave. Reload the page and start the wave anew.',
);
const waveGone = refused(
  'no-such-wave',
  'This wave is not planned any more. Reload the page to see the plan as it is.',
);
