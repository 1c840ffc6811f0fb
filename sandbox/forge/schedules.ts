import type { Pool, RowDataPacket } from 'mysql2/promise';
import type { SiteClock } from '../parts';
import type { ForgeApp, Schedule } from './forge-app';

/** First run after the app is installed: https://developer.atlassian.com/platform/forge/manifest-reference/modules/scheduled-trigger/ */
const FIRST_RUN_MS = 5 * 60_000;
const LONGEST_TIMER_MS = 24 * 60 * 60_000;

type Entry = { readonly app: ForgeApp; readonly schedule: Schedule; dueAt: number };

export type Schedules = { idle(): Promise<void>; stop(): void };

/**
 * Runs scheduled triggers by the site's clock: once whenever it passes a boundary of the interval, however many it
 * jumped over. When each is due next is kept with the site.
 */
export async function startSchedules(
  apps: readonly ForgeApp[],
  clock: SiteClock,
  pool: Pool,
  run: (app: ForgeApp, schedule: Schedule) => Promise<unknown>,
): Promise<Schedules> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS schedule (app_id VARCHAR(36), module_key VARCHAR(64), due_at BIGINT NOT NULL, PRIMARY KEY (app_id, module_key))',
  );
  const entries: Entry[] = [];
  for (const app of apps)
    for (const schedule of app.schedules) entries.push({ app, schedule, dueAt: await firstDue(app, schedule) });

  const running = new Set<Promise<unknown>>();
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;

  function pump(): void {
    if (stopped) return;
    const now = clock.now().getTime();
    for (const entry of entries) {
      const { intervalMs } = entry.schedule;
      const next = (Math.floor(now / intervalMs) + 1) * intervalMs;
      if (entry.dueAt <= now) fire(entry, next);
      // The clock was set back: waiting for the old time would silence the schedule.
      else if (entry.dueAt > Math.max(next, now + FIRST_RUN_MS)) entry.dueAt = next;
    }
    clearTimeout(timer);
    const wait = Math.min(...entries.map(({ dueAt }) => dueAt)) - now;
    timer = setTimeout(pump, Math.min(Math.max(wait, 1), LONGEST_TIMER_MS));
    timer.unref();
  }

  function fire(entry: Entry, next: number): void {
    entry.dueAt = next;
    const turn: Promise<unknown> = keep(entry)
      // Not kept means run once more after a restart, which the platform may do as well.
      .catch((error: unknown) => console.error('The next turn of a schedule was not kept:', error))
      .then(() => run(entry.app, entry.schedule))
      .finally(() => running.delete(turn));
    running.add(turn);
  }

  async function keep({ app, schedule, dueAt }: Entry): Promise<void> {
    await pool.execute('REPLACE INTO schedule (app_id, module_key, due_at) VALUES (?, ?, ?)', [
      app.appId,
      schedule.moduleKey,
      String(dueAt),
    ]);
  }

  async function firstDue(app: ForgeApp, schedule: Schedule): Promise<number> {
    const dueAt = clock.now().getTime() + FIRST_RUN_MS;
    await pool.execute('INSERT IGNORE INTO schedule (app_id, module_key, due_at) VALUES (?, ?, ?)', [
      app.appId,
      schedule.moduleKey,
      String(dueAt),
    ]);
    const [rows] = await pool.execute<(RowDataPacket & { due_at: number })[]>(
      'SELECT due_at FROM schedule WHERE app_id = ? AND module_key = ?',
      [app.appId, schedule.moduleKey],
    );
    return Number(rows[0]?.due_at ?? dueAt);
  }

  const forgetClock = clock.onChange(pump);
  pump();
  return {
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
    stop() {
      stopped = true;
      forgetClock();
      clearTimeout(timer);
    },
  };
}
