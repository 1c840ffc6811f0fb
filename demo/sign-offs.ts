import { act } from './act';
import type { Act } from './act';

const sign = (at: string, release: string, comment: string) =>
  act(at, 'ines-okafor', 'deployment-plan', release, 'signOffDeployment', { comment });

/** What is deployed in the week of the demo day was signed off on the Friday before. */
export const signOffs: readonly Act[] = [
  sign('2026-11-20T14:00:00+01:00', 'REL-147', 'Rehearsed on 19 November; the notice for the bank is ready.'),
  sign('2026-11-20T14:10:00+01:00', 'REL-148', 'Gift cards were tried at one till. Watch the queue of the tills.'),
  sign('2026-11-20T14:20:00+01:00', 'REL-153', 'The pilot in the North clinic went well.'),
  sign('2026-11-20T14:30:00+01:00', 'REL-158', 'Package 3.4.1 shows allergies that were entered as free text.'),
];
