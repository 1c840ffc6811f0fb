import type { Instant } from '../kernel';
import type { GateFacts, GateId, Verdict } from './gate';
import { rules } from './rules';

/** The one judgement that preview and validator share. Passes when no rule of the gate finds anything. */
export function evaluate(gate: GateId, facts: GateFacts, now: Instant): Verdict {
  const asked = rules.filter((rule) => rule.gates.includes(gate));
  const findings = asked.flatMap((rule) => rule.check(facts, now).map((finding) => ({ rule: rule.id, ...finding })));
  return {
    gate,
    result: findings.length === 0 ? 'PASS' : 'BLOCKED',
    at: now,
    findings,
    checked: asked.map((rule) => rule.id),
    waves: facts.waves.map((wave) => wave.id),
  };
}
