import type { Batch, Imports } from '../../src/app/ports/imports';
import { textOf } from '../../src/domain/history/release';
import type { ImportedRelease } from '../../src/domain/history/release';
import type { MemoryFacts } from './memory-facts';
import type { MemoryJournal } from './memory-journal';

export type MemoryImports = Imports & {
  /** The rows themselves, for tests that tamper: batch → line → text. */
  readonly staged: Map<string, Map<number, string>>;
};

/** Staged imports in memory, beside the facts that they become. */
export function memoryImports(journal: MemoryJournal, facts: MemoryFacts): MemoryImports {
  const staged = new Map<string, Map<number, string>>();
  const batches = new Map<string, Batch>();

  const rowsOf = (batch: string) =>
    [...(staged.get(batch) ?? [])]
      .sort(([one], [other]) => one - other)
      .map(([line, text]) => ({ line, text, release: JSON.parse(text) as ImportedRelease }));
  const numbersOf = (ids: readonly string[]) =>
    ids.flatMap((batch) => rowsOf(batch).map(({ release }) => ({ number: release.number, batch })));
  const isLive = (number: string) => journal.table.some((row) => row.claim === `number:${number}`);

  return {
    staged,
    async stage(batch, rows, at) {
      if (!batches.has(batch)) batches.set(batch, { stagedAt: at, madeTo: 0, shown: false, closed: false });
      const kept = staged.get(batch) ?? new Map<number, string>();
      for (const { line, release } of rows) kept.set(line, textOf(release));
      staged.set(batch, kept);
    },
    async batches(ids) {
      return new Map([...batches].filter(([id]) => ids.includes(id)));
    },
    async rows(batch, afterLine, limit) {
      return rowsOf(batch)
        .filter(({ line }) => line > afterLine)
        .slice(0, limit);
    },
    async doubled(batch, limit) {
      const lines = new Map<string, number[]>();
      for (const { line, release } of rowsOf(batch))
        lines.set(release.number, [...(lines.get(release.number) ?? []), line]);
      return [...lines]
        .filter(([, all]) => all.length > 1)
        .map(([number, all]) => ({ number, lines: [Math.min(...all), Math.max(...all)] as const }))
        .slice(0, limit);
    },
    async shared(batch, others, limit) {
      const held = numbersOf(others);
      return rowsOf(batch)
        .flatMap(({ line, release }) =>
          held.filter(({ number }) => number === release.number).map((other) => ({ ...other, line })),
        )
        .slice(0, limit);
    },
    async holders(numbers, ids) {
      return numbersOf(ids).filter(({ number }) => numbers.includes(number));
    },
    async liveNumbers(numbers) {
      return numbers.filter(isLive);
    },
    async sharedLive(batch, limit) {
      return rowsOf(batch)
        .map(({ line, release }) => ({ number: release.number, line }))
        .filter(({ number }) => isLive(number))
        .slice(0, limit);
    },
    async madeTo(batch, line) {
      const before = batches.get(batch);
      if (before !== undefined) batches.set(batch, { ...before, madeTo: Math.max(before.madeTo, line) });
    },
    async show(batch) {
      const before = batches.get(batch);
      if (before === undefined || before.closed) return;
      for (const { release } of rowsOf(batch)) {
        const id = `import:${batch}:${release.number}`;
        const fact = facts.kept.get(id);
        if (fact !== undefined) facts.kept.set(id, { ...fact, endedOn: release.endedOn, sourceSeq: 1 });
      }
      batches.set(batch, { ...before, shown: true });
    },
    async close(batch) {
      const before = batches.get(batch);
      if (before !== undefined) batches.set(batch, { ...before, shown: false, closed: true });
      for (const id of [...facts.kept.keys()]) if (id.startsWith(`import:${batch}:`)) facts.kept.delete(id);
    },
    async stagedBefore(before, kept, limit) {
      return [...batches]
        .filter(([id, { stagedAt }]) => stagedAt < before && !kept.includes(id))
        .map(([id]) => id)
        .slice(0, limit);
    },
    async drop(batch) {
      staged.delete(batch);
      batches.delete(batch);
    },
  };
}
