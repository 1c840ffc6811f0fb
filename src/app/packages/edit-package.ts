import valid from 'semver/functions/valid';
import type { EditPackage, ItemEdit } from '../../contract/package-calls';
import type { Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { IdSet, Result } from '../../domain/kernel';
import { emptyItem } from '../../domain/packages/package';
import type { PackageDoc, PackageItem } from '../../domain/packages/package';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { openPackageForAct } from './open-package';
import type { OpenPackage } from './open-package';
import type { Caller } from '../ports/ports';
import { packageStream } from '../streams';

/** Saves touched fields of the package. A frozen one changes no more. */
export async function editPackage(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, seq, changes }: EditPackage,
): Promise<Answer<Saved<PackageDoc>>> {
  const doing = { act: 'edit-package', toDo: 'change the package' } as const;
  const found = await openPackageForAct(deps, caller, issueId, doing);
  if (!found.ok) return found;
  return commitAct(deps, {
    stream: packageStream(issueId),
    state: found.value.state,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'editing', seenSeq: seq, touched: touchedBy(changes) },
    decide: (doc) => {
      if (doc.frozen !== null) return isFrozen(doc.version);
      const items = editItems(doc.items, changes.items ?? {}, found.value);
      if (!items.ok) return items;
      const { items: _, ...fields } = changes;
      return allowed({
        act: 'package-edited',
        doc: { ...doc, ...fields, items: items.value },
        args: { fields: Object.keys(changes), changes },
      });
    },
  });
}

export const isFrozen = (version: number) =>
  refused(
    'package-frozen',
    `Package version ${String(version)} is frozen: what was tested and authorized is what is deployed. Open a new version to change something.`,
    { where: { label: 'Release plan › Package', surface: 'release-plan' } },
  );

function editItems(
  before: PackageDoc['items'],
  edits: NonNullable<EditPackage['changes']['items']>,
  { units, linked }: OpenPackage,
): Result<PackageDoc['items']> {
  const items: Record<string, PackageItem> = { ...before };
  for (const [code, edit] of Object.entries(edits)) {
    if (edit === null) {
      delete items[code];
      continue;
    }
    const known = Object.hasOwn(before, code) ? before[code] : undefined;
    const unit = Object.hasOwn(units, code) ? units[code] : undefined;
    if (known === undefined && unit?.state !== 'ACTIVE')
      return refused('unknown-entry', `There is no active unit ${code} in the register. Reload and choose again.`);
    const item = editItem(known ?? emptyItem, edit);
    if (item.version !== '' && valid(item.version) === null)
      return refused(
        'bad-version',
        `'${item.version}' is no version of ${code}. Write for example 3.4.0 or 3.4.0-rc.1.`,
      );
    const strange = Object.keys(edit.changes ?? {}).find((id) => edit.changes?.[id] === true && !linked.has(id));
    if (strange !== undefined)
      return refused(
        'not-linked',
        `A change of ${code} is not linked to this release any more. Reload and choose again.`,
      );
    items[code] = item;
  }
  if (Object.keys(items).length > 300)
    return refused('too-many-items', 'A package holds at most 300 units. Make larger units, or split the release.');
  return allowed(items);
}

function editItem(item: PackageItem, { changes, ...fields }: ItemEdit): PackageItem {
  const all = Object.entries<true | null>({ ...item.changes, ...changes });
  const kept: IdSet = Object.fromEntries(all.flatMap(([id, is]) => (is === true ? [[id, is]] : [])));
  return { ...item, ...fields, changes: kept };
}

function touchedBy({ items, ...fields }: EditPackage['changes']): readonly string[] {
  return [
    ...Object.keys(fields).map((field) => `/${field}`),
    ...Object.entries(items ?? {}).flatMap(([code, edit]) =>
      edit === null ? [`/items/${code}`] : Object.keys(edit).map((field) => `/items/${code}/${field}`),
    ),
  ];
}
