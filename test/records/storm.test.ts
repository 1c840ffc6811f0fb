import fc from 'fast-check';
import type { Journal } from '../../src/app/ports/ports';
import { memoryJournal } from '../fakes/memory-journal';
import { storm, weather } from '../ports/writers.property';
import type { Trouble } from '../ports/writers.property';

/** Every call may be lost on the way there or back. */
function troubled(
  journal: Journal,
  troubles: readonly Trouble[],
): { readonly journal: Journal; readonly calm: () => void } {
  const coming = [...troubles];
  const through = async <T>(call: () => Promise<T>): Promise<T> => {
    const trouble = coming.shift() ?? 'none';
    if (trouble === 'lost-request') throw new Error('lost');
    const answer = await call();
    if (trouble === 'lost-answer') throw new Error('lost');
    return answer;
  };
  return {
    journal: {
      ...journal,
      read: (ids) => through(() => journal.read(ids)),
      append: (draft) => through(() => journal.append(draft)),
      since: (id, after) => through(() => journal.since(id, after)),
      entry: (cmd) => through(() => journal.entry(cmd)),
    },
    calm: () => coming.splice(0),
  };
}

it('keeps every promise of the journal, whoever writes at once and whatever is lost', async () => {
  await fc.assert(
    fc.asyncProperty(storm, async (one) => {
      const { journal, calm } = troubled(memoryJournal(), one.troubles);
      await weather(one, journal, calm);
    }),
    { numRuns: 300, seed: 148 },
  );
});
