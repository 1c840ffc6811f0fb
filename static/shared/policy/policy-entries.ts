type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

/** Windows and freezes are kept by id and in order; each of these leaves what it was given untouched. */
export const withEntry = <T>({ order, byId }: Ordered<T>, id: string, entry: T): Ordered<T> => ({
  order: order.includes(id) ? order : [...order, id],
  byId: { ...byId, [id]: entry },
});

/** The entry one place further down, or up with -1; as it was at either end. */
export function movedEntry<T>({ order, byId }: Ordered<T>, id: string, by: 1 | -1): Ordered<T> {
  const [from, to] = [order.indexOf(id), order.indexOf(id) + by];
  const other = order[to];
  if (from < 0 || other === undefined) return { order, byId };
  return { byId, order: order.map((each, place) => (place === from ? other : place === to ? id : each)) };
}

export const withoutEntry = <T>({ order, byId }: Ordered<T>, gone: string): Ordered<T> => ({
  order: order.filter((id) => id !== gone),
  byId: Object.fromEntries(Object.entries(byId).filter(([id]) => id !== gone)),
});
