import type { GateConfig } from '../contract/gate-config';
import { recordDecision } from '../domain/gate/decision';
import type { Verdict } from '../domain/gate/gate';
import { evaluate } from '../domain/gate/evaluate';
import { refusalText, technicalRefusalText } from '../domain/gate/refusal-text';
import { allowed, refused } from '../domain/kernel';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import { gatherGateFacts } from './gather-gate-facts';
import { gateStream } from './streams';

export type GatePassage = { readonly pass: true } | { readonly pass: false; readonly message: string };

/** Jira names no user to a validator; its own word for that. */
const unknownActor = 'unknown';

/**
 * The Deployment gate at a transition. Every decision is journaled before it is answered; a pass that can not be
 * journaled is a refusal. Throws on a fault: the handler refuses then, as technical.
 * `inTime` is aborted when the answer is no longer awaited: then nothing is recorded as passed.
 * At most 3 Jira calls for 100 linked changes and 4 SQL statements.
 */
export async function judgeDeployment(
  deps: Deps,
  issueKey: string,
  config: GateConfig,
  toStatusId: string,
  inTime: AbortSignal,
): Promise<GatePassage> {
  // As the app: Jira names no user to a validator, and the verdict must not depend on what one person may see.
  const gathered = await gatherGateFacts(deps, deps.appJira, issueKey, config.waves);
  if (gathered === undefined) return technical(`Slipway may not see ${issueKey}`, config.help);
  const { facts, issue, settings, gate, seqs } = gathered;
  if (!(issue.typeId in settings.releaseTypes)) {
    return {
      pass: false,
      message: `${issue.key} is not of a work type that Slipway treats as a release, so the Deployment gate can not judge it. Jira administrator — map its type in Slipway's settings, or take the rule off this transition.`,
    };
  }
  const basis = { source: 'validator', rule: config.id, toStatusId, read: seqs } as const;
  const verdict = evaluate('G5', facts, deps.clock.now());
  const stored = await commitAct(deps, {
    stream: gateStream(issue.id),
    state: gate,
    cmd: deps.random.uuid(),
    actor: unknownActor,
    mode: { kind: 'commutative' },
    decide: (doc, now) =>
      inTime.aborted
        ? refused('late', 'Jira has had its answer already.')
        : allowed({ ...recordDecision(doc, verdict, basis, now), args: { ...basis, verdict: told(verdict) } }),
  });
  if (!stored.ok) return technical('The decision could not be written to the journal', config.help);
  return verdict.result === 'PASS'
    ? { pass: true }
    : { pass: false, message: refusalText(verdict, { issueKey: issue.key, help: config.help }) };
}

/** The journal keeps the first findings; a thousand of them would not fit one entry. */
const told = (verdict: Verdict) => ({
  ...verdict,
  findings: verdict.findings.slice(0, 100),
  findingsLeftOut: Math.max(0, verdict.findings.length - 100),
});

export const technical = (why: string, help: string): GatePassage => ({
  pass: false,
  message: technicalRefusalText(why, help),
});
