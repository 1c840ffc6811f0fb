/** Stages of a release (process clause 4); which of Jira's statuses stands for which is mapped in the settings. */
export const stages = [
  'DRAFT',
  'PLANNING',
  'BUILD_TEST',
  'ACCEPTANCE',
  'READY',
  'DEPLOYING',
  'VERIFYING',
  'BACKING_OUT',
  'REVIEW',
  'CLOSED',
  'CANCELLED',
] as const;
export type Stage = (typeof stages)[number];

const ended: readonly Stage[] = ['REVIEW', 'CLOSED', 'CANCELLED'];

/** Its deployment is over, whatever became of it: nothing starts from there any more. */
export const hasEnded = (stage: Stage | null | undefined): boolean => ended.some((one) => one === stage);
