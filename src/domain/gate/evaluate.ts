import type { Instant } from '../kernel';
import { isAuthorized } from './change-facts';
import { waiverFor } from '../waivers/waive';
import type { Finding, GateFacts, GateId, GateRule, RuleFinding, Verdict, Waived } from './gate';
import { ruleOff, rulesOf } from './rules-of';

/**
 * The one judgement that preview and validator share. Passes when no rule of the gate finds anything but advice; a rule whose part
 * of the process is switched off, or that needs to know who acts where nobody does, is not asked, and the verdict says so;
 * so it does of a finding that somebody waived or that an emergency leaves out.
 */
export function evaluate(asksFor: GateId, facts: GateFacts, now: Instant): Verdict {
  const gate = gateFor(asksFor, facts);
  const all = rulesOf(gate);
  const unasked = all.filter(({ needs }) => needs !== undefined && facts[needs] === undefined);
  const ofGate = all.filter((rule) => !unasked.includes(rule));
  const off = ofGate.flatMap((rule) => ruleOff(rule, facts.process));
  const asked = ofGate.filter(({ id }) => !off.some(({ rule }) => rule === id));
  const ask = (some: readonly GateRule[]) =>
    some.flatMap((rule) => rule.check(facts, now).map((finding) => told(rule, finding, gate, facts)));
  const found = ask(asked.filter((rule) => !isAdvisory(rule)));
  const stopping = found.filter(({ omitted }) => !omitted);
  const findings = stopping.flatMap(({ waived, finding }) => (waived === undefined ? [finding] : []));
  const waived = stopping.flatMap((one) => one.waived ?? []);
  const omitted = found.filter((one) => one.omitted).map(({ finding }) => finding);
  const weak = gate === 'G5' || gate === 'GE' ? countingByStatus(facts) : [];
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
    ...(omitted.length === 0 ? {} : { omitted }),
    ...(weak.length === 0 ? {} : { weak }),
    waves: facts.waves.map((wave) => wave.id),
  };
}

/** The path for emergencies asks what the deployment gate asks, and what makes it an emergency. */
const gateFor = (gate: GateId, { release }: GateFacts): GateId =>
  gate === 'G5' && release.doc.type === 'EMERGENCY' ? 'GE' : gate;

/** What steps aside in an emergency. What could not be checked does not: nobody knows what it would have been. */
const isOmitted = ({ override }: GateRule, { technical, never, aside }: RuleFinding, gate: GateId): boolean =>
  gate === 'GE' && !technical && never !== true && (override.includes('EM') || aside === true);

const countingByStatus = ({ changes }: GateFacts): readonly string[] =>
  changes.known
    ? changes.value.filter(isAuthorized).flatMap(({ key, source }) => (source === 'status' ? [key] : []))
    : [];

/** A finding under its rule's id, and on whose word it is let pass, where it is. */
function told(
  rule: GateRule,
  found: RuleFinding,
  gate: GateId,
  facts: GateFacts,
): { readonly finding: Finding; readonly waived?: Waived; readonly omitted: boolean } {
  const finding = { rule: rule.id, ...found };
  const omitted = isOmitted(rule, found, gate);
  const waiver = waiverFor(rule, found, gate, facts);
  if (waiver === undefined) return { finding, omitted };
  const { id, by, at, reason, compensation } = waiver;
  return { finding, omitted, waived: { finding, waiver: id, by, at, reason, compensation } };
}

const isAdvisory = ({ override }: GateRule): boolean => override.includes('AD');
