import type { EditOverview, Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import { editedSet, touchedSet } from '../../domain/release/edits';
import type { ReleaseDoc } from '../../domain/release/release';
import { exampleNumber, fitsForm } from '../../domain/release/number-form';
import { typeWords } from '../../domain/release/release';
import type { ReleaseType } from '../../domain/release/release';
import { isInUse } from '../../domain/settings/in-use';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openForAct } from './open-for-act';
import type { OpenRelease } from './open-release';
import type { Caller } from '../ports/ports';
import { tellCustomers } from './tell-customers';
import { reserveNumber } from './reserve-number';
import { releaseStream } from '../streams';

/** Saves touched fields of the overview. A number is claimed for the whole organisation and never used again. */
export async function editOverview(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, changes }: EditOverview,
): Promise<Answer<Saved<ReleaseDoc>>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'edit-release-plan', toDo: 'edit the release plan' });
  if (!opened.ok) return opened;
  const { issue, release } = opened.value;
  if (changes.number !== undefined && changes.number !== release.doc.number) {
    const fits = fitsItsType(changes.number, changes.type ?? release.doc.type, opened.value);
    if (!fits.ok) return fits;
    const reserved = await reserveNumber(deps, caller.accountId, issue, changes.number);
    if (!reserved.ok) return reserved;
  }
  const stored = await commitAct(deps, {
    stream: releaseStream(issueId),
    state: release,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: touchedBy(changes) },
    decide: (doc, now) => {
      const next = applyOverview(doc, changes, opened.value);
      if (!next.ok) return next;
      return allowed({
        act: 'overview-edited',
        doc: {
          ...next.value,
          ...(next.value.number === doc.number ? {} : { numberedAt: now }),
          projectId: issue.projectId,
        },
        args: { fields: Object.keys(changes), changes },
        ...(changes.number !== undefined && changes.number !== doc.number ? { claim: `number:${changes.number}` } : {}),
      });
    },
    claimTaken: (row) =>
      refused(
        'number-taken',
        `Release number ${changes.number ?? ''} ${row.streamId === releaseStream(issueId).id ? 'was given to this release before, on' : 'belongs to another release since'} ${row.at.slice(0, 10)}; numbers are never used twice. Choose another one.`,
        {
          who: 'Release manager',
          where: { label: 'Release plan › Overview', issueKey: issue.key, surface: 'release-plan' },
        },
      ),
  });
  if (stored.ok) {
    // Sent again, it is answered as it was stored; what customers are told of is the release as it is.
    const newest = stored.value.seq > release.seq ? { ...release, ...stored.value } : release;
    await tellCustomers(deps, { ...opened.value, release: newest }, opened.value.plan);
  }
  return stored;
}

/** What is numbered today has to be in the form of its type; what was numbered before stays valid. */
function fitsItsType(number: string, type: ReleaseType | null, { settings, issue }: OpenRelease): Result<null> {
  const form = type === null ? undefined : settings.numberForms?.[type];
  if (form === undefined || type === null || fitsForm(number, form)) return allowed(null);
  return refused(
    'number-form',
    `${number} is not in the form of ${typeWords[type]} releases, ${form}. Number it like ${exampleNumber(form, '2026-01-01')}.`,
    {
      who: 'Release manager',
      where: { label: 'Release plan › Overview', issueKey: issue.key, surface: 'release-plan' },
    },
  );
}

function applyOverview(
  doc: ReleaseDoc,
  changes: EditOverview['changes'],
  { customers, services }: OpenRelease,
): Result<ReleaseDoc> {
  const { services: serviceEdit, customers: customerEdit, roles, ...fields } = changes;
  const unknown = [
    ...(customerEdit?.add ?? []).filter((id) => !isInUse(customers, id)).map((id) => `customer "${id}"`),
    ...(serviceEdit?.add ?? []).filter((id) => !isInUse(services, id)).map((id) => `service "${id}"`),
  ];
  if (unknown.length > 0) {
    return refused(
      'unknown-entry',
      `There is no ${unknown.join(' and no ')} in the registers, or it is out of use. Reload and choose again.`,
    );
  }
  return allowed({
    ...doc,
    ...fields,
    services: editedSet(doc.services, serviceEdit),
    customers: editedSet(doc.customers, customerEdit),
    roles: Object.fromEntries(Object.entries({ ...doc.roles, ...roles }).filter(([, account]) => account !== null)),
  });
}

/** JSON Pointers of the fields that the person touched: only these can conflict. */
function touchedBy({ services, customers, roles, ...fields }: EditOverview['changes']): readonly string[] {
  return [
    ...Object.keys(fields).map((field) => `/${field}`),
    ...touchedSet('/services', services),
    ...touchedSet('/customers', customers),
    ...Object.keys(roles ?? {}).map((role) => `/roles/${role}`),
  ];
}
