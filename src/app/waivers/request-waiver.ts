import type { RequestWaiver } from '../../contract/waiver-calls';
import type { Answer } from '../../contract/wire';
import { evaluate } from '../../domain/gate/evaluate';
import type { Finding, GateFacts, GateId } from '../../domain/gate/gate';
import { rules } from '../../domain/gate/rules';
import { allowed, refused } from '../../domain/kernel';
import type { Instant, Result } from '../../domain/kernel';
import { affectedCustomers } from '../../domain/release/material';
import { withRequest } from '../../domain/waivers/decide-waiver';
import { causeOf, waiverClass } from '../../domain/waivers/waive';
import type { Waiver } from '../../domain/waivers/waiver';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import { gatherGateFacts } from '../gate/gather-gate-facts';
import type { Caller } from '../ports/ports';

/** Asks for leave to pass a gate once although it finds this. The gate is asked first: only what it finds can be waived. */
export async function requestWaiver(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, reason, compensation, expires, ...asked }: RequestWaiver,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'request-waiver', toDo: 'ask for a waiver' });
  if (!opened.ok) return opened;
  // As the app: the waiver has to cover what the gate finds, and the gate judges as the app.
  const gathered = await gatherGateFacts(deps, issueId, 'lowest');
  if (gathered === undefined) return goneMeanwhile;
  const found = waivable(gathered.facts, asked, deps.clock.now());
  if (!found.ok) return found;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      const requested = { by: caller.accountId, at };
      const standing = { state: 'requested' } as const;
      const waiver: Waiver = { ...found.value, reason, compensation, expires, requested, standing };
      const next = withRequest(doc.waivers, cmd, waiver);
      if (!next.ok) return next;
      const { rule, what, issueKey } = waiver;
      const args = { waiver: { id: cmd, rule, what, issueKey, compensation, expires } };
      return allowed({ act: 'waiver-requested', doc: { ...doc, waivers: next.value }, args, reason });
    },
  });
}

type Found = Pick<Waiver, 'gate' | 'rule' | 'class' | 'cause' | 'what' | 'issueKey' | 'waves' | 'customers'>;
type Asked = Pick<RequestWaiver, 'gate' | 'rule' | 'cause' | 'waves'>;

/** What the gate finds now, as a waiver names it. */
function waivable(facts: GateFacts, asked: Asked, now: Instant): Result<Found> {
  const { gate, findings } = evaluate(asked.gate, facts, now);
  const finding = findings.find((one) => one.rule === asked.rule && isAsked(one, asked, facts));
  const rule = rules.find(({ id }) => id === asked.rule);
  if (finding === undefined || rule === undefined) return notFound;
  const kind = finding.technical || finding.never === true ? null : waiverClass(rule);
  if (kind === null) return notWaivable(rule.override.includes('EM') && !finding.technical, gate);
  return allowed({
    gate,
    rule: rule.id,
    class: kind,
    cause: causeOf(finding),
    what: finding.what,
    issueKey: finding.issueKey ?? null,
    waves: wavesOf(finding, facts),
    customers: kind === 'WV' ? {} : Object.fromEntries(concerned(finding, facts).map((customer) => [customer, null])),
  });
}

const wavesOf = ({ waves }: Finding, facts: GateFacts): readonly string[] => waves ?? facts.waves.map(({ id }) => id);

const isAsked = (finding: Finding, { cause, waves }: Asked, facts: GateFacts): boolean =>
  causeOf(finding) === cause && wavesOf(finding, facts).join() === waves.join();

/** Whose agreement it takes: of the customer that the finding is about, of those of its waves, or of everybody. */
function concerned({ customer, waves }: Finding, { release, plan }: GateFacts): readonly string[] {
  if (customer !== undefined) return [customer];
  const ofWaves = (waves ?? []).map((wave) => plan.waves.byId[wave]?.customer ?? '').filter((id) => id !== '');
  return ofWaves.length > 0 ? [...new Set(ofWaves)] : affectedCustomers(release.doc, plan);
}

const notFound = refused(
  'nothing-to-waive',
  'The gate does not find this any more, or finds it in another form. Nothing was asked for; reload the page to see what it finds now.',
);

const notWaivable = (inEmergency: boolean, gate: GateId) =>
  refused(
    'not-waivable',
    inEmergency
      ? 'Nobody can waive this: only the path for emergencies sets it aside. Mend what the gate finds.'
      : `Nobody can waive this at gate ${gate}. Mend what the gate finds.`,
  );

const goneMeanwhile = refused(
  'app-may-not-see',
  'Slipway itself may not see this work item, so the gate can not say what is in the way. Give the app the Browse projects permission.',
  { who: 'Project administrator' },
);
