import type { Conflict } from '../../../src/contract/wire';
import { editing } from '../en/editing';

export type Version = Conflict['fields'][number]['mine'];

/** One version of a text or a number, as a conflict shows it. */
export const versionText = (version: Version): string =>
  (typeof version === 'string' && version !== '') || typeof version === 'number' ? String(version) : editing.empty;
