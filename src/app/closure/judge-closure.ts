import { closureName } from '../../domain/closure/closure';
import type { ClosureVerdict } from '../../domain/closure/closure';
import { recordClosure, withoutLateClosure } from '../../domain/closure/decision';
import { evaluateClosure } from '../../domain/closure/evaluate-closure';
import { refusalLines, technicalRefusalText } from '../../domain/gate/refusal-text';
import { allowed, refused } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { gatherClosureFacts } from './gather-closure-facts';
import type { GatePassage } from '../gate/judge-gate';
import { closureStream } from '../streams';

type AskedClosure = { readonly id: string; readonly help: string };

/** Jira names no user to a validator; its own word for that. */
const unknownActor = 'unknown';

/**
 * The Change closure at a transition of a change. As at every gate the verdict is journaled before it is answered, and a
 * pass that can not be journaled is a refusal. Throws on a fault: the handler refuses then, as technical. Two Jira calls
 * and five SQL statements.
 */
export async function judgeClosure(
  deps: Deps,
  issueKey: string,
  { id, help }: AskedClosure,
  toStatusId: string,
  inTime: AbortSignal,
): Promise<GatePassage> {
  // As the app: Jira names no user to a validator, and the verdict must not depend on what one person may see.
  const gathered = await gatherClosureFacts(deps, deps.appJira, issueKey);
  if (gathered === undefined)
    return refusal(technicalRefusalText(closureName.rule, `Slipway may not see ${issueKey}`, help));
  const { facts, issue, settings, closure, seqs } = gathered;
  if (!(issue.typeId in settings.changeTypes))
    return refusal(
      `${issue.key} is not of a work type that Slipway treats as a change, so the Change closure can not judge it. Jira administrator — map its type in Slipway's settings, or take the rule off this transition.`,
    );
  const basis = { rule: id, toStatusId };
  const verdict = evaluateClosure(facts, deps.clock.now());
  const on = { stream: closureStream(issue.id), actor: unknownActor, mode: { kind: 'commutative' } } as const;
  const stored = await commitAct(deps, {
    ...on,
    state: closure,
    cmd: deps.random.uuid(),
    decide: (doc, now) => {
      if (inTime.aborted) return refused('late', 'Jira has had its answer already.');
      const { act, doc: next } = recordClosure(doc, verdict, basis, now);
      const { key, statusId, typeId, projectId } = issue;
      const change = { key, statusId, typeId, projectId, approved: facts.change.approved };
      return allowed({ act, doc: next, args: { ...basis, read: seqs, change, verdict: told(verdict) } });
    },
  });
  if (!stored.ok)
    return refusal(technicalRefusalText(closureName.rule, 'The decision could not be written to the journal', help));
  if (inTime.aborted && verdict.result === 'PASS')
    await commitAct(deps, {
      ...on,
      cmd: deps.random.uuid(),
      decide: (doc) => allowed({ act: 'gate-answered-late', doc: withoutLateClosure(doc), args: basis }),
    });
  return verdict.result === 'PASS'
    ? { pass: true }
    : refusal(refusalLines(verdict.findings, help, `the Change panel of ${issue.key}`).join('\n'));
}

/** The journal keeps the first findings; a thousand of them would not fit one entry. */
const told = (verdict: ClosureVerdict) => ({
  ...verdict,
  findings: verdict.findings.slice(0, 100),
  findingsLeftOut: Math.max(0, verdict.findings.length - 100),
});

const refusal = (message: string): GatePassage => ({ pass: false, message });
