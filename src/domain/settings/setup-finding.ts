/** Parts of the set-up, in the order in which an administrator goes through them. */
export const setupSteps = ['site', 'releases', 'changes', 'customers', 'services', 'jira'] as const;
/** And what may be left out: nothing of it stops a release. */
export type SetupStep = (typeof setupSteps)[number] | 'companions';

/** Something in the set-up that is missing, contradictory or gone. */
export type SetupFinding = {
  /** Stable, kebab-case, for tests and screens; never shown. */
  readonly code: string;
  readonly step: SetupStep;
  /** `stops`: releases are refused or something does not work until it is mended; `warns`: it may be meant so. */
  readonly weight: 'stops' | 'warns';
  readonly what: string;
  readonly toDo: string;
};

export const stops = (step: SetupStep, code: string, what: string, toDo: string): SetupFinding => ({
  code,
  step,
  weight: 'stops',
  what,
  toDo,
});

export const warns = (step: SetupStep, code: string, what: string, toDo: string): SetupFinding => ({
  ...stops(step, code, what, toDo),
  weight: 'warns',
});

/** Steps of which nothing stops the product. */
export const stepsDone = (findings: readonly SetupFinding[]): readonly SetupStep[] =>
  setupSteps.filter((step) => !findings.some((finding) => finding.step === step && finding.weight === 'stops'));

/** `'a', 'b' and 'c'` */
export function quoted(names: readonly string[]): string {
  const each = names.map((name) => `'${name}'`);
  return each.length < 2 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1) ?? ''}`;
}
