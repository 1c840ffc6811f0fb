import type { EditPlan } from '../../contract/release-calls';
import { allowed, refused } from '../../domain/kernel';
import type { Ordered, Result } from '../../domain/kernel';
import { noOptions } from '../../domain/policy/options';
import type { Options } from '../../domain/policy/options';
import { detailsProblem, editedDetails } from '../../domain/release/edit-details';
import { deploymentProblem, editedDeployment } from '../../domain/release/edit-deployment';
import type { PlanDoc, Wave } from '../../domain/release/plan';

/** The plan with these changes on it; refused when a wave makes no sense. */
export function editedPlan(doc: PlanDoc, changes: EditPlan['changes'], customers: readonly string[]): Result<PlanDoc> {
  const waves = editWaves(doc.waves, changes.waves, customers);
  if (!waves.ok) return waves;
  const deployment = editedDeployment(doc, changes);
  const details = editedDetails(doc.details, changes.details);
  const refusal = detailsProblem(details) ?? deploymentProblem(deployment);
  if (refusal !== null) return { ok: false, refusal };
  const { scope = doc.scope, exclusions = doc.exclusions, options } = changes;
  const chosen = Object.entries(options ?? {}).map(([customer, edit]): [string, Options] => [
    customer,
    { ...noOptions, ...doc.options[customer], ...edit },
  ]);
  return allowed({
    ...doc,
    ...deployment,
    details,
    scope,
    exclusions,
    options: { ...doc.options, ...Object.fromEntries(chosen) },
    waves: waves.value,
  });
}

const newWave: Omit<Wave, 'customer'> = {
  number: 1,
  environment: 'LIVE',
  site: '',
  plannedStart: null,
  plannedEnd: null,
};

function editWaves(
  waves: Ordered<Wave>,
  edits: EditPlan['changes']['waves'],
  customers: readonly string[],
): Result<Ordered<Wave>> {
  if (edits === undefined) return allowed(waves);
  const byId: Record<string, Wave> = { ...waves.byId };
  for (const [id, edit] of Object.entries(edits)) {
    if (edit === null) {
      delete byId[id];
      continue;
    }
    const before = Object.hasOwn(byId, id) ? byId[id] : undefined;
    const customer = edit.customer ?? before?.customer;
    if (customer === undefined) return waveWithoutCustomer;
    if (edit.customer !== undefined && edit.customer !== before?.customer && !customers.includes(edit.customer)) {
      return refused(
        'unknown-entry',
        `There is no customer "${edit.customer}" in the register, or it is out of use. Reload and choose again.`,
      );
    }
    const wave: Wave = { ...newWave, ...before, ...edit, customer };
    if (wave.plannedStart !== null && wave.plannedEnd !== null && wave.plannedEnd <= wave.plannedStart) {
      return refused(
        'ends-before-start',
        `Wave ${String(wave.number)} would end at ${wave.plannedEnd}, before it starts at ${wave.plannedStart}. Set an end after the start.`,
      );
    }
    byId[id] = wave;
  }
  if (Object.keys(byId).length > 200)
    return refused(
      'too-many-waves',
      'A plan holds at most 200 waves. Split the release, or plan several sites as one wave.',
    );
  const order = [
    ...waves.order.filter((id) => Object.hasOwn(byId, id)),
    ...Object.keys(edits).filter((id) => Object.hasOwn(byId, id) && !waves.order.includes(id)),
  ];
  return allowed({ order, byId });
}

const waveWithoutCustomer = refused(
  'wave-without-customer',
  'This wave is not in the plan (somebody may have removed it meanwhile), and a new wave needs a customer. Choose the customer, then save again.',
  { where: { label: 'Deployment plan › Waves', surface: 'deployment-plan' } },
);
