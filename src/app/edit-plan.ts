import type { EditPlan, Saved } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { allowed, refused } from '../domain/kernel';
import type { Ordered, Result } from '../domain/kernel';
import { versionOf } from '../domain/release/agreements';
import { noOptions } from '../domain/policy/options';
import type { Options } from '../domain/policy/options';
import type { PlanDoc, Wave } from '../domain/release/plan';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import { permission } from './get-release';
import { needsRole } from './needs-role';
import { openRelease } from './open-release';
import type { Caller } from './ports';
import { planStream } from './streams';

/** Saves touched fields of the release plan (scope) or the deployment plan (waves, back-out): one document, one version. */
export async function editPlan(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, changes }: EditPlan,
): Promise<Answer<Saved<PlanDoc>>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const ofDeployment = [changes.waves, changes.backOut, changes.options].some((part) => part !== undefined);
  const ofRelease = changes.scope !== undefined || changes.exclusions !== undefined;
  const rights = [
    ...(ofRelease ? [{ ...permission(caller, opened.value, 'edit-release-plan'), toDo: 'edit the release plan' }] : []),
    ...(ofDeployment
      ? [{ ...permission(caller, opened.value, 'edit-deployment-plan'), toDo: 'edit the deployment plan' }]
      : []),
  ];
  for (const right of rights) if (!right.allowed) return needsRole(right.needs, right.toDo);
  return commitAct(deps, {
    stream: planStream(issueId),
    state: opened.value.plan,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: touchedBy(changes) },
    decide: (doc) => {
      const waves = editWaves(doc.waves, changes.waves, Object.keys(opened.value.customers));
      if (!waves.ok) return waves;
      const next = planWith(doc, changes, waves.value);
      return allowed({
        act: 'plan-edited',
        doc: { ...next, version: versionOf(opened.value.release.doc, next) },
        args: { fields: Object.keys(changes), changes },
      });
    },
  });
}

function planWith(doc: PlanDoc, changes: EditPlan['changes'], waves: Ordered<Wave>): PlanDoc {
  const { waves: _, backOut, options, ...fields } = changes;
  const chosen = Object.entries(options ?? {}).map(([customer, edit]): [string, Options] => [
    customer,
    { ...noOptions, ...doc.options[customer], ...edit },
  ]);
  return {
    ...doc,
    ...fields,
    backOut: { ...doc.backOut, ...backOut },
    options: { ...doc.options, ...Object.fromEntries(chosen) },
    waves,
  };
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
    if (edit.customer !== undefined && !customers.includes(edit.customer)) {
      return refused(
        'unknown-entry',
        `There is no customer "${edit.customer}" in the register; it may have been removed meanwhile. Reload and choose again.`,
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

/** JSON Pointers of the touched fields; a whole wave when it is added or removed. */
function touchedBy({ waves, backOut, options, ...fields }: EditPlan['changes']): readonly string[] {
  return [
    ...Object.keys(fields).map((field) => `/${field}`),
    ...Object.keys(backOut ?? {}).map((field) => `/backOut/${field}`),
    ...Object.entries(options ?? {}).flatMap(([customer, edit]) =>
      Object.keys(edit).map((option) => `/options/${customer}/${option}`),
    ),
    ...Object.entries(waves ?? {}).flatMap(([id, edit]) =>
      edit === null ? [`/waves/byId/${id}`] : Object.keys(edit).map((field) => `/waves/byId/${id}/${field}`),
    ),
  ];
}
