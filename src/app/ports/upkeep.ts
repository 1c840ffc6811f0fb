import type { Instant } from '../../domain/kernel';

/** The last run of a job; `reference` is under what its fault was logged, null when it ended well. */
export type JobRun = { readonly job: string; readonly at: Instant; readonly reference: string | null };

/** What an administrator needs to know of the installation itself. */
export interface Upkeep {
  /** Replaces what was noted of the job before. */
  noteRun(run: JobRun): Promise<void>;
  runs(): Promise<readonly JobRun[]>;
  /** How far a job has got; null: not begun. Losing it only makes the job look at everything again. */
  doneUntil(job: string): Promise<Instant | null>;
  /** Never goes back. */
  noteDoneUntil(job: string, until: Instant): Promise<void>;
  /** Bytes of every table with its indexes, as the database estimates them, and the time of the first act. */
  storage(): Promise<{ readonly bytes: number; readonly since: Instant | null }>;
}
