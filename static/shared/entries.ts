/** The entries of a collection in their order, each with its id. */
export const entriesOf = <Entry>({
  order,
  byId,
}: {
  readonly order: readonly string[];
  readonly byId: { readonly [id: string]: Entry };
}): readonly (readonly [string, Entry])[] =>
  order.flatMap((id) => {
    const entry = byId[id];
    return entry === undefined ? [] : [[id, entry] as const];
  });
