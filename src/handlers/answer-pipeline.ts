import * as v from 'valibot';
import { answerPipeline as answer } from '../app/pipeline/answer-pipeline';
import type { PipelineOutput } from '../app/pipeline/answer-pipeline';
import { authenticatePipeline } from '../app/pipeline/authenticate-pipeline';
import type { Deps } from '../app/deps';
import { pipelineRequest } from '../contract/pipeline-request';
import type { SignedRequest } from '../domain/pipeline/signed';
import { answering } from '../wiring';

/** Longer than any request that can be read. */
const bytesAtMost = 16 * 1024;

type Chosen = { readonly outputKey: PipelineOutput | 'unsigned' };

/**
 * The web trigger of the pipelines: public, so nothing is read of a request before its signature was checked. Its outputs
 * are those of manifest.yml, and a fault is never `go`.
 * Payload: developer.atlassian.com/platform/forge/events-reference/web-trigger
 */
export const answerPipeline = (event: unknown): Promise<Chosen> => answerRequest(answering.deps, event);

export async function answerRequest(deps: Deps, event: unknown): Promise<Chosen> {
  try {
    return { outputKey: await outputFor(deps, signedOf(event)) };
  } catch (fault) {
    deps.log.fault('answer-pipeline', fault);
    return { outputKey: 'unchecked' };
  }
}

async function outputFor(deps: Deps, request: SignedRequest): Promise<Chosen['outputKey']> {
  const by = await authenticatePipeline(deps, request);
  if (by === undefined) return 'unsigned';
  if (Buffer.byteLength(request.body) > bytesAtMost) return 'unreadable';
  const asked = v.safeParse(v.pipe(v.string(), v.parseJson(), pipelineRequest), request.body);
  return asked.success ? answer(deps, by, request.nonce, asked.output) : 'unreadable';
}

/** What is missing is empty, and signs nothing. */
function signedOf(event: unknown): SignedRequest {
  const { headers, body } = v.parse(eventShape, event);
  const given = new Map(Object.entries(headers).map(([name, [value = '']]) => [name.toLowerCase(), value]));
  const header = (name: string) => given.get(`x-slipway-${name}`) ?? '';
  return {
    key: header('key'),
    timestamp: header('timestamp'),
    nonce: header('nonce'),
    signature: header('signature'),
    body: body ?? '',
  };
}

const eventShape = v.looseObject({
  headers: v.optional(v.record(v.string(), v.array(v.string())), {}),
  body: v.nullish(v.string()),
});
