import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { EditPackage, PackageView } from '../../src/contract/package-calls';
import { useWorkItem } from '../shared/host';
import { callRelease } from '../shared/release-data';
import { changed, orNull, withoutKey } from '../shared/edits/touched';
import { valueOf } from '../shared/trouble';
import { tellOthers } from '../shared/use-fresh';

export type PackageDoc = PackageView['doc'];
export type PackageItem = PackageDoc['items'][string];
type Changes = EditPackage['changes'];

export const usePackage = () => useQuery({ queryKey: ['package'], queryFn: () => valueOf(callRelease('getPackage')) });

/** What was stored is read again, here and in the other panels, and said. */
export function usePackageStored(): (said: string) => void {
  const queries = useQueryClient();
  const { id } = useWorkItem();
  return (said) => {
    for (const key of ['package', 'readiness', 'history']) void queries.invalidateQueries({ queryKey: [key] });
    tellOthers(id);
    void showFlag({ id: `slipway-package-${id}`, title: said, type: 'success', isAutoDismiss: true });
  };
}

/** What the person touched in the package; null when nothing. */
export function packageChanges(base: PackageDoc, doc: PackageDoc): Changes | null {
  const { store, digest, notes } = doc;
  const fields = changed({ store: base.store, digest: base.digest, notes: base.notes }, { store, digest, notes });
  const items = changedItems(base.items, doc.items);
  return orNull({ ...fields, ...(items === null ? {} : { items }) });
}

/** The same changes without the field under a pointer such as `/items/EPR/version`. */
export function withoutPackageField(changes: Changes, path: string): Changes | null {
  const [, field = '', unit = '', part] = path.split('/');
  if (field !== 'items') return orNull(withoutKey(changes, field));
  const { items = {}, ...rest } = changes;
  const edit = part === undefined ? null : orNull(withoutKey(items[unit] ?? {}, part));
  const left = orNull({ ...withoutKey(items, unit), ...(edit === null ? {} : { [unit]: edit }) });
  return orNull(left === null ? rest : { ...rest, items: left });
}

type Items = PackageDoc['items'];

function changedItems(base: Items, doc: Items): NonNullable<Changes['items']> | null {
  const removed = Object.keys(base).filter((unit) => !Object.hasOwn(doc, unit));
  const edits = Object.entries(doc).flatMap(([unit, item]) => {
    const edit = changedItem(base[unit], item);
    return edit === null ? [] : [[unit, edit] as const];
  });
  return orNull({ ...Object.fromEntries(removed.map((unit) => [unit, null])), ...Object.fromEntries(edits) });
}

function changedItem(before: PackageItem | undefined, item: PackageItem): NonNullable<Changes['items']>[string] {
  const { changes, ...fields } = item;
  const old = before?.changes ?? {};
  const added = Object.keys(changes).filter((id) => !Object.hasOwn(old, id));
  const gone = Object.keys(old).filter((id) => !Object.hasOwn(changes, id));
  const traced = orNull({
    ...Object.fromEntries(added.map((id) => [id, true as const])),
    ...Object.fromEntries(gone.map((id) => [id, null])),
  });
  const touched =
    before === undefined
      ? fields
      : changed({ version: before.version, source: before.source, digest: before.digest }, fields);
  return orNull({ ...touched, ...(traced === null ? {} : { changes: traced }) });
}
