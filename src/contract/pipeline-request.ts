import * as v from 'valibot';
import { id, whole } from './input-shapes';
import type { Parser } from './input-shapes';

/** What a pipeline asks or tells; docs/pipelines.md is its manual. */
export type PipelineAsks = {
  /** Key of the release in Jira. */
  readonly release: string;
  /** Waves of this number, and of this customer; absent: those that come next, and of every customer. */
  readonly wave?: number;
  readonly customer?: string;
  /** Address of the run of the job. */
  readonly run?: string;
} & (
  | { readonly act: 'ask' | 'start' }
  | { readonly act: 'result'; readonly outcome: 'succeeded' | 'failed'; readonly note?: string }
);

const about = {
  release: v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]{1,30}-\d{1,12}$/)),
  wave: v.exactOptional(whole(1, 1_000)),
  customer: v.exactOptional(id),
  run: v.exactOptional(v.pipe(v.string(), v.maxLength(500), v.regex(/^https:\/\/[^\s<>"']+$/))),
};

export const pipelineRequest: Parser<PipelineAsks> = v.variant('act', [
  v.strictObject({ ...about, act: v.literal('ask') }),
  v.strictObject({ ...about, act: v.literal('start') }),
  v.strictObject({
    ...about,
    act: v.literal('result'),
    outcome: v.picklist(['succeeded', 'failed']),
    note: v.exactOptional(v.pipe(v.string(), v.trim(), v.maxLength(2_000))),
  }),
]);
