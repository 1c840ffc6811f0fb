import { RateWindow } from '../../../sandbox/forge/rate-window';
import { SqlCapability } from '../../../sandbox/forge/sql-capability';
import { judgeStatement } from '../../../sandbox/forge/sql-policy';
import { type FunctionSite, startFunctionSite } from './function-site';

type Result = {
  value?: { rows: Record<string, unknown>[] & { affectedRows?: number }; metadata: { fields: { name: string }[] } };
  error?: { code: string; message: string; context: { debug?: { code: string } } };
};

let site: FunctionSite;
beforeAll(async () => {
  site = await startFunctionSite();
  await ddl('CREATE TABLE part (id INT PRIMARY KEY, word LONGTEXT, amount DECIMAL(10,2), big BIGINT, at DATETIME)');
});
afterAll(() => site.stop());

const query = (text: string, ...params: unknown[]) => site.ask<Result>('query', { query: text, params });
const ddl = (text: string) => site.ask<Result>('ddl', { query: text });

it('writes and reads rows as JSON', async () => {
  expect(
    (await query('INSERT INTO part VALUES (?, ?, ?, ?, ?)', 1, 'ö', 1.5, 12, '2026-11-23 08:00:00')).value?.rows,
  ).toMatchObject({ affectedRows: 1 });
  const { value } = await query('SELECT * FROM part WHERE id = ? LIMIT ?', 1, 5);
  expect(value?.rows).toEqual([{ id: 1, word: 'ö', amount: '1.50', big: 12, at: '2026-11-23 08:00:00' }]);
  expect(value?.metadata.fields.map(({ name }) => name)).toEqual(['id', 'word', 'amount', 'big', 'at']);
  expect(site.forge.log.at(-1)?.sqlStatements).toEqual(['SELECT * FROM part WHERE id = ? LIMIT ?']);
});

it('gives a duplicate key as @forge/sql hands it to the app', async () => {
  await query('INSERT INTO part (id) VALUES (2)');
  expect((await query('INSERT INTO part (id) VALUES (2)')).error).toMatchObject({
    code: 'SQL_EXECUTION_ERROR',
    context: {
      debug: {
        code: 'ER_DUP_ENTRY',
        errno: 1062,
        sqlState: '23000',
        sqlMessage: expect.stringContaining("Duplicate entry '2'") as string,
      },
    },
  });
});

it('runs the migrations of @forge/sql, once', async () => {
  expect(await site.ask('migrate')).toEqual({ value: ['v001'] });
  expect(await site.ask('migrate')).toEqual({ value: [] });
});

it('changes the schema through the DDL endpoint only', async () => {
  expect((await query('CREATE TABLE other (id INT)')).error).toMatchObject({
    code: 'SQL_EXECUTION_ERROR',
    context: { debug: { code: 'ER_TABLEACCESS_DENIED_ERROR' } },
  });
});

it('keeps the app inside its own database', async () => {
  expect((await query('SELECT * FROM site.clock')).error?.context.debug?.code).toBe('ER_TABLEACCESS_DENIED_ERROR');
});

it('stops a query at its time limit', async () => {
  // Never ends by itself in this test's time: a cross join of a few hundred million rows.
  const rows = 'information_schema.columns';
  const { error } = await query(
    `SELECT COUNT(*) FROM ${rows} a, ${rows} b, ${rows} c WHERE CONCAT(a.column_name, b.column_name, c.column_name) = 'x'`,
  );
  expect(error?.code).toBe('QUERY_TIMED_OUT');
});

describe('sizes', () => {
  it('of a request end at 1 MiB', async () => {
    const frame = JSON.stringify({ query: 'SELECT LENGTH(?) AS size', params: [''], method: 'all' }).length;
    const most = 1024 * 1024 - frame;
    const send = (bytes: number) => site.ask<Result>('sized', { bytes });
    expect((await send(most)).value?.rows).toEqual([{ size: most }]);
    expect((await send(most + 1)).error).toMatchObject({ code: 'REQUEST_TOO_LARGE' });
  });

  it('of a response end at 4 MiB', async () => {
    const frame = JSON.stringify([{ word: '' }]).length;
    const most = 4 * 1024 * 1024 - frame;
    expect((await query("SELECT REPEAT('x', ?) AS word", most)).value?.rows[0]?.['word']).toHaveLength(most);
    expect((await query("SELECT REPEAT('x', ?) AS word", most + 1)).error).toMatchObject({
      code: 'RESPONSE_TOO_LARGE',
    });
  });
});

it('takes 25 schema changes a minute and refuses the next', async () => {
  const other = await startFunctionSite();
  const codes: (string | undefined)[] = [];
  for (let turn = 1; turn <= 26; turn += 1)
    codes.push((await other.ask<Result>('ddl', { query: `CREATE TABLE t${turn} (id INT)` })).error?.code);
  expect(codes).toEqual([...Array<undefined>(25).fill(undefined), 'RATE_LIMIT_EXCEEDED']);
  await other.stop();
});

it('takes 150 requests a second and refuses the next', async () => {
  // Without a database: what is refused for its rate never gets that far.
  const sql = new SqlCapability(() => Promise.reject(new Error('no database')));
  const replies = await Promise.all(Array.from({ length: 151 }, () => sql.handle('execute', '{"query":"SELECT 1"}')));
  expect(replies.map(({ status }) => status)).toEqual([...Array<number>(150).fill(500), 429]);
});

it('takes 200 tables and refuses the next', async () => {
  const other = await startFunctionSite();
  const pool = await other.database.pool('forge_11111111222243338444555555555555');
  for (let table = 1; table <= 199; table += 1) await pool.query(`CREATE TABLE t${table} (id INT)`);
  expect(await other.ask('ddl', { query: 'CREATE TABLE t200 (id INT)' })).toHaveProperty('value');
  expect(await other.ask('ddl', { query: 'CREATE TABLE t201 (id INT)' })).toMatchObject({
    error: { code: 'SQL_EXECUTION_ERROR', message: 'An installation may have 200 tables' },
  });
  await other.stop();
});

it('counts a rate over a sliding window', () => {
  const window = new RateWindow(150, 1_000);
  for (let call = 0; call < 150; call += 1) expect(window.take(1, call)).toBe(true);
  expect(window.take(1, 999)).toBe(false);
  expect(window.take(1, 1_000)).toBe(true);
  expect(window.take(1, 1_000)).toBe(false);
});

describe('the query policy', () => {
  it.each([
    ['SELECT 1; SELECT 2', 'SQL_POLICY_VIOLATION'],
    ['SELECT 1 /* a; b */; -- end', undefined],
    ['SELECT \'a;b\', "c;d", `e;f` FROM t;', undefined],
    ["SELECT 'it''s', 'a\\'; DROP TABLE t' FROM t", undefined],
    ['START TRANSACTION', 'SQL_POLICY_VIOLATION'],
    ['SET @a = 1', 'SQL_POLICY_VIOLATION'],
    ['USE other', 'SQL_POLICY_VIOLATION'],
    ['PREPARE s FROM "SELECT 1"', 'SQL_POLICY_VIOLATION'],
    ['SHOW GRANTS', 'SQL_POLICY_VIOLATION'],
    ['SHOW TABLES', undefined],
    ['SELECT SLEEP(1)', 'SQL_POLICY_VIOLATION'],
    ['SELECT /*! 1 */ 2', 'SQL_POLICY_VIOLATION'],
    ['', 'INVALID_SQL_QUERY'],
    ['CALL anything()', 'INVALID_SQL_QUERY'],
    ['INSERT INTO t VALUES (1) RETURNING id', 'INVALID_SQL_QUERY'],
    ["INSERT INTO t VALUES ('RETURNING')", undefined],
    ['INSERT INTO t (id) VALUES (?) ON DUPLICATE KEY UPDATE id = VALUES(id)', undefined],
    ['WITH a AS (SELECT 1) SELECT * FROM a', undefined],
  ])('judges %s: %s', (text, code) => {
    const judged = judgeStatement(text, 'execute');
    expect('code' in judged ? judged.code : undefined).toBe(code);
  });

  it('refuses foreign keys', () => {
    expect(judgeStatement('CREATE TABLE a (b INT, FOREIGN KEY (b) REFERENCES c (d))', 'ddl')).toMatchObject({
      code: 'SQL_EXECUTION_ERROR',
    });
  });
});
