import { count } from './grammar';
import { rule } from './rule';

export const changeClosure = {
  title: 'Change closure',
  intro:
    'Put this rule on the transition that closes a change. It stops the transition while something is open about a release that deploys the change.',
  notYet: 'Post-implementation reports are not recorded in Slipway yet, so it does not ask for them.',
  description: (help: string) =>
    `Lets a change be closed only when every release that deploys it has ended its deployment, every deployment without the gate is explained and no record of an emergency is overdue. ${rule.technically(help)}`,
};

export const closing = {
  title: 'Closing',
  failed: 'What holds this change open could not be read',
  free: 'Nothing about its releases holds this change open.',
  open: (things: number) => `${count(things, 'thing')} ${things === 1 ? 'holds' : 'hold'} this change open.`,
};
