import type { Instant } from '../kernel';
import { partOf } from '../process/parts';
import { switchedOff } from '../process/process';
import { waiverFor } from '../waivers/waive';
import type { Finding, GateFacts, GateId, GateRule, RuleFinding, RuleOff, Verdict, Waived } from './gate';
import { rules } from './rules';

/**
 * The one judgement that preview and validator share. Passes when no rule of the gate finds anything but advice; a rule whose part
 * of the process is switched off, or that needs to know who acts where nobody does, is not asked, and the verdict says so;
 * so it does of a finding that somebody waived.
 */
export function evaluate(gate: GateId, facts: GateFacts, now: Instant): Verdict {
  const all = rules.filter((rule) => rule.gates.includes(gate));
  const unasked = all.filter(({ needs }) => needs !== undefined && facts[needs] === undefined);
  const ofGate = all.filter((rule) => !unasked.includes(rule));
  const off = ofGate.flatMap((rule) => ruleOff(rule, facts));
  const asked = ofGate.filter(({ id }) => !off.some(({ rule }) => rule === id));
  const ask = (some: readonly GateRule[]) =>
    some.flatMap((rule) => rule.check(facts, now).map((finding) => told(rule, finding, gate, facts)));
  const found = ask(asked.filter((rule) => !isAdvisory(rule)));
  const findings = found.flatMap(({ waived, finding }) => (waived === undefined ? [finding] : []));
  const waived = found.flatMap((one) => one.waived ?? []);
  return {
    gate,
    result: findings.length === 0 ? 'PASS' : 'BLOCKED',
    at: now,
    findings,
    advice: ask(asked.filter(isAdvisory)).map(({ finding }) => finding),
    checked: asked.map((rule) => rule.id),
    ...(off.length === 0 ? {} : { off }),
    ...(waived.length === 0 ? {} : { waived }),
    ...(unasked.length === 0 ? {} : { unasked: unasked.map(({ id }) => id) }),
    waves: facts.waves.map((wave) => wave.id),
  };
}

/** A finding under its rule's id, and on whose word it is let pass, where it is. */
function told(
  rule: GateRule,
  found: RuleFinding,
  gate: GateId,
  facts: GateFacts,
): { readonly finding: Finding; readonly waived?: Waived } {
  const finding = { rule: rule.id, ...found };
  const waiver = waiverFor(rule, found, gate, facts);
  if (waiver === undefined) return { finding };
  const { id, by, at, reason, compensation } = waiver;
  return { finding, waived: { finding, waiver: id, by, at, reason, compensation } };
}

function ruleOff({ id, part }: GateRule, { process }: GateFacts): readonly RuleOff[] {
  const departure = part === undefined ? null : switchedOff(process, part);
  if (part === undefined || departure === null) return [];
  const { by, at, owner, reason } = departure;
  return [{ rule: id, what: partOf(part).title, by, at, owner, reason }];
}

const isAdvisory = ({ override }: GateRule): boolean => override.includes('AD');
