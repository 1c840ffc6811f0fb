import type { ReleaseView } from '../../src/contract/release-calls';

/** Customers that the plan is about: those of the overview and those of the waves. */
export function customersOf({ release, plan }: ReleaseView): readonly string[] {
  const ofWaves = Object.values(plan.doc.waves.byId).map((wave) => wave.customer);
  return [...new Set([...Object.keys(release.doc.customers), ...ofWaves])].filter((id) => id !== '').sort();
}
