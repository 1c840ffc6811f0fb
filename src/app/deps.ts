import type { Imports } from './ports-of-imports';
import type { Releases } from './ports-of-releases';
import type { People } from './ports-of-people';
import type { PipelineKeys } from './ports-of-pipelines';
import type { Upkeep } from './ports-of-upkeep';
import type { Clock, FactQueue, Facts, Jira, Journal, Random, Log } from './ports';

/** What every use case may lean on. */
export type Deps = {
  readonly journal: Journal;
  readonly facts: Facts;
  readonly releases: Releases;
  readonly imports: Imports;
  readonly upkeep: Upkeep;
  readonly people: People;
  readonly pipelines: PipelineKeys;
  readonly queue: FactQueue;
  readonly clock: Clock;
  readonly random: Random;
  readonly log: Log;
  /** Jira as the app's own account. Used only where a comment says why, after the person's own right was checked. */
  readonly appJira: Jira;
};
