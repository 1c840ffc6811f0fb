import { sha256Hex } from '../../src/domain/records/hash';
import { rowHash } from '../../src/domain/records/chain';
import type { JournalRow } from '../../src/domain/records/journal-row';
import { newVerification } from '../../src/domain/records/verification';
import { memoryJournal } from '../fakes/memory-journal';
import { append, at, deed } from '../ports/acts';

/** Two streams of three entries each. */
async function journalOfSix(): Promise<JournalRow[]> {
  const journal = memoryJournal();
  for (const streamId of ['plan:1', 'plan:2']) {
    for (const n of [1, 2, 3])
      await append(
        journal,
        streamId,
        { n },
        deed(`${streamId}-${n}`, { at: at(n), ...(n === 1 ? { claim: `number:${streamId}` } : {}) }),
      );
  }
  return journal.table;
}

function verify(rows: readonly JournalRow[], pageSize = rows.length) {
  const verification = newVerification();
  for (let from = 0; from < rows.length; from += pageSize) verification.add(rows.slice(from, from + pageSize));
  return verification.report();
}

const found = (rows: readonly JournalRow[]) =>
  verify(rows).problems.map(({ code, streamId, seq }) => `${code} ${streamId} ${seq}`);

describe('verifying a journal', () => {
  it('finds nothing wrong with an untouched one, however it is paged', async () => {
    const rows = await journalOfSix();
    for (const pageSize of [1, 2, 5, 6])
      expect(verify(rows, pageSize)).toEqual({ entries: 6, streams: 2, problems: [], redacted: [] });
  });

  it.each(['actor', 'act', 'cmd', 'claim', 'at', 'v'] as const)(
    'finds a changed %s, and names the entry',
    async (column) => {
      const rows = await journalOfSix();
      const tampered = rows.map((row, index) =>
        index === 0
          ? { ...row, [column]: column === 'v' ? 1 : column === 'at' ? at(0) : `${String(row[column])}x` }
          : row,
      );
      expect(found(tampered)).toEqual(['hash plan:1 1']);
    },
  );

  it('finds a claim that was taken away', async () => {
    const rows = await journalOfSix();
    expect(found(rows.map((row, index) => (index === 0 ? { ...row, claim: null } : row)))).toEqual(['hash plan:1 1']);
  });

  it('finds a changed body by its bytes, also where it means the same', async () => {
    const rows = await journalOfSix();
    const spaced = rows.map((row, index) => (index === 1 ? { ...row, body: ` ${row.body ?? ''}` } : row));
    expect(found(spaced)).toEqual(['body plan:1 2']);
  });

  it('finds a body that was sealed anew by its row, and a row that was sealed anew by the next', async () => {
    const rows = await journalOfSix();
    const forge = (row: JournalRow, reseal: boolean): JournalRow => {
      const body = (row.body ?? '').replace('"value":2', '"value":9');
      const forged = { ...row, body, bodyHash: sha256Hex(body) };
      return reseal ? { ...forged, hash: rowHash(forged) } : forged;
    };
    expect(found(rows.map((row, index) => (index === 1 ? forge(row, false) : row)))).toEqual(['hash plan:1 2']);
    expect(found(rows.map((row, index) => (index === 1 ? forge(row, true) : row)))).toEqual(['link plan:1 3']);
  });

  it('finds changed hashes', async () => {
    const rows = await journalOfSix();
    const zero = '1'.repeat(64);
    expect(found(rows.map((row, index) => (index === 1 ? { ...row, hash: zero } : row)))).toEqual([
      'hash plan:1 2',
      'link plan:1 3',
    ]);
    expect(found(rows.map((row, index) => (index === 1 ? { ...row, prevHash: zero } : row)))).toEqual([
      'link plan:1 2',
      'hash plan:1 2',
    ]);
    expect(found(rows.map((row, index) => (index === 0 ? { ...row, prevHash: zero } : row)))).toEqual([
      'first-link plan:1 1',
      'hash plan:1 1',
    ]);
    expect(found(rows.map((row, index) => (index === 1 ? { ...row, bodyHash: zero } : row)))).toEqual([
      'body plan:1 2',
      'hash plan:1 2',
    ]);
  });

  it('finds an entry that was taken out', async () => {
    const rows = await journalOfSix();
    expect(found(rows.filter((_, index) => index !== 1))).toEqual(['gap plan:1 3', 'link plan:1 3']);
    expect(found(rows.filter((_, index) => index !== 0))).toEqual(['gap plan:1 2', 'first-link plan:1 2']);
  });

  it('finds entries that were swapped, renumbered, doubled or moved to another stream', async () => {
    const [first, second, third, ...others] = await journalOfSix();
    if (first === undefined || second === undefined || third === undefined) throw new Error('six rows');
    expect(found([first, third, second, ...others])).toContain('gap plan:1 3');
    expect(found([first, { ...third, seq: 2 }, { ...second, seq: 3 }, ...others])).toEqual([
      'link plan:1 2',
      'hash plan:1 2',
      'link plan:1 3',
      'time plan:1 3',
      'hash plan:1 3',
    ]);
    expect(found([first, second, second, third, ...others])).toContain('gap plan:1 2');
    expect(found([first, second, { ...third, streamId: 'plan:12' }, ...others])).toEqual([
      'gap plan:12 3',
      'first-link plan:12 3',
      'hash plan:12 3',
    ]);
  });

  it('finds streams that are not in order, which would hide a doubled one', async () => {
    const rows = await journalOfSix();
    expect(found([...rows.slice(3), ...rows.slice(0, 3)])).toEqual(['order plan:1 1']);
  });

  it('finds a body that is gone without an act that says so', async () => {
    const rows = await journalOfSix();
    expect(found(rows.map((row, index) => (index === 1 ? { ...row, body: null } : row)))).toEqual([
      'unexplained-redaction plan:1 2',
    ]);
  });
});

describe('verifying redactions', () => {
  /** plan:1 with three entries, of which `seq` was redacted by an act in `by`. */
  async function redacted(by: string, when: string, names = [{ streamId: 'plan:1', seq: 2 }]) {
    const journal = memoryJournal();
    for (const n of [1, 2, 3]) await append(journal, 'plan:1', { n }, deed(`a${n}`, { at: at(n) }));
    await append(
      journal,
      by,
      { redactions: 1, n: 3 },
      deed('r', { act: 'redacted', args: { rows: names }, reason: 'erasure request', at: when }),
    );
    const rows = await journal.page(null, 100);
    return rows.map((row) => (row.cmd === 'a2' ? { ...row, body: null } : row));
  }

  it.each(['plan:1', 'register:redactions', 'change:0'])(
    'lists the entry and the act when a later act of %s names it',
    async (by) => {
      const report = verify(await redacted(by, at(9)));
      expect(report.problems).toEqual([]);
      expect(report.redacted).toEqual([
        { row: { streamId: 'plan:1', seq: 2 }, by: expect.objectContaining({ streamId: by }) as unknown },
      ]);
    },
  );

  it('does not accept an act that came before, names another entry, or was tampered with', async () => {
    expect(found(await redacted('register:redactions', at(1)))).toEqual(['unexplained-redaction plan:1 2']);
    expect(found(await redacted('register:redactions', at(9), [{ streamId: 'plan:1', seq: 3 }]))).toEqual([
      'unexplained-redaction plan:1 2',
    ]);
    const rows = await redacted('register:redactions', at(9), [{ streamId: 'plan:1', seq: 3 }]);
    const forged = rows.map((row) =>
      row.act === 'redacted' ? { ...row, body: (row.body ?? '').replace('"seq":3', '"seq":2') } : row,
    );
    expect(found(forged)).toEqual(['body register:redactions 1', 'unexplained-redaction plan:1 2']);
  });

  it('finds a body under a redacted entry that is changed in its other columns', async () => {
    const rows = (await redacted('plan:1', at(9))).map((row) => (row.cmd === 'a2' ? { ...row, actor: 'x' } : row));
    expect(found(rows)).toEqual(['hash plan:1 2']);
  });
});
