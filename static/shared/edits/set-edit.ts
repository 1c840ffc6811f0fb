import type { SetEdit } from '../../../src/contract/release-calls';
import type { ReleaseDoc } from '../contract-types';

type Ids = ReleaseDoc['services'];

/** Ids added and removed; null when the set is as it was. */
export function setEdit(base: Ids, doc: Ids): SetEdit | null {
  const add = Object.keys(doc).filter((id) => !(id in base));
  const remove = Object.keys(base).filter((id) => !(id in doc));
  return add.length + remove.length === 0 ? null : { add, remove };
}

export function withoutId(edit: SetEdit | undefined, id: string): SetEdit | null {
  const add = (edit?.add ?? []).filter((each) => each !== id);
  const remove = (edit?.remove ?? []).filter((each) => each !== id);
  return add.length + remove.length === 0 ? null : { add, remove };
}
