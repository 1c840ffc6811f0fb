import type { ByPipeline } from '../../domain/pipeline/requests';
import { isValid, pipelineOf } from '../../domain/pipeline/pipelines';
import { isSigned } from '../../domain/pipeline/signed';
import type { SignedRequest } from '../../domain/pipeline/signed';
import type { Deps } from '../deps';
import { pipelinesStream, readStreams } from '../streams';

export type KnownPipeline = ByPipeline & { readonly projectId: string };

/**
 * Whose request this is; undefined for everybody else, whatever is wrong: an unknown or revoked key, a wrong signature, a
 * clock that is off. An unknown key costs a signature as well.
 */
export async function authenticatePipeline(
  { journal, pipelines, clock }: Pick<Deps, 'journal' | 'pipelines' | 'clock'>,
  request: SignedRequest,
): Promise<KnownPipeline | undefined> {
  const { key } = request;
  const kept = /^[0-9a-f]{16}$/.test(key) ? await pipelines.kept(key) : undefined;
  const now = clock.now();
  const signed = isSigned(request, kept?.secret ?? nobodysSecret, now);
  if (kept === undefined || !signed) return undefined;
  const { project, pipeline: id } = kept;
  const heads = await readStreams(journal, { pipelines: pipelinesStream(project) });
  const pipeline = pipelineOf(heads.pipelines.doc, id);
  if (pipeline === undefined || !isValid(pipeline.keys[key])) return undefined;
  await pipelines.noteUse(key, now);
  return { pipeline: id, key, name: pipeline.name, projectId: project };
}

/** Of the length of a secret. What it signs is refused all the same. */
const nobodysSecret = '0'.repeat(64);
