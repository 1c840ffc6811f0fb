import type { Instant } from '../../kernel';
import type { CustomerFacts, GateFacts, GateRule, RuleFinding } from '../gate';
import { pln02 } from './pln-02';
import { pln03 } from './pln-03';

/** What was agreed at the end of planning may not hold any more: it is asked again, of the customers of these waves. */
export const aut14: GateRule = {
  id: 'AUT-14',
  title: 'The plan is still agreed, under a policy that holds',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 4.1.2 and 4.1.9',
  gates: ['G5'],
  override: ['CW'],
  check: (facts, now) =>
    facts.waves.length === 0 || isEmergency(facts) ? [] : [...agreed(facts, now), ...policed(facts, now)],
};

/** Nobody has the time to agree to a plan then: EMG-05 asks for a short one. */
const isEmergency = ({ release }: GateFacts): boolean => release.doc.type === 'EMERGENCY';

const agreed = (facts: GateFacts, now: Instant) => ofTheseWaves(pln02.check(facts, now), facts);

/**
 * That customers could not be read is said once. Whether a policy that was put to use with a reason is agreed too, is
 * asked when planning ends; here it is enough that it holds.
 */
function policed(facts: GateFacts, now: Instant): readonly RuleFinding[] {
  if (!facts.customers.known) return [];
  const known: { readonly [id: string]: CustomerFacts } = facts.customers.value;
  return ofTheseWaves(pln03.check(facts, now), facts).filter(({ customer = '' }) => {
    const { policy = null, retired } = known[customer] ?? {};
    return policy === null || policy.isDefault || retired !== undefined;
  });
}

/** Another customer's later wave does not hold up this one. */
const ofTheseWaves = (findings: readonly RuleFinding[], { waves }: GateFacts): readonly RuleFinding[] =>
  findings.filter(({ customer }) => customer === undefined || waves.some((wave) => wave.customer === customer));
