import type { EditPlan, Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import { versionOf } from '../../domain/release/agreements';
import { namedKeys, touchedDetails } from '../../domain/release/edit-details';
import type { DetailsEdit } from '../../domain/release/edit-details';
import { touchedEntries } from '../../domain/release/edits';
import type { PlanDoc } from '../../domain/release/plan';
import { deploymentFields, touchedInDeployment } from '../../domain/release/edit-deployment';
import { commitAct } from '../commit-act';
import { customersInUse } from '../../domain/settings/in-use';
import type { Deps } from '../deps';
import { editedPlan } from './edited-plan';
import { permission } from '../release/get-release';
import { needsRole } from '../roles/needs-role';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { planStream } from '../streams';
import { tellCustomers } from '../release/tell-customers';

/** Saves touched fields of the release plan or the deployment plan: one document, one version. */
export async function editPlan(
  deps: Deps,
  caller: Caller,
  issueId: string,
  edit: EditPlan,
): Promise<Answer<Saved<PlanDoc>>> {
  const opened = await openRelease(deps, caller, issueId);
  return opened.ok ? savePlan(deps, caller, opened.value, { ...edit, told: { act: 'plan-edited' } }) : opened;
}

/** `told.from`: where the changes come from. */
type SavePlan = EditPlan & {
  readonly told: { readonly act: ActName; readonly from?: string };
};

export async function savePlan(
  deps: Deps,
  caller: Caller,
  opened: OpenRelease,
  { cmd, seq, changes, told: { act, from } }: SavePlan,
): Promise<Answer<Saved<PlanDoc>>> {
  for (const needed of actsOn(changes)) {
    const right = permission(caller, opened, needed);
    if (!right.allowed) return needsRole(right, toDo[needed]);
  }
  const gone = await unknownKey(caller, changes.details ?? {});
  if (gone !== null) return unknownWorkItem(gone);
  const stored = await commitAct(deps, {
    stream: planStream(opened.issue.id),
    state: opened.plan,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: touchedBy(changes) },
    decide: (doc) => {
      const edited = editedPlan(doc, changes, customersInUse(opened.customers));
      if (!edited.ok) return edited;
      const next = edited.value;
      return allowed({
        act,
        doc: { ...next, version: versionOf(opened.release.doc, next) },
        args: { fields: fieldsOf(changes), changes, ...(from === undefined ? {} : { from }) },
      });
    },
  });
  return stored.ok ? { ok: true, value: await tellCustomers(deps, opened, stored.value) } : stored;
}

/** What was touched, as the history tells it. */
const fieldsOf = ({ details = {}, ...rest }: EditPlan['changes']): readonly string[] => [
  ...Object.keys(rest),
  ...Object.keys(details),
];

/** The first work item that the edit names and that this person can not see. */
async function unknownKey({ jira }: Caller, edit: DetailsEdit): Promise<string | null> {
  const keys = namedKeys(edit);
  if (keys.length === 0) return null;
  const seen = new Set((await jira.issues(keys)).map(({ key }) => key));
  return keys.find((key) => !seen.has(key)) ?? null;
}

const unknownWorkItem = (key: string) =>
  refused(
    'unknown-work-item',
    `There is no work item ${key}, or you may not see it. Check the key; if it was moved to another project, use the key that it has now.`,
  );

const texts = ['scope', 'exclusions'] as const;

/** The end of "To … you need to be". */
const toDo = {
  'edit-release-plan': 'edit the release plan',
  'edit-build-and-test': 'edit how the release is built and tested',
  'edit-criteria': 'edit the acceptance criteria',
  'edit-deployment-plan': 'edit the deployment plan',
} as const;

/** What these changes are, for the rights to each: who builds and tests plans a part of the release plan (process B.4). */
function actsOn(changes: EditPlan['changes']): readonly (keyof typeof toDo)[] {
  const details = Object.keys(changes.details ?? {});
  const ofRelease = texts.some((text) => changes[text] !== undefined);
  const ofDeployment = (['waves', 'options', ...deploymentFields] as const).some((part) => changes[part] !== undefined);
  const acts = [
    ...(ofRelease ? (['edit-release-plan'] as const) : []),
    ...details.map((field) => {
      if (field === 'buildTest') return 'edit-build-and-test';
      return field === 'criteria' ? 'edit-criteria' : 'edit-release-plan';
    }),
    ...(ofDeployment ? (['edit-deployment-plan'] as const) : []),
  ];
  return [...new Set(acts)];
}

/** JSON Pointers of the touched fields; a whole wave when it is added or removed. */
function touchedBy(changes: EditPlan['changes']): readonly string[] {
  const { waves, options, details } = changes;
  return [
    ...texts.filter((field) => changes[field] !== undefined).map((field) => `/${field}`),
    ...touchedDetails('/details', details),
    ...touchedInDeployment(changes),
    ...Object.entries(options ?? {}).flatMap(([customer, edit]) =>
      Object.keys(edit).map((option) => `/options/${customer}/${option}`),
    ),
    ...touchedEntries('/waves', waves),
  ];
}
