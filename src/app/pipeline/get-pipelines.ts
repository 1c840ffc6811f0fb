import type { PipelinesView } from '../../contract/pipeline-calls';
import type { Answer } from '../../contract/wire';
import type { PipelinesDoc } from '../../domain/pipeline/pipelines';
import type { Right } from '../../domain/roles/may';
import type { Deps } from '../deps';
import { openPipelines } from './open-pipelines';
import type { Caller } from '../ports/ports';
import type { PipelineKeys } from '../ports/pipelines';

/** The programs that may ask about releases of this project. */
export async function getPipelines(deps: Deps, caller: Caller, projectId: string): Promise<Answer<PipelinesView>> {
  const opened = await openPipelines(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { state, right } = opened.value;
  return { ok: true, value: await pipelinesView(deps.pipelines, state.doc, right) };
}

export async function pipelinesView(kept: PipelineKeys, doc: PipelinesDoc, may: Right): Promise<PipelinesView> {
  const [address, pipelines] = await Promise.all([
    kept.address(),
    Promise.all(
      Object.entries(doc.pipelines).map(async ([id, { name, keys }]) => ({
        id,
        name,
        keys: await Promise.all(
          Object.entries(keys).map(async ([key, made]) => ({ ...made, id: key, lastUse: await kept.lastUse(key) })),
        ),
      })),
    ),
  ]);
  return {
    address,
    pipelines: pipelines
      .map((one) => ({ ...one, keys: one.keys.toSorted((a, b) => (a.at < b.at ? 1 : -1)) }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    may,
  };
}
