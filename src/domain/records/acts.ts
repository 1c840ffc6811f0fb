/** Every act that the journal knows. The front end has one sentence for each; a row keeps its name for ever. */
export const actNames = [
  'overview-edited',
  'plan-edited',
  'agreement-recorded',
  'agreement-withdrawn',
  'change-approved',
  'change-rejected',
  'change-withdrawn',
  'gate-passed',
  'gate-refused',
  'gate-refused-again',
  'gate-answered-late',
  'settings-saved',
  'register-entry-saved',
  'policy-version-saved',
  'history-imported',
  'history-import-undone',
] as const;
export type ActName = (typeof actNames)[number];
