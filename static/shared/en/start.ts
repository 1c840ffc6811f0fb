import { count } from './grammar';

type State = 'live' | 'used' | 'expired' | 'withdrawn' | 'revoked' | 'outdated';

/** Words of the section Start of the Deployment plan panel. */
export const start = {
  title: 'Start',
  noWaves: 'No wave is planned, so there is nothing to start.',
  start: 'Start wave',
  startOf: (wave: string) => `Start ${wave}`,
  startAgain: 'Start again',
  startAgainOf: (wave: string) => `Start again: ${wave}`,
  notStarted: 'Not started',
  notStartedTitle: 'The wave was not started',
  refusedTitle: 'The deployment gate refuses this start',
  refusedWhy: 'Nothing was moved. The refusal is on record.',
  permitted: 'You may start, but Jira did not move it',
  moved: (key: string, status: string) => `${key} is now ${status}`,
  already: (key: string, status: string) => `${key} was ${status} already: the wave is started`,
  ownButton: (until: string) =>
    `The permit holds until ${until}: make the transition in Jira yourself, or mend what it says and start again.`,
  started: (at: string) => `Started ${at} by`,
  startedByNobody: (at: string) => `Started ${at}; Jira does not say by whom.`,
  states: {
    live: 'Permit for',
    used: 'Permit used by',
    expired: 'Permit expired, of',
    withdrawn: 'Permit withdrawn, of',
    revoked: 'Permit revoked, of',
    outdated: 'The plan or the package changed: the permit does not hold any more, of',
  } satisfies { readonly [state in State]: string },
  left: (minutes: number) => (minutes < 1 ? 'less than a minute left' : `${count(minutes, 'minute')} left`),
  withdraw: 'Withdraw permit',
  withdrawOf: (wave: string) => `Withdraw the permit for ${wave}`,
  withdrawn: 'Permit withdrawn',
  notWithdrawn: 'The permit was not withdrawn',
  youMayNot: (needs: string) => `To start a wave you need to be ${needs}.`,
  halted: (waves: string) => `Halted: ${waves}`,
  haltedBy: {
    decision: (key: string, at: string) => `The approval of ${key} was withdrawn, or declined, on ${at}.`,
    status: (key: string, at: string) => `The status of ${key} means withdrawn since ${at}.`,
  },
  hiddenChange: 'a change that you may not see',
  haltedNext:
    'These waves can not start, and permits for them were revoked. Unlink the change, or have it authorized again.',
  notEnforced:
    'Jira itself stops only the move of the release. A wave that starts while the release is being deployed already is checked here, and nobody can be kept from deploying it without Slipway. With a sub-task for each wave, and the Deployment gate on its transition, Jira stops every wave.',
  enforced:
    'Each wave has its sub-task. With the Deployment gate on the transition of the sub-task, Jira stops every wave; a move without the gate is found afterwards.',
  makeItems: (waves: number) =>
    waves === 1 ? 'Make a sub-task for the wave' : `Make sub-tasks for ${String(waves)} waves`,
  itemsLeft: (waves: number) => `${count(waves, 'wave')} to go`,
  itemsNotMade: 'Not all sub-tasks were made',
  itemGone: 'Its sub-task is gone, or you may not see it.',
  unbind: 'Unbind',
  unbindOf: (wave: string) => `Unbind ${wave} from its sub-task`,
  unbound: 'Unbound; the sub-task stays in Jira',
  notUnbound: 'Not unbound',
  how: {
    advised: (minutes: number) =>
      `Starting gives you a permit for ${count(minutes, 'minute')} and moves the release as you. Jira's own button works without one: the gate then judges the next open waves.`,
    required: (minutes: number) =>
      `Starting gives you a permit for ${count(minutes, 'minute')} and moves the release as you. Without a permit Jira's own button is refused.`,
  },
};
