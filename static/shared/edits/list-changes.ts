import { changedEntries } from './entry-edits';
import { orNull, withoutKey } from './touched';

type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

type ListEdit<T extends object> = {
  readonly entries?: NonNullable<ReturnType<typeof changedEntries<T>>>;
  readonly order?: readonly string[];
};

/** What the person touched in a list whose order counts; null when nothing. */
export function changedList<T extends object>(base: Ordered<T>, doc: Ordered<T>): ListEdit<T> | null {
  const entries = changedEntries(base, doc);
  const isKept = (id: string) => doc.byId[id] !== undefined;
  const untouched = [...new Set([...base.order.filter(isKept), ...doc.order])];
  return orNull({
    ...(entries === null ? {} : { entries }),
    ...(untouched.join() === doc.order.join() ? {} : { order: doc.order }),
  });
}

/** The same changes without what is at the end of these keys, and without what is left empty by that. */
export function withoutAt<T extends object>(changes: T, [key = '', ...rest]: readonly string[]): T | null {
  const inner: unknown = Object.entries(changes).find(([name]) => name === key)?.[1];
  const left = rest.length === 0 || typeof inner !== 'object' || inner === null ? null : withoutAt(inner, rest);
  return orNull(left === null ? withoutKey(changes, key) : { ...changes, [key]: left });
}
