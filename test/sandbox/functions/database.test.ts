import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RowDataPacket } from 'mysql2/promise';
import { openClock } from '../../../sandbox/clock';
import { findServer } from '../../../sandbox/mariadb/find-server';
import { startDatabase } from '../../../sandbox/mariadb/server';
import type { DatabaseServer } from '../../../sandbox/parts';
import { isAlive, untilGone } from './processes';

const folders: string[] = [];
function newFolder(...inside: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'database-'));
  folders.push(folder);
  return join(folder, ...inside);
}
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

async function count(database: DatabaseServer): Promise<number> {
  const [rows] = await (
    await database.pool('one')
  ).query<(RowDataPacket & { rows: number })[]>('SELECT COUNT(*) AS `rows` FROM kept');
  return rows[0]?.rows ?? -1;
}

it('says what to install when there is no server', () => {
  expect(() => findServer([])).toThrow(/apt-get install mariadb-server-core.*brew install mariadb/);
});

describe('a running server', () => {
  let database: DatabaseServer;
  beforeAll(async () => {
    database = await startDatabase(newFolder());
    await (await database.pool('one')).query('CREATE TABLE kept (id INT PRIMARY KEY, word VARCHAR(20))');
  });
  afterAll(() => database.stop());

  it('has the SQL mode of TiDB, its collation, and commits to disk', async () => {
    const [rows] = await (
      await database.pool('one')
    ).query<RowDataPacket[]>(
      'SELECT @@sql_mode AS mode, @@collation_database AS collation, @@innodb_flush_log_at_trx_commit AS flush, @@skip_networking AS offline, @@time_zone AS zone',
    );
    expect(rows[0]).toEqual({
      mode: 'ONLY_FULL_GROUP_BY,STRICT_TRANS_TABLES,NO_ZERO_IN_DATE,NO_ZERO_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_AUTO_CREATE_USER,NO_ENGINE_SUBSTITUTION',
      collation: 'utf8mb4_bin',
      flush: 1,
      offline: 1,
      zone: '+00:00',
    });
  });

  it('keeps committed rows over a crash and answers under a new process', async () => {
    const before = database.pid();
    await (await database.pool('one')).query("INSERT INTO kept VALUES (1, 'kept')");
    await database.crash();
    expect(database.pid()).not.toBe(before);
    expect(isAlive(before)).toBe(false);
    expect(await count(database)).toBe(1);
  });

  it('comes back when the server is killed from outside', async () => {
    const before = database.pid();
    process.kill(before, 'SIGKILL');
    await untilGone(before);
    await database.crash();
    expect(await count(database)).toBe(1);
  });

  it('lets one database see nothing of another', async () => {
    const other = await database.pool('other');
    await expect(other.query('SELECT * FROM one.kept')).rejects.toMatchObject({ code: 'ER_TABLEACCESS_DENIED_ERROR' });
  });

  it('gives the same pool for the same name', async () => {
    expect(await database.pool('one')).toBe(await database.pool('one'));
  });
});

it('keeps data and clock over a stop, and leaves no process', async () => {
  const folder = newFolder();
  const first = await startDatabase(folder);
  const clock = await openClock(first, new Date('2026-11-23T08:00:00Z'));
  await clock.set(new Date('2027-02-01T00:00:00Z'));
  const offset = clock.offsetMs();
  const pid = first.pid();
  await first.stop();
  expect(isAlive(pid)).toBe(false);

  const second = await startDatabase(folder);
  const again = await openClock(second, new Date('2026-11-23T08:00:00Z'));
  expect(again.offsetMs()).toBe(offset);
  await second.stop();
});

it('works in a folder whose path is too long for a socket', async () => {
  const database = await startDatabase(newFolder('a'.repeat(90), 'b'.repeat(90)));
  await (await database.pool('one')).query('SELECT 1');
  await database.stop();
});
