import type { Stage } from '../../src/contract/setup-check';

/** Words in status names that tell the stage; the first that fits. Only a suggestion: the administrator sees and saves it. */
const tells: readonly (readonly [RegExp, Stage])[] = [
  [/cancel|withdrawn|rejected/i, 'CANCELLED'],
  [/clos|done|complete/i, 'CLOSED'],
  [/back(ing)?[ -]?out|roll(ing)?[ -]?back/i, 'BACKING_OUT'],
  [/verif|early life|hypercare/i, 'VERIFYING'],
  [/ready|scheduled/i, 'READY'],
  [/deploying|deployment|roll(ing)?[ -]?out|implementing|releasing/i, 'DEPLOYING'],
  [/accept|uat|staging/i, 'ACCEPTANCE'],
  [/build|test|develop|in progress/i, 'BUILD_TEST'],
  [/plan/i, 'PLANNING'],
  [/review/i, 'REVIEW'],
  [/draft|new|to do|open|backlog/i, 'DRAFT'],
];

export const suggestedStage = (statusName: string): Stage | undefined =>
  tells.find(([words]) => words.test(statusName))?.[1];
