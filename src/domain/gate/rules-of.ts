import { partOf } from '../process/parts';
import { switchedOff } from '../process/process';
import type { ProcessDoc } from '../process/process';
import type { GateId, GateRule, RuleOff } from './gate';
import { gateNames, gates } from './gate';
import { rules } from './rules';

/** The path for emergencies asks what the deployment gate asks, and what makes it an emergency. */
export const rulesOf = (gate: GateId): readonly GateRule[] =>
  rules.filter(({ gates: asking }) => asking.includes(gate) || (gate === 'GE' && asking.includes('G5')));

/** What each rule is called, by its id. */
export const ruleTitles: { readonly [rule: string]: string } = Object.fromEntries(
  rules.map(({ id, title }) => [id, title]),
);

/** Whether the part of the process that the rule enforces is switched off, and on whose word. */
export function ruleOff({ id, part }: GateRule, process: ProcessDoc): readonly RuleOff[] {
  const departure = part === undefined ? null : switchedOff(process, part);
  if (part === undefined || departure === null) return [];
  const { by, at, owner, reason } = departure;
  return [{ rule: id, what: partOf(part).title, by, at, owner, reason }];
}

/** A gate with its rules as it asks them here. */
export type StandingGate = {
  readonly gate: GateId;
  readonly rule: string;
  readonly belongsOn: string;
  readonly rules: readonly (Pick<GateRule, 'id' | 'title' | 'clause' | 'override'> & {
    readonly off: RuleOff | null;
  })[];
};

/** Every gate, read by the functions that judge. */
export const gatesAsTheyStand = (process: ProcessDoc): readonly StandingGate[] =>
  gates.map((gate) => ({
    gate,
    rule: gateNames[gate].rule,
    belongsOn: gateNames[gate].belongsOn,
    rules: rulesOf(gate).map((rule) => ({
      id: rule.id,
      title: rule.title,
      clause: rule.clause,
      override: rule.override,
      off: ruleOff(rule, process)[0] ?? null,
    })),
  }));
