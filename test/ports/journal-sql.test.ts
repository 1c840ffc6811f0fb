import { commitAct } from '../../src/app/commit-act';
import type { ActOn } from '../../src/app/commit-act';
import type { Journal } from '../../src/app/ports/ports';
import { verifyJournal } from '../../src/app/upkeep/verify-journal';
import { readStreams, releaseStream } from '../../src/app/streams';
import { openStore } from '../../src/adapters/sql/store';
import { allowed } from '../../src/domain/kernel';
import type { ReleaseDoc } from '../../src/domain/release/release';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { append, at, deed, head } from './acts';
import { cut, serveForgeSql, straight } from './forge-sql';
import type { Wire } from './forge-sql';
import { journalSuite } from './journal.suite';
import { testDatabase } from './mariadb';
import type { TestDatabase } from './mariadb';

let database: TestDatabase;
let databases = 0;
let wire: Wire = straight;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.end());

function fresh() {
  wire = straight;
  const name = `journal_${(databases += 1)}`;
  const notices: string[] = [];
  const { statements } = serveForgeSql(
    () => database.pool(name),
    () => wire,
  );
  const store = openStore({ now: () => at(59) }, (what) => notices.push(what));
  return { ...store, statements, notices, pool: () => database.pool(name) };
}

describe('the journal in SQL', () => {
  journalSuite(async () => fresh().journal);

  it('makes its tables when they are missing, and only then', async () => {
    const { journal, statements } = fresh();
    await head(journal, 'plan:1');
    expect(await journal.schemaVersion()).toBeGreaterThan(0);
    statements.length = 0;
    await head(journal, 'plan:1');
    expect(statements).toHaveLength(1);
  });

  it('reads any number of streams with one statement and appends with two', async () => {
    const { journal, statements } = fresh();
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    statements.length = 0;
    const states = await journal.read([
      'plan:1',
      'release:1',
      ...Array.from({ length: 200 }, (_, index) => `change:${index}`),
    ]);
    expect(statements).toHaveLength(1);
    const base = states.get('plan:1');
    statements.length = 0;
    await append(journal, 'plan:1', { n: 2 }, deed('b'), base);
    expect(statements.map(({ query }) => query.split(' ').slice(0, 3).join(' '))).toEqual([
      'INSERT INTO journal',
      'INSERT INTO snapshot',
    ]);
  });

  it('saves with three statements, and with two when the caller has read the head', async () => {
    const { statements, ...store } = fresh();
    const deps = { ...store, queue: testQueue(), clock: testClock(at(0)), random: testRandom() };
    const rename = (cmd: string, name: string): ActOn<ReleaseDoc> => ({
      stream: releaseStream('1'),
      cmd,
      actor: 'ines',
      mode: { kind: 'editing', seenSeq: 9, touched: ['/name'] },
      decide: (doc) => allowed({ act: 'overview-edited', doc: { ...doc, name }, args: {} }),
    });
    await commitAct(deps, rename('a', 'one'));
    statements.length = 0;
    await commitAct(deps, rename('b', 'two'));
    expect(statements).toHaveLength(3);
    const { release } = await readStreams(deps.journal, { release: releaseStream('1') });
    statements.length = 0;
    await commitAct(deps, { ...rename('c', 'three'), state: release });
    expect(statements).toHaveLength(2);
  });

  it('stores the act although its snapshot could not be written, and heals it with the next read', async () => {
    const { journal, notices, pool } = fresh();
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    wire = async ({ query }, send) => {
      if (query.startsWith('INSERT INTO snapshot')) throw cut;
      return send();
    };
    const base = await head(journal, 'plan:1');
    expect(await append(journal, 'plan:1', { n: 2 }, deed('b'), base)).toEqual({ kind: 'stored' });
    expect(await append(journal, 'plan:1', { n: 3 }, deed('c', { at: at(3) }))).toEqual({ kind: 'stored' });
    expect(notices).toContain('the snapshot of plan:1');
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 3, at: at(3), doc: { n: 3 } });

    wire = straight;
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 3, doc: { n: 3 } });
    const [rows] = await (await pool()).query('SELECT seq, doc FROM snapshot');
    expect(rows).toEqual([{ seq: 3, doc: '{"n":3}' }]);
  });

  it('heals snapshots that nobody reads by the hourly job', async () => {
    const { journal, pool } = fresh();
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    await append(journal, 'plan:2', { n: 1 }, deed('b'));
    await (await pool()).query("DELETE FROM snapshot WHERE stream_id = 'plan:2'");
    expect(await journal.healSnapshots(10)).toEqual(['plan:2']);
    expect(await journal.healSnapshots(10)).toEqual([]);
  });

  it('sends a statement again that came too fast for the platform, and gives up in the end', async () => {
    const { journal, statements } = fresh();
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    let refusals = 2;
    const tooFast = { status: 429, body: { code: 'RATE_LIMIT_EXCEEDED', message: 'Too many statements' } };
    wire = async (_statement, send) => ((refusals -= 1) < 0 ? send() : tooFast);
    statements.length = 0;
    expect(await head(journal, 'plan:1')).toMatchObject({ doc: { n: 1 } });
    expect(statements).toHaveLength(3);

    refusals = Infinity;
    statements.length = 0;
    await expect(head(journal, 'plan:1')).rejects.toMatchObject({ responseDetails: { status: 429 } });
    expect(statements).toHaveLength(4);
  });

  it('never lets an older snapshot replace a newer one', async () => {
    const { journal } = fresh();
    let late: (() => Promise<unknown>) | undefined;
    wire = async ({ query }, send) => {
      if (!query.startsWith('INSERT INTO snapshot') || late !== undefined) return send();
      late = send;
      throw cut;
    };
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    await append(journal, 'plan:1', { n: 2 }, deed('b'));
    await late?.();
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 2, doc: { n: 2 } });
  });

  it.each([
    [
      'a lost answer',
      async (_, send) => {
        await send();
        throw cut;
      },
    ],
    [
      'a lost request',
      async () => {
        throw cut;
      },
    ],
    [
      'a write conflict of TiDB',
      async () => ({
        status: 400,
        body: {
          code: 'SQL_EXECUTION_ERROR',
          message: 'no',
          debug: { errno: 9007, code: 'ER_UNKNOWN', sqlState: 'HY000', sqlMessage: 'Write conflict' },
        },
      }),
    ],
    [
      'a timeout whose statement ran',
      async (_, send) => {
        await send();
        return { status: 400, body: { code: 'QUERY_TIMED_OUT', message: 'too long' } };
      },
    ],
    [
      'an answer that is no JSON',
      async (_, send) => {
        await send();
        return { status: 502, body: '<html>' };
      },
    ],
  ] satisfies [string, Wire][])('survives %s to its INSERT', async (_what, once) => {
    const { journal } = fresh();
    await head(journal, 'plan:1');
    let spoiled = false;
    wire = async (statement, send) => {
      if (spoiled || !statement.query.startsWith('INSERT INTO journal')) return send();
      spoiled = true;
      return once(statement, send);
    };
    expect(await append(journal, 'plan:1', { n: 1 }, deed('a'))).toEqual({ kind: 'stored' });
    expect(spoiled).toBe(true);
    expect(await journal.since('plan:1', 0)).toHaveLength(1);
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 1, doc: { n: 1 } });
  });

  it('throws what will not go away, and writes nothing', async () => {
    const { journal } = fresh();
    await head(journal, 'plan:1');
    await expect(append(journal, 'plan:1', { n: 1 }, deed('c'.repeat(101)))).rejects.toThrow('could not be executed');
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 0 });
  });

  it('tells of streams whose newest entries were taken out', async () => {
    const { journal, pool } = fresh();
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    await append(journal, 'plan:1', { n: 2 }, deed('b'));
    await append(journal, 'plan:2', { n: 1 }, deed('c'));
    await (await pool()).query("DELETE FROM journal WHERE stream_id = 'plan:2' OR seq = 2");
    expect(await journal.cutOff(10)).toEqual(['plan:1', 'plan:2']);
  });

  it('pages long entries so that no answer outgrows the platform', async () => {
    const { journal } = fresh();
    for (const n of [1, 2, 3, 4, 5, 6])
      await append(journal, `plan:${n}`, { scope: 'x'.repeat(450_000) }, deed(`c${n}`));
    const first = await journal.page(null, 100);
    expect(first.length).toBeGreaterThan(0);
    expect(first.reduce((bytes, row) => bytes + (row.body ?? '').length, 0)).toBeLessThan(2_500_000);
    expect(await verifyJournal(journal)).toMatchObject({ entries: 6, streams: 6, problems: [] });
  });

  describe('verified with its documents', () => {
    const written = async () => {
      const { journal, pool } = fresh();
      for (const n of [1, 2, 3]) await append(journal, 'plan:1', { n }, deed(`a${n}`));
      await append(journal, 'plan:2', { n: 1 }, deed('b1'));
      return { journal, tamper: async (statement: string) => void (await (await pool()).query(statement)) };
    };
    const found = async (journal: Journal) => (await verifyJournal(journal)).problems.map(({ message }) => message);

    it('finds nothing wrong with what was written', async () => {
      const { journal, tamper } = await written();
      expect(await verifyJournal(journal)).toMatchObject({ entries: 4, streams: 2, problems: [] });
      await tamper('DELETE FROM snapshot');
      expect(await found(journal)).toEqual([]);
    });

    it.each([
      [
        "UPDATE snapshot SET doc = '{\"n\":9}' WHERE stream_id = 'plan:1'",
        'plan:1 has a document that is not what its entries amount to.',
      ],
      ["UPDATE snapshot SET doc = 'no' WHERE stream_id = 'plan:1'", 'plan:1 has a document that can not be read.'],
      [
        "UPDATE journal SET actor = 'x' WHERE cmd = 'b1'",
        'Entry 1 of plan:2 has a column that is not what was sealed.',
      ],
    ])('finds %s', async (statement, message) => {
      const { journal, tamper } = await written();
      await tamper(statement);
      expect(await found(journal)).toEqual([message]);
    });

    it('finds entries that were taken from the end, or a whole stream', async () => {
      const { journal, tamper } = await written();
      await tamper("DELETE FROM journal WHERE cmd = 'a3'");
      expect(await found(journal)).toEqual([
        'plan:1 has a document of entry 3, but its last entry is 2.',
        'The newest entries of plan:1 are missing.',
      ]);
      await tamper("DELETE FROM journal WHERE stream_id = 'plan:1'");
      expect(await found(journal)).toEqual(['The newest entries of plan:1 are missing.']);
    });

    it('survives entries that do not fit together', async () => {
      const { journal, tamper } = await written();
      await tamper("UPDATE journal SET body = '{}' WHERE cmd = 'a2'");
      expect(await found(journal)).toEqual([
        'Entry 2 of plan:1 has a body that is not the one that was sealed.',
        'plan:1 has entries that do not fit together.',
      ]);
    });
  });

  it('creates tables in the one character set, without what TiDB lacks', async () => {
    const { journal, statements } = fresh();
    await head(journal, 'plan:1');
    const tables = statements.filter(({ query }) => query.startsWith('CREATE TABLE'));
    expect(tables.length).toBeGreaterThan(4);
    expect(tables.length).toBeLessThan(25);
    for (const { query, endpoint } of tables) {
      expect(query).toMatch(/^CREATE TABLE IF NOT EXISTS [\s\S]*CHARACTER SET utf8mb4 COLLATE utf8mb4_bin$/);
      expect(query).not.toMatch(/AUTO_INCREMENT|FOREIGN|JSON/i);
      expect(endpoint).toBe('/api/v1/execute/ddl');
    }
  });
});
