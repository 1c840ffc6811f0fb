import * as z from 'zod';
import { projectFacts as project } from '../app/project-facts';
import { healFacts } from '../app/project-facts';
import { answering } from '../wiring';

/** Consumer of the queue `facts`. A throw is a retry by the platform. */
export async function projectFacts(event: unknown): Promise<void> {
  const { body } = z.looseObject({ body: z.looseObject({ streamId: z.string() }) }).parse(event);
  await project(await answering.depsFor(), body.streamId);
}

/** Every hour: migrations (run by opening the store) and the facts that an event did not reach. */
export async function hourly(): Promise<void> {
  await healFacts(await answering.depsFor());
}
