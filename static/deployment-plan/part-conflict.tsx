import type { ReactNode } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { plan } from '../shared/en/plan';
import { shared } from '../shared/en/shared';
import { PersonName } from '../shared/people/person-name';
import { versionText } from '../shared/edits/version-text';
import type { Version } from '../shared/edits/version-text';

/** What a JSON Pointer into the run sheet, the back-out plan and the other parts is called on the screen. */
export function partLabel(path: string): string {
  const keys = path.split('/').slice(1);
  const [part = ''] = keys;
  const field = keys.at(-1) ?? '';
  const name = keys.includes('steps') ? words.backOutSteps : (parts[part] ?? part);
  return field === part
    ? name
    : `${name}: ${(part === 'backOut' ? ofBackOut : fields)[field] ?? fields[field] ?? name}`;
}

/** One version of a field, in words. */
export const partValue =
  ({ customers, plan: { doc } }: ReleaseView) =>
  (path: string, version: Version): ReactNode => {
    const field = path.split('/').at(-1) ?? '';
    if (field === 'owner' && typeof version === 'string') return <PersonName accountId={version} />;
    if (field === 'moment' && typeof version === 'string')
      return (words.moments as { readonly [moment: string]: string })[version] ?? version;
    if (typeof version === 'boolean') return version ? words.yes : words.no;
    if (Array.isArray(version)) return words.entriesInOrder(version.length);
    if (version !== null && typeof version === 'object') {
      const waves = Object.keys(version).flatMap((id) => doc.waves.byId[id] ?? []);
      return (
        waves.map(({ number, customer }) => plan.waveName(number, customers[customer]?.name ?? '')).join('; ') ||
        shared.none
      );
    }
    return versionText(version);
  };

const parts: { readonly [part: string]: string } = {
  runSheet: words.runSheet,
  backOut: plan.backOut,
  pilots: words.pilot,
  announcements: words.communication,
  earlyLife: words.earlyLife,
  contributors: words.contributors,
};

const ofBackOut: { readonly [field: string]: string } = {
  trigger: plan.trigger,
  owner: plan.owner,
  maxMinutes: plan.maxMinutes,
  pointOfNoReturn: plan.pointOfNoReturn,
};

const fields: { readonly [field: string]: string } = {
  text: words.what,
  owner: words.who,
  startsAfter: words.startsAfter,
  minutes: words.minutes,
  waves: words.forWave,
  pointOfNoReturn: words.noReturn,
  order: words.order,
  who: words.pilotWho,
  success: words.pilotSuccess,
  hours: words.pilotHours,
  audience: words.audience,
  moment: words.when,
  daysBefore: words.daysBefore,
  channel: words.channel,
  workingDays: words.workingDays,
  support: words.support,
  exit: words.exit,
};
