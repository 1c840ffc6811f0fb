import { count } from './grammar';

export const readiness = {
  title: 'Readiness',
  failed: 'The readiness could not be checked',
  refused: 'Would be refused now',
  passed: 'Would pass now',
  unchecked: 'Could not be checked now',
  summary: (missing: number) => `${count(missing, 'thing')} ${missing === 1 ? 'stands' : 'stand'} in the way.`,
  allFound: 'Every check of the deployment gate found what it needs.',
  checkedAt: (at: string) => `Checked at ${at}`,
  refresh: 'Check again',
  plannedTitle: (at: string) => `At the planned start, ${at}:`,
  plannedPass: 'would pass',
  plannedRefused: (missing: number) => `would be refused, ${count(missing, 'thing')} in the way`,
  plannedNone: 'No start is planned, so only this moment was checked.',
  noWaves: 'No wave is planned, so there is nothing to start.',
  waves: (waves: string) => `Judged: ${waves}.`,
  checks: 'Checks of the deployment gate',
  rules: {
    'PLN-02': 'Every affected customer agreed to this plan',
    'PLN-09': 'The back-out plan is complete',
    'AUT-01': 'A change is linked',
    'AUT-02': 'Every linked change is authorized',
    'AUT-04': 'No change was rejected or withdrawn',
    'AUT-11': 'A deployment window of every customer is open',
    'AUT-12': 'No freeze holds',
  } as { readonly [rule: string]: string },
  met: 'Met',
  missing: 'Not met',
  technical: 'Could not be checked',
  technicalHint: 'This is a technical failure, not a missing approval. Check again.',
  onlyPlanned: 'In the way only at the planned start',
  more: (more: number) => `and ${count(more, 'more finding')} in the Deployment plan panel`,
};

export const authorization = {
  authorized: 'Authorized',
  notAuthorized: 'Not authorized',
  states: { undecided: 'Not decided', approved: 'Approved', rejected: 'Rejected', withdrawn: 'Approval withdrawn' },
  by: 'by',
  waitsFor: (authority: string) => `Waits for ${authority}`,
  statusDoesNotCount: (status: string) => `Its status ${status} does not count as authorized.`,
};
