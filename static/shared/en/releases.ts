import { count, listed } from './grammar';
import { outcomeNames, stageNames, typeNames } from './names';

/** Of a list, what Jira keeps from the viewer. */
export const hiddenReleases = (hidden: number): string =>
  `${count(hidden, 'release')} of this page ${hidden === 1 ? 'is' : 'are'} not shown: Jira does not let you see ${hidden === 1 ? 'it' : 'them'}.`;

/** What is in the way of a wave; of the register and the calendar. */
export const conflicts = {
  title: 'Conflicts',
  one: 'Conflict',
  count: (found: number) => count(found, 'conflict'),
  overlap: (services: readonly string[], other: string, when: string) =>
    `${other} deploys ${listed(services)} at the same time, ${when}`,
  overlapHidden: (services: readonly string[]) =>
    `Another release, which you may not see, deploys ${listed(services)} at the same time`,
  outside: (customer: string, version: string, isDefault: boolean) =>
    `Not inside a window of ${customer} (${isDefault ? `the organization's default, version ${version}` : `policy version ${version}`})`,
  freeze: (customer: string, reason: string, lastDay: string) =>
    `In the freeze '${reason}' of ${customer}, until ${lastDay}`,
  noPolicy: (customer: string) => `${customer} has no policy that holds`,
};

/** The register of a project's releases. */
export const releases = {
  title: 'Releases',
  failed: 'The releases could not be read',
  search: 'Search',
  searchFor: 'Number, name or key',
  state: 'State',
  states: { open: 'Under way', finished: 'Ended', all: 'All' },
  stage: 'Stage',
  anyStage: 'Any stage',
  stages: stageNames,
  noStage: 'Status not mapped',
  type: 'Type',
  anyType: 'Any type',
  types: typeNames,
  customer: 'Customer',
  anyCustomer: 'All customers',
  service: 'Service',
  anyService: 'All services',
  from: 'From',
  to: 'To',
  columns: {
    number: 'Number',
    name: 'Name',
    type: 'Type',
    stage: 'Stage',
    next: 'Next wave',
    customers: 'Customers',
    services: 'Services',
    gate: 'Gate',
    conflicts: 'Conflicts',
    ended: 'Ended',
    outcome: 'Outcome',
  },
  chooseColumns: 'Columns',
  outcomes: outcomeNames,
  imported: 'Imported',
  noNumber: 'No number yet',
  noWave: 'Not planned',
  noConflicts: 'None',
  notAsked: 'Not asked yet',
  gates: {
    G1: 'Release gate, start of planning',
    G2: 'Release gate, plan',
    G5: 'Deployment gate',
    GE: 'Deployment gate',
    GR: 'Release gate, going back',
    GC: 'Release gate, cancelling',
  },
  passed: (gate: string) => `${gate}: passed`,
  refused: (gate: string, reasons: number) => `${gate}: refused, ${count(reasons, 'reason')}`,
  none: 'No release is in the register yet',
  noneHint: 'A release is listed here once its overview has been saved in the Release plan panel.',
  nothingFits: 'No release fits the search and the filters.',
  clear: 'Clear filters',
  hidden: hiddenReleases,
  asOf: (when: string) => `As of ${when}`,
  export: 'Export as CSV',
  notExported: 'Not exported',
  leftOut: (left: number) =>
    `The file holds the first 5,000; ${count(left, 'release')} did not fit. Filter to get them.`,
};
