import type { Instant } from '../domain/kernel';
import type { Leave } from '../domain/pipeline/leaves';
import type { PipelineKey } from '../domain/pipeline/pipelines';
import type { PipelineRequest, PipelineResult } from '../domain/pipeline/requests';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the section Pipelines of the project page. The project is the frame's, never the payload's. */
export type PipelinesCalls = Wire<{
  getPipelines: () => Answer<PipelinesView>;
  /** A key for this pipeline, or for a new one of this name. Its secret is in this answer and never in another. */
  makePipelineKey: (input: MakePipelineKey) => Answer<MadeKey>;
  revokePipelineKey: (input: RevokePipelineKey) => Answer<PipelinesView>;
}>;

export type MakePipelineKey = {
  readonly cmd: string;
  readonly pipeline: { readonly id: string } | { readonly name: string };
};

export type RevokePipelineKey = {
  readonly cmd: string;
  readonly pipeline: string;
  readonly key: string;
  readonly reason: string;
};

export type PipelinesView = {
  /** Where pipelines send their requests. */
  readonly address: string;
  /** By name. */
  readonly pipelines: readonly {
    readonly id: string;
    readonly name: string;
    /** The newest first. */
    readonly keys: readonly (PipelineKey & { readonly id: string; readonly lastUse: Instant | null })[];
  }[];
  readonly may: Permission;
};

/** `key`: what the job keeps as `SLIPWAY_KEY`: the id, a full stop, the secret. */
export type MadeKey = { readonly key: string; readonly view: PipelinesView };

/** What pipelines asked and told about a release, in its panel. */
export type PipelineCalls = Wire<{
  getPipelineRequests: () => Answer<PipelineView>;
  /** The caller lets a pipeline start the wave of their own permit. */
  letPipelineStart: (input: LetPipelineStart) => Answer<PipelineView>;
  answerPipelineResult: (input: AnswerPipelineResult) => Answer<PipelineView>;
}>;

export type LetPipelineStart = { readonly cmd: string; readonly permit: string; readonly pipeline: string };

export type AnswerPipelineResult = {
  readonly cmd: string;
  readonly id: string;
  readonly agrees: boolean;
  readonly note: string;
};

export type PipelineView = {
  /** The newest first. */
  readonly requests: readonly (PipelineRequest & { readonly id: string })[];
  readonly results: readonly (PipelineResult & { readonly id: string })[];
  readonly mayAnswer: Permission;
  /** What the viewer may let a pipeline start: their own permits that hold. */
  readonly permits: readonly {
    readonly id: string;
    readonly wave: string;
    readonly expiresAt: Instant;
    readonly leave: Leave | null;
  }[];
  /** Those with a valid key. */
  readonly pipelines: readonly { readonly id: string; readonly name: string }[];
};
