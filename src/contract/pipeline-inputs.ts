import * as v from 'valibot';
import { cmd, id, line, none, reason } from './input-shapes';
import type { Parsers } from './input-shapes';
import type { PipelineCalls, PipelinesCalls } from './pipeline-calls';

const name = v.pipe(line, v.minLength(1, 'give the pipeline a name'), v.maxLength(80, 'use at most 80 characters'));

export const pipelinesInputs = {
  getPipelines: none,
  makePipelineKey: v.strictObject({ cmd, pipeline: v.union([v.strictObject({ id }), v.strictObject({ name })]) }),
  revokePipelineKey: v.strictObject({ cmd, pipeline: id, key: id, reason }),
} satisfies Parsers<PipelinesCalls>;

export const pipelineInputs = {
  getPipelineRequests: none,
  letPipelineStart: v.strictObject({ cmd, permit: id, pipeline: id }),
  answerPipelineResult: v.strictObject({
    cmd,
    id,
    agrees: v.boolean(),
    note: v.pipe(v.string(), v.trim(), v.maxLength(2_000, 'use at most 2,000 characters')),
  }),
} satisfies Parsers<PipelineCalls>;
