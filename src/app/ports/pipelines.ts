import type { Instant } from '../../domain/kernel';

/** A secret and what it is for. */
export type KeptKey = { readonly project: string; readonly pipeline: string; readonly secret: string };

/** What the platform keeps for pipelines outside of the journal: their secrets, and the address that they call. */
export interface PipelineKeys {
  kept(key: string): Promise<KeptKey | undefined>;
  keep(key: string, kept: KeptKey): Promise<void>;
  forget(key: string): Promise<void>;
  noteUse(key: string, at: Instant): Promise<void>;
  /** null: not used yet. */
  lastUse(key: string): Promise<Instant | null>;
  /** Where pipelines send their requests; the same until an administrator of the app asks for another. */
  address(): Promise<string>;
}
