import type { Clock, FactQueue, Facts, Jira, Journal } from './ports';

/** Random bytes as hex; a port, so that tests are repeatable. */
export interface Random {
  hex(bytes: number): string;
  /** 0 <= x < 1 */
  fraction(): number;
  uuid(): string;
}

/** What every use case may lean on. */
export type Deps = {
  readonly journal: Journal;
  readonly facts: Facts;
  readonly queue: FactQueue;
  readonly clock: Clock;
  readonly random: Random;
  /** Jira as the app's own account. Used only where a comment says why, after the person's own right was checked. */
  readonly appJira: Jira;
};
