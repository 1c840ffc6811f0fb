import * as v from 'valibot';
import { haltWaves } from '../app/deployment/halt-waves';
import { projectFacts as project } from '../app/upkeep/project-facts';
import { runHourly } from '../app/upkeep/run-hourly';
import { seeReleases } from '../app/project/see-releases';
import { answering } from '../wiring';

/** Consumer of the queue `facts`. A throw is a retry by the platform. */
export async function projectFacts(event: unknown): Promise<void> {
  const { body } = v.parse(eventShape, event);
  const [kind, id = ''] = body.streamId.split(':', 2);
  await project(answering.deps, body.streamId);
  if (kind === 'change') await haltWaves(answering.deps, id);
  if (kind === 'release' || kind === 'plan' || kind === 'gate') await seeReleases(answering.deps, [id]);
}

/** Every hour: the snapshots, facts and staged rows that a lost event or a killed function left behind. */
export async function hourly(): Promise<void> {
  await runHourly(answering.deps);
}

const eventShape = v.looseObject({ body: v.looseObject({ streamId: v.string() }) });
