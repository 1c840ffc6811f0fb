import type { RowDataPacket } from 'mysql2/promise';
import type { DatabaseServer, SiteClock } from './parts';

/** The site's clock: starts at `startAt` on the first start of the site, runs on, and is kept in the site's database. */
export async function openClock(database: DatabaseServer, startAt: Date): Promise<SiteClock> {
  const pool = await database.pool('site');
  await pool.query('CREATE TABLE IF NOT EXISTS clock (id TINYINT PRIMARY KEY, offset_ms BIGINT NOT NULL)');
  await pool.execute('INSERT IGNORE INTO clock (id, offset_ms) VALUES (1, ?)', [
    String(startAt.getTime() - Date.now()),
  ]);
  const [rows] = await pool.query<(RowDataPacket & { offset_ms: number })[]>(
    'SELECT offset_ms FROM clock WHERE id = 1',
  );

  let offset = Number(rows[0]?.offset_ms);
  const listeners = new Set<(offsetMs: number) => void>();
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    async set(instant) {
      const next = instant.getTime() - Date.now();
      await pool.execute('UPDATE clock SET offset_ms = ? WHERE id = 1', [String(next)]);
      offset = next;
      for (const listener of listeners) listener(offset);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
