import type { Instant } from '../../domain/kernel';
import type { StagedRow } from '../../domain/history/release';

export type Batch = {
  readonly stagedAt: Instant;
  /** The last line whose facts are made; they are not in the reports before `shown`. */
  readonly madeTo: number;
  readonly shown: boolean;
  readonly closed: boolean;
};

export type SharedNumber = { readonly number: string; readonly line: number; readonly batch: string };

/**
 * Rows of imports, kept beside the journal because a long file is larger than an entry can be. They mean nothing until an
 * entry names their batch; then they are its evidence and are verified against it.
 */
export interface Imports {
  /** Keeps rows of a batch; a line that is there already is replaced. Safe to repeat. */
  stage(batch: string, rows: readonly StagedRow[], at: Instant): Promise<void>;
  batches(ids: readonly string[]): Promise<ReadonlyMap<string, Batch>>;
  /** In the order of their lines. `text`: exactly as stored. */
  rows(batch: string, afterLine: number, limit: number): Promise<readonly (StagedRow & { readonly text: string })[]>;
  /** Releases that the batch holds twice. */
  doubled(
    batch: string,
    limit: number,
  ): Promise<readonly { readonly number: string; readonly lines: readonly [number, number] }[]>;
  /** Releases of the batch that others of these batches hold too. */
  shared(batch: string, others: readonly string[], limit: number): Promise<readonly SharedNumber[]>;
  /** Which of these numbers are held by which of these batches. */
  holders(numbers: readonly string[], batches: readonly string[]): Promise<readonly Omit<SharedNumber, 'line'>[]>;
  /** Which of these numbers are, or were, the number of a release that is kept here. */
  liveNumbers(numbers: readonly string[]): Promise<readonly string[]>;
  /** Releases of the batch whose number is, or was, the number of a release that is kept here. */
  sharedLive(batch: string, limit: number): Promise<readonly { readonly number: string; readonly line: number }[]>;
  /** Facts of the batch are made up to this line. */
  madeTo(batch: string, line: number): Promise<void>;
  /** Puts all releases of the batch into the reports at once. Changes nothing when the batch was closed. */
  show(batch: string): Promise<void>;
  /** Closes the batch for ever and takes its releases out of the reports, all at once. Safe to repeat. */
  close(batch: string): Promise<void>;
  /** Batches that were staged before and are none of `kept`. */
  stagedBefore(before: Instant, kept: readonly string[], limit: number): Promise<readonly string[]>;
  /** Deletes the staged rows of a batch, in slices; the batch itself last. */
  drop(batch: string): Promise<void>;
}
