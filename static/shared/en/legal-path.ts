import { count } from './grammar';

export const legalPath = {
  title: 'Next steps',
  yourTurn: 'Your turn',
  before: { 'end of planning': 'before planning ends', deployment: 'before the deployment' },
  start: 'The deployment can start',
  startThen: 'Then the deployment can start',
  from: (moment: string) => `from ${moment} on.`,
  goToStart: 'Go to Start',
  noStart: 'No start is possible.',
  waits: (things: number) => `Until then ${count(things, 'thing')} ${things === 1 ? 'passes' : 'pass'} by waiting`,
  notPlanned: 'In the way now, not at the planned start.',
  onlyPlanned: (things: number, moment: string) =>
    `${count(things, 'thing')} more in the way at the planned start, ${moment}`,
};
