import { count } from './grammar';

/** Taking a customer out of use. */
export const retiring = {
  retire: 'Take customer out of use',
  restore: 'Take customer back into use',
  retireNamed: (name: string) => `Take customer out of use: ${name}`,
  restoreNamed: (name: string) => `Take customer back into use: ${name}`,
  since: (day: string) => `Out of use since ${day}. Releases that name it keep it; no other can.`,
  reason: 'Reason',
  retireHint:
    'Its policy, agreements and history stay. No plan can name it any more, and planning of a release that does can not end.',
  restoreHint: 'It can be named again, and its policy holds as before.',
  reasonMissing: 'Give a reason. Who reads the journal later has nothing else.',
  notDone: 'Nothing was changed',
  useFailed: 'It could not be read what leans on this customer',
  noPolicy: 'It has no policy of its own in force.',
  policy: (version: string) => `Version ${version} of its policy is in force and stays.`,
  inUse: (releases: number, waves: number, more: boolean) =>
    releases === 0
      ? `No wave is planned for it${more ? ' as far as was looked' : ''}.`
      : `${more ? 'At least ' : ''}${count(releases, 'release')} still ${releases === 1 ? 'plans' : 'plan'} ${count(waves, 'wave')} for it: take it out of these plans first, or let them run.`,
};
