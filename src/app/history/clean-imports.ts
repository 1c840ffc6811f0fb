import { inOrder } from '../../domain/kernel';
import { liveBatches, stagedForMs } from '../../domain/history/imports';
import type { Deps } from '../deps';
import { importsStream, readStreams } from '../streams';

/** Deletes the rows of imports that were broken off or undone a day ago or longer. Safe to repeat and to break off. */
export async function cleanImports(
  { journal, imports, clock }: Pick<Deps, 'journal' | 'imports' | 'clock'>,
  atMost = 20,
): Promise<{ readonly dropped: number }> {
  const heads = await readStreams(journal, { imports: importsStream });
  const doc = heads.imports.doc;
  const before = new Date(Date.parse(clock.now()) - stagedForMs).toISOString();
  const lately = inOrder(doc.imports).filter(({ undone }) => undone !== null && undone.at >= before);
  const kept = [...liveBatches(doc), ...lately.map(({ id }) => id)];
  const dropped = await imports.stagedBefore(before, kept, atMost);
  for (const batch of dropped) {
    // Facts that a killed job may have left of it.
    await imports.close(batch);
    await imports.drop(batch);
  }
  return { dropped: dropped.length };
}
