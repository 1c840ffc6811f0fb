import type { Instant } from '../kernel';
import { partOf } from '../process/parts';
import { switchedOff } from '../process/process';
import type { GateFacts, GateId, GateRule, RuleOff, Verdict } from './gate';
import { rules } from './rules';

/**
 * The one judgement that preview and validator share. Passes when no rule of the gate finds anything but advice; a rule whose part
 * of the process is switched off is not asked, and the verdict says so.
 */
export function evaluate(gate: GateId, facts: GateFacts, now: Instant): Verdict {
  const ofGate = rules.filter((rule) => rule.gates.includes(gate));
  const off = ofGate.flatMap((rule) => ruleOff(rule, facts));
  const asked = ofGate.filter(({ id }) => !off.some(({ rule }) => rule === id));
  const ask = (some: readonly GateRule[]) =>
    some.flatMap((rule) => rule.check(facts, now).map((finding) => ({ rule: rule.id, ...finding })));
  const findings = ask(asked.filter((rule) => !isAdvisory(rule)));
  return {
    gate,
    result: findings.length === 0 ? 'PASS' : 'BLOCKED',
    at: now,
    findings,
    advice: ask(asked.filter(isAdvisory)),
    checked: asked.map((rule) => rule.id),
    ...(off.length === 0 ? {} : { off }),
    waves: facts.waves.map((wave) => wave.id),
  };
}

function ruleOff({ id, part }: GateRule, { process }: GateFacts): readonly RuleOff[] {
  const departure = part === undefined ? null : switchedOff(process, part);
  if (part === undefined || departure === null) return [];
  const { by, at, owner, reason } = departure;
  return [{ rule: id, what: partOf(part).title, by, at, owner, reason }];
}

const isAdvisory = ({ override }: GateRule): boolean => override.includes('AD');
