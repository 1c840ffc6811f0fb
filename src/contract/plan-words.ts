/** What the screens share with the gate about the parts of a plan. */
export { problemKinds } from '../domain/release/details';
export { partLacks, planParts, planPartTitles } from '../domain/release/plan-parts';
export type { PlanPart } from '../domain/release/plan-parts';
