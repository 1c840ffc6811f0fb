import type { Option } from './option';

/** IANA zones as this browser knows them; UTC is not among the cities. */
export const timeZones: readonly Option[] = [
  'UTC',
  ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC'),
].map((zone) => ({ value: zone, label: zone }));
