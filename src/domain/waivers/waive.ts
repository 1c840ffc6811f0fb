import type { GateId, GateRule, RuleFinding, StandingWaiver } from '../gate/gate';
import type { WaiverClass } from './waiver';

/** How a rule can be waived; null: not at all. Where the change manager's word is enough, it is. */
export const waiverClass = ({ override }: Pick<GateRule, 'override'>): WaiverClass | null =>
  override.includes('WV') ? 'WV' : override.includes('CW') ? 'CW' : null;

/** What makes two findings of a rule the same: what it says, or what it names as its cause where its words count time. */
export const causeOf = ({ cause, what }: Pick<RuleFinding, 'cause' | 'what'>): string => cause ?? what;

/** The waiver that covers this finding. What could not be checked is never waived: nobody knows what it would have been. */
export function waiverFor(
  rule: Pick<GateRule, 'id' | 'override'>,
  finding: RuleFinding,
  gate: GateId,
  {
    waivers,
    waves,
  }: { readonly waivers: readonly StandingWaiver[]; readonly waves: readonly { readonly id: string }[] },
): StandingWaiver | undefined {
  const needed = waiverClass(rule);
  if (needed === null || finding.technical || finding.never === true) return undefined;
  const about = finding.waves ?? waves.map(({ id }) => id);
  return waivers.find(
    (waiver) =>
      waiver.gate === gate &&
      waiver.rule === rule.id &&
      waiver.class === needed &&
      waiver.cause === causeOf(finding) &&
      about.every((wave) => waiver.waves.includes(wave)),
  );
}
