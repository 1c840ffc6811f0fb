import type { ReleaseView } from '../../src/contract/release-calls';
import type { Environment } from '../shared/contract-types';
import { environmentNames } from '../shared/en/names';
import { plan as words } from '../shared/en/plan';
import { momentText } from '../shared/moments';
import { versionText } from '../shared/edits/version-text';
import type { Version } from '../shared/edits/version-text';

/** What a JSON Pointer into the waves is called on the screen. */
export function waveLabel(path: string): string {
  const field = path.split('/')[4];
  return field === undefined ? words.wave : (labels[field] ?? field);
}

const labels: { readonly [field: string]: string } = {
  number: words.wave,
  customer: words.customer,
  environment: words.environment,
  site: words.site,
  plannedStart: words.start,
  plannedEnd: words.end,
};

/** One version of a field of a wave, in words. */
export function waveValue(path: string, version: Version, { customers }: ReleaseView, timeZone: string): string {
  const field = path.split('/')[4];
  if (field === undefined) return version === null ? words.waveGone : words.waveKept;
  if (typeof version !== 'string' || version === '') return versionText(version);
  switch (field) {
    case 'plannedStart':
    case 'plannedEnd':
      return momentText(version, timeZone);
    case 'customer':
      return customers[version]?.name ?? version;
    case 'environment':
      return environmentNames[version as Environment];
    default:
      return version;
  }
}
