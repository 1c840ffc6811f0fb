import { allowed, inOrder, noEntries, refused } from '../kernel';
import type { Ordered, Result } from '../kernel';

/** A way to look at a register: what its address says of search, filters, order and columns, under a name. */
export type SavedView = { readonly name: string; readonly query: string };

/** Stream `views:<project>`, shared with the project, or `views:<project>:<account>`, one person's own. */
export type ViewsDoc = Ordered<SavedView> & {
  /** The view with which the register opens; null: nothing is said. */
  readonly opensWith: string | null;
};

export const noViews: ViewsDoc = { ...noEntries, opensWith: null };

/** In place of a view's id: the register opens as it is, whatever the project says. */
export const plainView = 'plain';

const viewsAtMost = 50;

/** Adds a view, or gives one another name and another content. */
export function withView(doc: ViewsDoc, id: string, view: SavedView): Result<ViewsDoc> {
  const others = inOrder(doc).filter((other) => other.id !== id);
  const same = others.find(({ name }) => name.toLowerCase() === view.name.toLowerCase());
  if (same !== undefined) return nameTaken(same.name);
  if (others.length >= viewsAtMost) return tooMany;
  const order = doc.order.includes(id) ? doc.order : [...doc.order, id];
  return allowed({ ...doc, order, byId: { ...doc.byId, [id]: view } });
}

/** One that is gone already stays gone. */
export function withoutView(doc: ViewsDoc, id: string): ViewsDoc {
  const { [id]: _, ...byId } = doc.byId;
  return {
    order: doc.order.filter((other) => other !== id),
    byId,
    opensWith: doc.opensWith === id ? null : doc.opensWith,
  };
}

export type Arrangement = {
  /** Ids in their new order; views that it does not name, e.g. somebody's newest, go to the end. */
  readonly order?: readonly string[];
  readonly opensWith?: string | null;
};

export function arranged(doc: ViewsDoc, { order = [], opensWith = doc.opensWith }: Arrangement): ViewsDoc {
  const known = order.filter((id) => Object.hasOwn(doc.byId, id));
  return { ...doc, order: [...new Set([...known, ...doc.order])], opensWith };
}

const nameTaken = (name: string) =>
  refused('name-taken', `There is a view "${name}" already. Choose another name, or save that view anew.`);

const tooMany = refused(
  'too-many-views',
  `${String(viewsAtMost)} views are kept here, and no more fit. Delete one that nobody uses.`,
);
