import { count } from './grammar';

/** What stands in Jira's own configuration: panels in projects, gates on transitions. */
export const inJira = {
  panels: 'Panels',
  panelsWhy: 'A pinned panel is on every work item of its project.',
  panelList: 'Where the panels are pinned',
  panelIn: (panel: string, project: string) => `${panel} in ${project}`,
  pinned: 'Pinned',
  notPinned: 'Not pinned',
  notKnown: 'Not known',
  noPanels: 'Map releases and changes first: then it is known where the panels belong.',
  pin: (places: number) => `Pin ${count(places, 'panel')}`,
  pinning: (percent: number) => `Jira is working on it: ${String(percent)} %`,
  pinnedNow: (places: number) => `${count(places, 'panel')} pinned`,
  pinnedPart: (done: number, of: number) => `${String(done)} of ${count(of, 'panel')} pinned`,
  pinnedPartWhat:
    'Jira did not take the others. Look whether you administer those projects, then try again or pin them by hand.',
  unpinned: (places: number) => `${count(places, 'panel')} taken off again`,
  undo: 'Undo',
  notDone: 'The panels were not pinned',
  progressLost: 'How far Jira has come could not be read',
  byHand: 'How to do it by hand',
  byHandSteps: [
    'Open a work item of the project and choose Slipway’s panels in the menu of apps: Release plan and Deployment plan on releases, Change on changes.',
    'On each panel, open the menu with the three dots and choose to show it on every work item of the project. Project administrators can.',
  ],
  gates: 'Gates',
  gatesWhy:
    'A gate is a validator on a transition. Without it Slipway shows what is missing, but Jira lets the transition pass.',
  gateList: 'Transitions into a deployed status, and others with a gate',
  gateOn: (gate: string, transition: string, to: string) => `${gate} on ‘${transition}’, which leads to ‘${to}’`,
  gateNames: {
    'deployment-gate': 'Deployment gate',
    'release-gate': 'Release gate',
    'change-closure': 'Change closure',
  },
  states: {
    stands: 'In place',
    missing: 'Missing',
    'switched-off': 'Switched off',
    around: 'Leads past the gate',
    'on-creation': 'Can not stand there',
    elsewhere: 'Not needed there',
  },
  inWorkflow: (workflow: string, of: string) => `Workflow ‘${workflow}’, ${of}`,
  workflowsOf: { releases: 'of releases', waves: 'of the sub-tasks of waves', changes: 'of changes' },
  noGates: 'None is known yet.',
  gatesByHand: 'How to put a gate on a transition',
  gateSteps: [
    'In Jira’s settings, open the workflow of releases and choose the transition that leads to the status in which a release is being deployed; the way from any status counts too.',
    'Add a rule, choose the validator Deployment gate, and publish the workflow. Release gate goes the same way on the transition that ends planning and on those that lead back or cancel, Change closure on the one that closes a change.',
  ],
  breakGlass: 'Break-glass: when a deployment can not wait and the gate can not judge',
  breakGlassSteps: [
    'A workflow administrator opens the workflow of the release, takes the rule Deployment gate off the one transition, and publishes.',
    'The transition is made. Write on the release who decided, when and why.',
    'Put the rule back at once. Until then nothing stops a deployment in Jira, and this page says so.',
    'Slipway finds the passage and asks release manager and change manager what happened. The record stays.',
  ],
  checkAgain: 'Check again',
};
