import type { Imports } from './ports/imports';
import type { Releases } from './ports/releases';
import type { People } from './ports/people';
import type { PipelineKeys } from './ports/pipelines';
import type { Upkeep } from './ports/upkeep';
import type { Clock, FactQueue, Facts, Jira, Journal, Random, Log } from './ports/ports';

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
