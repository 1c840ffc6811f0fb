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
