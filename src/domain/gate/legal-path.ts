import type { Instant } from '../kernel';
import { instant, millis } from '../policy/local-time';
import { evaluate } from './evaluate';
import type { CustomerFacts, Finding, GateFacts } from './gate';
import { slotAdvice } from './slot-advice';
import { isSame } from './then-and-now';

/** The shortest way from here to a deployment that the gates let pass. */
export type LegalPath = {
  /** What people have to do, in the order in which it can be done. */
  readonly steps: readonly PathStep[];
  /** What only time mends: windows that open, freezes that end. */
  readonly waits: readonly Finding[];
  /** When the waves can start at the earliest, if all steps are done by then; null: at no time, as things are planned. */
  readonly start: Instant | null;
  /** Why there is no such time. */
  readonly none: string | null;
};

export type PathStep = { readonly finding: Finding; readonly before: 'end of planning' | 'deployment' };

/**
 * Asks the engine itself at the earliest start that windows, freezes and other releases leave, and notice until it was judged: what it
 * would still find then is for people, what it finds only now passes by itself. `planning`: the plan is not agreed yet, so
 * the gate that ends planning comes first.
 */
export function legalPath(facts: GateFacts, now: Instant, { planning }: { readonly planning: boolean }): LegalPath {
  const atNow = evaluate('G5', facts, now).findings;
  const { start, none } = earliestStart(facts, now, planning);
  const atStart = start === null ? atNow : evaluate('G5', facts, start).findings;
  const ofPlan = planning ? evaluate('G2', facts, now).findings : [];
  const before = (finding: Finding, gate: PathStep['before']): PathStep => ({ finding, before: gate });
  return {
    steps: [
      ...agreementsLast(ofPlan).map((finding) => before(finding, 'end of planning')),
      ...atStart
        .filter((finding) => !ofPlan.some(({ what }) => what === finding.what))
        .map((finding) => before(finding, 'deployment')),
    ],
    waits: atNow.filter((finding) => !atStart.some((later) => isSame(later, finding))),
    // In an emergency windows and freezes step aside: nothing is gained by waiting.
    start: start !== null && facts.release.doc.type === 'EMERGENCY' ? now : start,
    none,
  };
}

function earliestStart(
  facts: GateFacts,
  now: Instant,
  planning: boolean,
): { readonly start: Instant | null; readonly none: string | null } {
  const [wave] = facts.waves;
  if (wave === undefined) return { start: null, none: 'No wave is planned, so there is nothing to start.' };
  if (!facts.customers.known) return { start: null, none: `It can not be said when: ${facts.customers.why}.` };
  const known: { readonly [id: string]: CustomerFacts } = facts.customers.value;
  // From this moment on, and not from the planned start: that is what the shortest way asks.
  const length =
    wave.plannedStart === null || wave.plannedEnd === null ? null : span(wave.plannedStart, wave.plannedEnd);
  const asap = {
    ...wave,
    plannedStart: length === null ? null : now,
    plannedEnd: length === null ? null : instant(millis(now) + length),
  };
  const { slots, none } = slotAdvice(asap, known, facts, now, { noticeGiven: !planning, count: 1 });
  const [first] = slots;
  if (first !== undefined) return { start: first.start, none: null };
  return {
    start: null,
    none: none ?? 'No customer of the first waves has a policy that says when it may be deployed to.',
  };
}

const span = (start: Instant, end: Instant): number => millis(end) - millis(start);

/** An agreement is to the plan as it is, so the plan is completed first. */
function agreementsLast(findings: readonly Finding[]): readonly Finding[] {
  const isAgreement = ({ rule }: Finding) => rule === 'PLN-02';
  return [...findings.filter((finding) => !isAgreement(finding)), ...findings.filter(isAgreement)];
}
