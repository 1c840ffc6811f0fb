import type { Sql } from './sql';

/** For how many seconds of the site's clock the search does not know what was changed. */
export async function searchDelay(sql: Sql): Promise<number> {
  const [row] = await sql.rows<{ value: string }>(`select value from site where name = 'searchDelaySeconds'`);
  return row === undefined ? 0 : Number(row.value);
}

export async function setSearchDelay(sql: Sql, seconds: number): Promise<void> {
  await sql.run(`replace into site (name, value) values ('searchDelaySeconds', ?)`, [String(seconds)]);
}
