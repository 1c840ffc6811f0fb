type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

/** Windows and freezes are kept by id and in order; each of these leaves what it was given untouched. */
export const withEntry = <T>({ order, byId }: Ordered<T>, id: string, entry: T): Ordered<T> => ({
  order: order.includes(id) ? order : [...order, id],
  byId: { ...byId, [id]: entry },
});

export const withoutEntry = <T>({ order, byId }: Ordered<T>, gone: string): Ordered<T> => ({
  order: order.filter((id) => id !== gone),
  byId: Object.fromEntries(Object.entries(byId).filter(([id]) => id !== gone)),
});
