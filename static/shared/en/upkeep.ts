import { count } from './grammar';

/** The state of the installation itself, on the settings page. */
export const upkeep = {
  failed: 'The state of the installation could not be read',
  storage: 'Storage',
  used: (bytes: number, limit: number, share: number) =>
    `About ${megabytes(bytes)} MB of ${megabytes(limit)} MB (${(share * 100).toFixed(1)} %).`,
  noForecast: 'At the pace so far it does not fill within decades, or it is too early to tell.',
  fullAt: (day: string) => `At the pace so far it is full on ${day}.`,
  fills: (share: number) => `The database is ${Math.round(share * 100)} % full`,
  fillsWhat:
    'Undo imports that are not needed, and ask Atlassian for a higher Forge SQL quota. When it is full, saving fails and the gate refuses, because it can not keep its decisions.',
  unguarded: (transition: string, workflow: string) =>
    `‘${transition}’ in ‘${workflow}’ is without the Deployment gate`,
  unguardedWhat: (since: string, to: string) =>
    `Since ${since} at the latest Jira lets every release pass there to ‘${to}’. If the rule was taken off to deploy in need, put it back; see Break-glass below.`,
  aroundWhat: (since: string, to: string) =>
    `It leads to ‘${to}’ past the gate, seen first on ${since}. Let it start only where a deployment was started, or put the rule on it.`,
  coverageUnknown: 'Whether the gate still stands everywhere is seen only on this page',
  coverageUnknownWhat: (since: string, why: string) =>
    `Since ${since} the daily look has not been possible: ${why}. The step Panels and gates in Jira reads the workflows with your rights: look there now and then, and after break-glass.`,
  setup: 'Set-up',
  setupState: (findings: number) =>
    findings === 0
      ? 'Fits what Jira has.'
      : `${count(findings, 'thing')} to mend or to look at: each stands above, in its step, with what to do.`,
  roles: 'Roles',
  rolesFilled: 'Somebody is appointed to each.',
  reports: 'Reports',
  noLag: 'Hold every act.',
  lagging: (lagging: number) =>
    `${count(lagging, 'stream')} ${lagging === 1 ? 'is' : 'are'} not in the reports yet; the hourly job catches up.`,
  jobsTitle: 'Last runs of the hourly jobs',
  jobs: {
    'heal-facts': 'Reports brought up to date',
    'clean-imports': 'Broken-off imports removed',
    reconcile: 'Moves without the gate looked for',
    coverage: 'Transitions without the gate looked for',
    'erase-people': 'Erased people erased everywhere',
    mirror: "Values for Jira's search renewed",
    'remind-obligations': 'Reminders of what emergencies owe',
  } as {
    readonly [job: string]: string;
  },
  noRun: 'None yet. The first comes within an hour of the installation.',
  jobTrouble: (job: string) => `${job}: did not go well`,
  jobLate: (at: string) =>
    `It ran last on ${at}, more than three hours ago. Look for this app in the Forge developer console: its schedule may be paused, or it failed before it could say so.`,
  jobFailed: (at: string, reference: string) =>
    `It failed on ${at}. Look for the reference ${reference} in the logs of the Forge developer console; the next run tries again.`,
  schema: 'Database schema',
  version: (version: number) => `Version ${String(version)}`,
};

const megabytes = (bytes: number): string => (bytes / 1_048_576).toFixed(bytes < 104_857_600 ? 1 : 0);
