import type { StandardModels } from '../register-types';
import { count } from './grammar';

type Standing = StandardModels['standings'][string];

/** Words of the register of standard changes. */
export const models = {
  title: 'Standard changes',
  one: 'Standard model',
  failed: 'The standard models could not be loaded',
  intro: 'Changes that are always done by the same steps, authorized once for a time.',
  add: 'Add standard model',
  none: 'No standard model is registered yet',
  noneHint:
    'A standard model authorizes in advance what is always done by the same steps: who authorized it, from when to when, by which steps, for which work types.',
  authorizedBy: 'Authorized in advance by',
  from: 'First day',
  until: 'Last day',
  validity: 'Authorized',
  steps: 'Steps',
  stepsHint: 'The steps, or where the procedure is.',
  types: 'Work types',
  typesHint: "The work types of standard changes, as Slipway's settings name them under Changes.",
  noTypes: "No work type is one of standard changes yet. A Jira administrator names them in Slipway's settings.",
  standing: 'Standing',
  allTypes: 'All work types',
  authorizedByMissing: 'Say who authorized it.',
  dayMissing: 'Set the day.',
  dayOrder: 'The last day is before the first.',
  stepsMissing: 'Give the steps, or say where they are.',
  typesMissing: 'Choose at least one work type.',
  uncovered: (types: readonly string[]) =>
    `No standard model is in force for ${types.join(' and ')}: the deployment gate refuses those changes.`,
  ending: (found: number) => `${count(found, 'standard model runs', 'standard models run')} out within 30 days.`,
};

export const standingNames: { readonly [standing in Standing]: string } = {
  CURRENT: 'In force',
  ENDING: 'Runs out',
  COMING: 'To come',
  EXPIRED: 'Ran out',
  UNAUTHORIZED: 'Not authorized',
  RETIRED: 'Retired',
};

export const standingLooks: { readonly [standing in Standing]: 'success' | 'moved' | 'removed' | 'default' } = {
  CURRENT: 'success',
  ENDING: 'moved',
  COMING: 'default',
  EXPIRED: 'removed',
  UNAUTHORIZED: 'removed',
  RETIRED: 'default',
};
