import type { AccountId, Day, IdSet } from '../kernel';
import type { Register } from '../registers/register';
import type { EntryState } from '../units/unit';

/** What authorizes standard changes in advance: always done by the same steps, weighed once, and for a time. */
export type StandardModel = {
  readonly name: string;
  /** Who authorized it in advance. */
  readonly authorizedBy: AccountId | null;
  /** The first and the last day on which it authorizes anything, by the organization's calendar. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** The steps, or where the procedure is. */
  readonly steps: string;
  /** Ids of the work types whose changes it may authorize. */
  readonly types: IdSet;
  /** A retired one stays for the changes that followed it and authorizes nothing any more. */
  readonly state: EntryState;
};

/** Stream `register:models`. */
export type ModelsDoc = Register<StandardModel>;

export const emptyModel: StandardModel = {
  name: '',
  authorizedBy: null,
  from: null,
  until: null,
  steps: '',
  types: {},
  state: 'ACTIVE',
};

export const modelStandings = ['RETIRED', 'UNAUTHORIZED', 'COMING', 'EXPIRED', 'ENDING', 'CURRENT'] as const;
/** Only one that is current or ending authorizes changes. */
export type ModelStanding = (typeof modelStandings)[number];

/** So many days before its last one people are told, so that it is renewed in time. */
const endingDays = 30;

/** Where a model stands on this day. */
export function standingOf({ state, authorizedBy, from, until }: StandardModel, today: Day): ModelStanding {
  if (state === 'RETIRED') return 'RETIRED';
  if (authorizedBy === null || from === null || until === null) return 'UNAUTHORIZED';
  if (today < from) return 'COMING';
  if (today > until) return 'EXPIRED';
  return Date.parse(until) - Date.parse(today) < endingDays * 86_400_000 ? 'ENDING' : 'CURRENT';
}
