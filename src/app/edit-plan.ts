import type { EditPlan, Saved } from '../contract/release-calls';
import type { Answer } from '../contract/wire';
import { allowed } from '../domain/kernel';
import { versionOf } from '../domain/release/agreements';
import type { PlanDoc } from '../domain/release/plan';
import { commitAct } from './commit-act';
import type { Deps } from './deps';
import { editedPlan } from './edited-plan';
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
      const edited = editedPlan(doc, changes, Object.keys(opened.value.customers));
      if (!edited.ok) return edited;
      const next = edited.value;
      return allowed({
        act: 'plan-edited',
        doc: { ...next, version: versionOf(opened.value.release.doc, next) },
        args: { fields: Object.keys(changes), changes },
      });
    },
  });
}

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
