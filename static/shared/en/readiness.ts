import { count } from './grammar';

export const readiness = {
  title: 'Readiness',
  failed: 'The readiness could not be checked',
  refused: 'Would be refused now',
  passed: 'Would pass now',
  unchecked: 'Could not be checked now',
  summary: (missing: number) => `${count(missing, 'thing')} ${missing === 1 ? 'stands' : 'stand'} in the way.`,
  allFound: 'Every check of the deployment gate found what it needs.',
  allBut: (aside: number) =>
    `Nothing stands in the way; ${count(aside, 'thing')} that the gate found ${aside === 1 ? 'is' : 'are'} set aside, see below.`,
  allStarted: 'Every wave has started',
  allStartedText: 'Nothing is left to start. When and by whom is under Start of the deployment plan.',
  judgedAnew: 'What the gate would say of another start',
  checkedAt: (at: string) => `Checked at ${at}`,
  refresh: 'Check again',
  plannedTitle: (at: string) => `At the planned start, ${at}:`,
  plannedPass: 'would pass',
  plannedRefused: (missing: number) => `would be refused, ${count(missing, 'thing')} in the way`,
  plannedNone: 'No start is planned, so only this moment was checked.',
  noWaves: 'No wave is planned, so there is nothing to start.',
  manyWaves: (count: number, first: string, last: string) =>
    `Judged: ${count.toLocaleString('en')} waves, from ${first} to ${last}.`,
  waves: (waves: string) => `Judged: ${waves}.`,
  checks: 'Checks of the deployment gate',
  met: 'Met',
  areMet: (met: number, all: number) =>
    met === all ? `All ${String(all)} checks are met` : `${count(met, 'check')} ${met === 1 ? 'is' : 'are'} met`,
  missing: 'Not met',
  leftOut: 'Left out',
  technical: 'Could not be checked',
  off: (what: string) => `Switched off: ${what}`,
  offBy: (at: string, owner: string, reason: string) =>
    `switched it off on ${at}; ${owner} answers for it. Reason: ${reason}`,
  offWhere: 'Slipway settings › Process',
  unasked: 'Checked when somebody starts a wave, because Jira does not tell the gate who acts:',
  technicalHint: 'This is a technical failure, not a missing approval. Check again.',
  planHead: 'End of planning',
  planMet: 'The plan is complete and agreed: planning may end.',
  planOver: (missing: number) =>
    missing === 0
      ? 'Planning has ended. The plan is still complete and agreed.'
      : `Planning has ended. Judged again now, ${count(missing, 'thing')} would stand in its way`,
  stands: (missing: number, who: string) => `${count(missing, 'thing')} for ${who}`,
  advice: 'Worth knowing; it stops nobody',
  deploymentHead: 'Deployment',
};

export const authorization = {
  authorized: 'Authorized',
  notAuthorized: 'Not authorized',
  states: { approved: 'Approved', rejected: 'Rejected', withdrawn: 'Approval withdrawn' },
  unclear: 'Jira may show it as declined',
  by: 'by',
  waitsFor: (authority: string) => `Waits for ${authority}`,
  doesNotCount: 'Does not count now',
  statusDoesNotCount: (status: string) => `Its status ${status} does not count as authorized.`,
};
