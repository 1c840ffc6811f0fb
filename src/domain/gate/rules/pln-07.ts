import type { Instant } from '../../kernel';
import { touchesFreeze } from '../../policy/freezes';
import { dayInWords, momentInWords } from '../../policy/in-words';
import { isFree } from '../../policy/is-free';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { legalSlots } from '../legal-slots';
import { policies, wavesOf } from '../places';
import { measuredCustomers, plannedCustomers, policyInWords, waveInWords } from '../planned-customers';
import type { MeasuredCustomer, PlannedCustomer, PlannedWave } from '../planned-customers';
import { whenKnown } from '../when-known';

/** Whoever plans outside a window plans a refusal: at the deployment nobody can mend it any more. */
export const pln07: GateRule = {
  id: 'PLN-07',
  title: 'Every wave is planned inside a window and outside freezes',
  clause: 'ISO/IEC 20000-1:2018 8.5.3; process 3.3.2 and 4.1.11',
  gates: ['G2'],
  override: ['CW'],
  check: (facts, now) =>
    whenKnown(facts.customers, { what: 'the planned times', where: policies }, (customers) => [
      ...plannedCustomers(facts, customers).flatMap((customer) => unplanned(customer, facts)),
      ...measuredCustomers(facts, customers).flatMap((customer) =>
        customer.waves.flatMap((wave) => outside(wave, customer, facts, now)),
      ),
    ]),
};

const finding = (what: string, { release }: GateFacts, customer: string, waves: readonly string[]): RuleFinding => ({
  what,
  who: 'Release and deployment manager',
  where: wavesOf(release.issueKey),
  technical: false,
  ...(waves.length === 0 ? {} : { waves }),
  customer,
  field: 'time',
});

/** Every affected customer gets at least one deployment, and each has a time. */
function unplanned({ id, name, waves }: PlannedCustomer, facts: GateFacts): readonly RuleFinding[] {
  if (waves.length === 0)
    return [finding(`No wave is planned for ${name}. Plan one, or take ${name} out of the overview.`, facts, id, [])];
  return waves
    .filter(({ plannedStart, plannedEnd }) => plannedStart === null || plannedEnd === null)
    .map((wave) => finding(`${waveInWords(wave)} for ${name} has no planned start and end.`, facts, id, [wave.id]));
}

function outside(
  wave: PlannedWave,
  customer: MeasuredCustomer,
  facts: GateFacts,
  now: Instant,
): readonly RuleFinding[] {
  const { id, name, policy } = customer;
  const { plannedStart, plannedEnd } = wave;
  const { type } = facts.release.doc;
  if (plannedStart === null || plannedEnd === null || isFree(policy.content, plannedStart, plannedEnd, type)) return [];
  const { timeZone } = policy.content;
  const freeze = touchesFreeze(policy.content, plannedStart, plannedEnd, type);
  const at = `${waveInWords(wave)} for ${name}, ${momentInWords(plannedStart, timeZone, now)},`;
  const why =
    freeze === null
      ? `is not inside a deployment window (${policyInWords(policy)})`
      : `lies in the freeze '${freeze.reason}', until ${dayInWords(freeze.lastDay)} inclusive (${policyInWords(policy)})`;
  const [slot] = legalSlots(wave, [customer], facts, now, 1);
  const next =
    slot === undefined
      ? 'No window within two years is free and long enough.'
      : `Next free: ${momentInWords(slot.start, timeZone, now)} to ${momentInWords(slot.end, timeZone, now)}, ${timeZone}.`;
  const cause = [id, plannedStart, plannedEnd, freeze?.reason ?? '', freeze?.lastDay ?? ''].join(' ');
  return [{ ...finding(`${at} ${why}. ${next}`, facts, id, [wave.id]), cause }];
}
