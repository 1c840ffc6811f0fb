import { act } from './act';
import type { Act } from './act';

const sign = (at: string, release: string, comment: string) =>
  act(at, 'ines-okafor', 'deployment-plan', release, 'signOffDeployment', { comment });

/** What is deployed in the week of the demo day was signed off on the Friday before. */
const signOffs: readonly Act[] = [
  sign('2026-11-20T14:00:00+01:00', 'REL-147', 'Rehearsed on 19 November; the notice for the bank is ready.'),
  sign('2026-11-20T14:10:00+01:00', 'REL-148', 'Gift cards were tried at one till. Watch the queue of the tills.'),
  sign('2026-11-20T14:20:00+01:00', 'REL-153', 'The pilot in the North clinic went well.'),
  sign('2026-11-20T14:30:00+01:00', 'REL-158', 'Package 3.4.1 shows allergies that were entered as free text.'),
];

const told = (
  at: string,
  as: string,
  release: string,
  [announcement, wave]: readonly [announcement: string, wave: string],
  [toldAt, channel, evidence]: readonly [toldAt: string, channel: string, evidence: string],
) =>
  act(at, as, 'deployment-plan', release, 'logAnnouncement', {
    ...{ announcement, waves: [wave], channel, evidence },
    toldAt: new Date(toldAt).toISOString(),
  });

/** Announcements are logged as they are made: the bank's are due on the day before its wave, which is still to come. */
const announcements: readonly Act[] = [
  told(
    '2026-11-18T12:00:00+01:00',
    'ines-okafor',
    'REL-158',
    ['entry-1', 'wave-1'],
    ['2026-11-17T16:00:00+01:00', 'E-mail', 'Message "Allergy warnings on 24 November"'],
  ),
  told(
    '2026-11-23T08:30:00+01:00',
    'priya-nair',
    'REL-158',
    ['entry-2', 'wave-1'],
    ['2026-11-23T08:20:00+01:00', 'Call', ''],
  ),
  told(
    '2026-11-17T11:00:00+01:00',
    'ines-okafor',
    'REL-153',
    ['entry-1', 'wave-2'],
    ['2026-11-17T10:00:00+01:00', 'E-mail', 'Message "Microbiology, South clinic"'],
  ),
  told(
    '2026-11-20T13:00:00+01:00',
    'ines-okafor',
    'REL-148',
    ['entry-1', 'wave-1'],
    ['2026-11-20T09:30:00+01:00', 'Trading call', 'Minutes of the trading call of 20 November'],
  ),
];

/** What is done before anything is deployed in the week of the demo day. */
export const beforeTheWaves: readonly Act[] = [...signOffs, ...announcements];
