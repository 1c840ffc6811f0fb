import { dayText } from '../../shared/moments';
import type { StandardModel } from '../../shared/register-types';

/** `1 Jan 2026 – 31 Dec 2026`; a dash for a day that is not set. */
export const validity = ({ from, until }: Pick<StandardModel, 'from' | 'until'>): string =>
  from === null && until === null ? '–' : [from, until].map((day) => (day === null ? '…' : dayText(day))).join(' – ');
