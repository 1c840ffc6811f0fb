/** Does this to one after the other: a fault with one keeps none of the others waiting. All faults are thrown at the end. */
export async function each<T>(all: readonly T[], act: (one: T) => Promise<unknown>): Promise<void> {
  const faults: unknown[] = [];
  for (const one of all) await act(one).catch((fault: unknown) => faults.push(fault));
  if (faults.length > 0) throw new AggregateError(faults, `${String(faults.length)} of ${String(all.length)} failed.`);
}
