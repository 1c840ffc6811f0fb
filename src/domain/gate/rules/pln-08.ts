import { noPilot } from '../../release/deployment-plan';
import type { ReleaseType } from '../../release/release';
import { inWords } from '../../release/what-changed';
import type { GateFacts, GateRule, RuleFinding } from '../gate';
import { optionsOf, policies, wavesOf } from '../places';
import { measuredCustomers, policyInWords } from '../planned-customers';
import type { MeasuredCustomer, PlannedWave } from '../planned-customers';
import { whenKnown } from '../when-known';

/** A pilot that others do not wait for is none. */
export const pln08: GateRule = {
  id: 'PLN-08',
  title: 'Pilot and waves are as every policy asks',
  clause: 'Process 3.2.2 and 3.3.2',
  gates: ['G2'],
  override: ['CW'],
  check: (facts) =>
    whenKnown(facts.customers, { what: 'the order of the waves', where: policies }, (customers) =>
      measuredCustomers(facts, customers).flatMap((customer) => [
        ...pilot(customer, facts),
        ...pilotPlan(customer, facts),
        ...together(customer, facts),
      ]),
    ),
};

const finding = (
  what: string,
  { release }: GateFacts,
  customer: string,
  waves: readonly PlannedWave[],
): RuleFinding => ({
  what,
  who: 'Release and deployment manager',
  where: wavesOf(release.issueKey),
  technical: false,
  waves: waves.map(({ id }) => id),
  customer,
  field: 'time',
});

function pilot({ id, name, policy, waves }: MeasuredCustomer, facts: GateFacts): readonly RuleFinding[] {
  const { type } = facts.release.doc;
  if (waves.length === 0 || !asksForPilot(policy.content.waves.pilotFor, type)) return [];
  const lowest = Math.min(...waves.map(({ number }) => number));
  const first = waves.filter(({ number }) => number === lowest);
  const others = waves.filter(({ number }) => number !== lowest);
  const says = policyInWords(policy);
  if (first.length > 1 || others.length === 0)
    return [
      finding(
        `${name} wants a pilot: one wave alone, and the others after it (${says}). Give one wave a lower number than the rest.`,
        facts,
        id,
        first,
      ),
    ];
  const { hoursAfterPilot } = policy.content.waves;
  const soon = others.filter((wave) => hoursBetween(first[0], wave) < hoursAfterPilot);
  return soon.length === 0
    ? []
    : [
        finding(
          `${name} wants ${hoursAfterPilot} hours between the end of the pilot and the next wave (${says}). Move the later waves.`,
          facts,
          id,
          soon,
        ),
      ];
}

/** Who goes ahead, what has to be seen, and how long it is watched: at least as long as the policy says. */
function pilotPlan({ id, name, policy }: MeasuredCustomer, { release, plan }: GateFacts): readonly RuleFinding[] {
  if (!asksForPilot(policy.content.waves.pilotFor, release.doc.type)) return [];
  const { who, success, hours } = plan.pilots[id] ?? noPilot;
  const { hoursAfterPilot } = policy.content.waves;
  const lacking = [
    ...(who.trim() === '' ? ['who goes ahead'] : []),
    ...(success.trim() === '' ? ['when it has passed'] : []),
    ...(hours === null ? ['how long it is watched'] : []),
  ];
  const says = policyInWords(policy);
  const what =
    lacking.length > 0
      ? `${name} wants a pilot (${says}), and the plan does not say ${inWords(lacking)}.`
      : `The pilot for ${name} is watched for ${hours ?? 0} hours; ${says} asks for ${hoursAfterPilot}.`;
  if (lacking.length === 0 && (hours ?? 0) >= hoursAfterPilot) return [];
  return [
    {
      what,
      who: 'Release and deployment manager',
      where: optionsOf(release.issueKey),
      technical: false,
      customer: id,
      field: 'pilot',
    },
  ];
}

const asksForPilot = (pilotFor: { readonly [type in ReleaseType]?: true }, type: ReleaseType | null): boolean =>
  type !== null && pilotFor[type] === true;

/** Without times there is nothing to measure; PLN-07 asks for them. */
function hoursBetween(before: PlannedWave | undefined, after: PlannedWave): number {
  const [end, start] = [before?.plannedEnd ?? null, after.plannedStart];
  return end === null || start === null ? Infinity : (Date.parse(start) - Date.parse(end)) / 3_600_000;
}

function together({ id, name, policy, waves }: MeasuredCustomer, facts: GateFacts): readonly RuleFinding[] {
  const { atOnce } = policy.content.waves;
  if (atOnce === null) return [];
  const numbers = [...new Set(waves.map(({ number }) => number))];
  return numbers
    .map((number) => waves.filter((wave) => wave.number === number))
    .filter((group) => group.length > atOnce)
    .map((group) =>
      finding(
        `${group.length} waves for ${name} have the number ${group[0]?.number ?? 0} and may start together; ${policyInWords(policy)} allows ${atOnce} at once. Give them different numbers.`,
        facts,
        id,
        group,
      ),
    );
}
