import { inOrder } from '../../domain/kernel';
import type { ImportEntry } from '../../domain/history/imports';
import { summaryFact } from '../../domain/history/release';
import type { Deps } from '../deps';
import type { Batch } from '../ports/imports';
import { pagesOf } from './read-imports';
import { importsStream, readStreams } from '../streams';

type Projecting = Pick<Deps, 'journal' | 'facts' | 'imports' | 'queue'>;
type Import = ImportEntry & { readonly id: string };

/** Of one event: what is left is told to the queue again, so that no event takes a minute. */
const rowsAnEvent = 10_000;

/**
 * Brings the releases of every import into the reports, or takes them out, each import as a whole: its facts are made
 * without a day, which no report counts, and get their days in one statement. Safe to repeat, and to run twice at once.
 */
export async function projectImports(deps: Projecting, rowsAtMost = rowsAnEvent): Promise<void> {
  const { imports } = await readStreams(deps.journal, { imports: importsStream });
  const entries = inOrder(imports.doc.imports);
  const batches = await deps.imports.batches(entries.map(({ id }) => id));
  let left = rowsAtMost;
  for (const entry of entries) {
    const batch = batches.get(entry.id);
    if (entry.undone !== null) {
      if (batch?.closed === false) await deps.imports.close(entry.id);
    } else if (batch === undefined) {
      throw new Error(`The rows of the import ${entry.id} are gone.`);
    } else if (!batch.shown) {
      left -= await makeFacts(deps, entry, batch, left);
      if (left <= 0) return deps.queue.push(imports.streamId);
      await deps.imports.show(entry.id);
      // Undone in between: what was made of it goes away again.
      if ((await deps.imports.batches([entry.id])).get(entry.id)?.closed === true) await deps.imports.close(entry.id);
    }
  }
  await deps.facts.apply([imports], { releases: [] });
}

/** Answers how many rows it took. */
async function makeFacts(deps: Projecting, { id, projectId }: Import, batch: Batch, atMost: number): Promise<number> {
  let made = 0;
  for await (const page of pagesOf(deps.imports, id, batch.madeTo)) {
    const hidden = page.map(({ release }) => ({ ...summaryFact(id, projectId, release), endedOn: null }));
    await deps.facts.apply([], { releases: hidden });
    await deps.imports.madeTo(id, page.at(-1)?.line ?? 0);
    made += page.length;
    if (made >= atMost) break;
  }
  return made;
}
