/**
 * Faults on demand: from the n-th matching call on, so many times; then it is spent.
 * `before`: the call has not reached the database or Jira; `after`: it has, and its answer is lost.
 */
export type Fault = {
  readonly on: 'sql' | 'jira' | 'queue' | 'storage' | 'event';
  /** Case-insensitive text that the SQL statement, `GET /rest/…`, pushed event, storage call or event type must contain; empty: any. */
  readonly matching: string;
  readonly nth: number;
  /** How many calls it strikes, one unless told otherwise; `always`: until it is switched off. */
  readonly times?: number | 'always' | undefined;
  readonly when: 'before' | 'after';
  readonly effect: FaultEffect;
};

/** `hang`: no answer ever; `slow`: three seconds later; `garbage`: 200 with half a JSON text. */
export type FaultEffect =
  | 'kill-function'
  | 'crash-database'
  | 'lose-answer'
  | 'hang'
  | 'slow'
  | 'garbage'
  | 'tables-missing'
  | 'status-401'
  | 'status-403'
  | 'status-404'
  | 'status-429'
  | 'status-500'
  | 'refuse'
  | EventFault;

/** Product events and pushed ones: they come three minutes later, or twice. */
export type EventFault = 'late' | 'double';

/** A fault since it was switched on. */
export type FaultState = {
  readonly id: number;
  readonly fault: Fault;
  /** Calls that matched it, and how many of them it struck. */
  readonly matched: number;
  readonly struck: number;
  /** False once it has struck as often as it was told to, or was switched off. */
  readonly on: boolean;
};

export interface FaultSwitch {
  /** These and no others. Refuses what makes no sense, as the other two do, with an error that says why. */
  set(faults: readonly Fault[]): void;
  /** One more; answers its id. */
  add(fault: Fault): number;
  /** False where there is none of this id. */
  switchOff(id: number): boolean;
  /** Faults set and not yet spent. */
  pending(): readonly Fault[];
  /** The last fifty, in the order in which they were switched on. */
  states(): readonly FaultState[];
}
