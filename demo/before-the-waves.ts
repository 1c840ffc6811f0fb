import { act } from './act';
import type { Act } from './act';

const sign = (at: string, release: string, comment: string) =>
  act(at, 'ines-okafor', 'deployment-plan', release, 'signOffDeployment', { comment });

/** Signed off before the first wave; what is deployed in the week of the demo day on the Friday before. */
const signOffs: readonly Act[] = [
  sign('2026-11-09T15:00:00+01:00', 'REL-154', 'Tried on two routers of the test network for a week.'),
  sign('2026-11-16T15:00:00+01:00', 'REL-153', 'Verified with the test patient; the North clinic goes first.'),
  sign('2026-11-20T14:00:00+01:00', 'REL-147', 'Rehearsed on 19 November; the notice for the bank is ready.'),
  sign('2026-11-20T14:10:00+01:00', 'REL-148', 'Gift cards were tried at one till. Watch the queue of the tills.'),
  sign('2026-11-20T14:30:00+01:00', 'REL-158', 'Package 3.4.1 shows allergies that were entered as free text.'),
];

const told = (
  at: string,
  as: string,
  release: string,
  [announcement, ...waves]: readonly [announcement: string, ...waves: readonly string[]],
  [toldAt, channel, evidence]: readonly [toldAt: string, channel: string, evidence: string],
) =>
  act(at, as, 'deployment-plan', release, 'logAnnouncement', {
    ...{ announcement, waves, channel, evidence },
    toldAt: new Date(toldAt).toISOString(),
  });

/** Announcements of the next waves, logged as they are made. */
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
    '2026-10-27T10:30:00+01:00',
    'ines-okafor',
    'REL-154',
    ['entry-1', 'wave-1', 'wave-2', 'wave-3'],
    ['2026-10-27T10:00:00+01:00', 'E-mail with the plan', 'Message "Edge routers in the night of 10 November"'],
  ),
  told(
    '2026-11-13T15:30:00+01:00',
    'ines-okafor',
    'REL-153',
    ['entry-1', 'wave-1', 'wave-2'],
    ['2026-11-13T15:00:00+01:00', 'E-mail', 'Message "Microbiology in the clinics"'],
  ),
  told(
    '2026-11-17T16:15:00+01:00',
    'priya-nair',
    'REL-153',
    ['entry-2', 'wave-1'],
    ['2026-11-17T16:00:00+01:00', 'Call', ''],
  ),
  told(
    '2026-11-23T08:40:00+01:00',
    'priya-nair',
    'REL-153',
    ['entry-2', 'wave-2'],
    ['2026-11-23T08:35:00+01:00', 'Call', ''],
  ),
  told(
    '2026-11-20T14:05:00+01:00',
    'ines-okafor',
    'REL-147',
    ['entry-1', 'wave-1'],
    ['2026-11-20T13:30:00+01:00', 'E-mail with the plan', 'Message "OLB 9.4 in the night of 26 November"'],
  ),
  told(
    '2026-11-20T13:00:00+01:00',
    'ines-okafor',
    'REL-148',
    ['entry-1', 'wave-1'],
    ['2026-11-20T09:30:00+01:00', 'Trading call', 'Minutes of the trading call of 20 November'],
  ),
];

/** What is done before anything is deployed. */
export const beforeTheWaves: readonly Act[] = [...signOffs, ...announcements];
