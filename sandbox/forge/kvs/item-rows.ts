import type { PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import type { Entity } from './entities';
import { entriesOf, type Span } from './index-entry';

/** Where an item lies: an entity's name, or one of the two that no entity can have. */
export const PLAIN = '';
export const SECRET = '!secret';

export type Item = {
  readonly id: number;
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expiresAt: number | undefined;
};

export type Draft = Pick<Item, 'key' | 'createdAt' | 'updatedAt' | 'expiresAt'> & { readonly text: string };

type Row = RowDataPacket & {
  readonly id: number;
  readonly item_key: string;
  readonly value: string;
  readonly created_at: number;
  readonly updated_at: number;
  readonly expires_at: number | null;
};

const COLUMNS = 'item.id, item.item_key, item.value, item.created_at, item.updated_at, item.expires_at';
const LIVE = '(item.expires_at IS NULL OR item.expires_at > ?)';

export const TABLES = [
  `CREATE TABLE IF NOT EXISTS item (
    id BIGINT NOT NULL AUTO_INCREMENT UNIQUE, space VARCHAR(60) NOT NULL, item_key VARCHAR(500) NOT NULL,
    value MEDIUMTEXT NOT NULL, created_at BIGINT NOT NULL, updated_at BIGINT NOT NULL, expires_at BIGINT,
    PRIMARY KEY (space, item_key))`,
  `CREATE TABLE IF NOT EXISTS entry (
    bucket BINARY(16) NOT NULL, sort_key VARBINARY(2000) NOT NULL, item_id BIGINT NOT NULL,
    PRIMARY KEY (bucket, sort_key, item_id), KEY (item_id))`,
  'CREATE TABLE IF NOT EXISTS indexed (entities_hash CHAR(64) NOT NULL PRIMARY KEY)',
];

/** The item, unless it has expired; `lock` keeps it, or its lack, as it is until the transaction ends. */
export async function readItem(
  connection: PoolConnection,
  space: string,
  key: string,
  now: number,
  lock = false,
): Promise<Item | undefined> {
  const [rows] = await connection.execute<Row[]>(
    `SELECT ${COLUMNS} FROM item WHERE space = ? AND item_key = ?${lock ? ' FOR UPDATE' : ''}`,
    [space, key],
  );
  const item = rows[0] && itemOf(rows[0]);
  return item?.expiresAt !== undefined && item.expiresAt <= now ? undefined : item;
}

export async function writeItem(
  connection: PoolConnection,
  space: string,
  { key, text, createdAt, updatedAt, expiresAt }: Draft,
): Promise<number> {
  const [{ insertId }] = await connection.execute<ResultSetHeader>(
    `INSERT INTO item (space, item_key, value, created_at, updated_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)
      ON DUPLICATE KEY UPDATE id = LAST_INSERT_ID(id), value = VALUES(value), created_at = VALUES(created_at),
      updated_at = VALUES(updated_at), expires_at = VALUES(expires_at)`,
    [space, key, text, String(createdAt), String(updatedAt), expiresAt === undefined ? null : String(expiresAt)],
  );
  return insertId;
}

/** Takes the item's old places out of the indexes of its entity and puts the new ones in. */
export async function indexItem(
  connection: PoolConnection,
  entity: Entity,
  id: number,
  key: string,
  value: unknown,
): Promise<void> {
  const entries = entriesOf(entity, key, value as Record<string, unknown>);
  await connection.execute('DELETE FROM entry WHERE item_id = ?', [String(id)]);
  await connection.query('INSERT INTO entry (bucket, sort_key, item_id) VALUES ?', [
    entries.map(({ bucket, sortKey }) => [bucket, sortKey, id]),
  ]);
}

export async function removeItem(connection: PoolConnection, space: string, key: string): Promise<boolean> {
  await connection.execute(
    'DELETE entry FROM entry JOIN item ON item.id = entry.item_id WHERE item.space = ? AND item.item_key = ?',
    [space, key],
  );
  const [{ affectedRows }] = await connection.execute<ResultSetHeader>(
    'DELETE FROM item WHERE space = ? AND item_key = ?',
    [space, key],
  );
  return affectedRows > 0;
}

/** Items in the order of their keys, after `after`. */
export async function itemsByPrefix(
  connection: PoolConnection,
  prefix: string,
  after: string | undefined,
  limit: number,
  now: number,
): Promise<Item[]> {
  const [rows] = await connection.query<Row[]>(
    `SELECT ${COLUMNS} FROM item WHERE space = ? AND item_key LIKE ? ESCAPE '!' AND item_key > ? AND ${LIVE}
      ORDER BY item_key LIMIT ?`,
    [PLAIN, `${prefix.replace(/[!%_]/g, '!$&')}%`, after ?? '', now, limit],
  );
  return rows.map(itemOf);
}

export type Place = { readonly sortKey: Buffer; readonly id: number };

/** Items of one partition of an index in its order, after `after`. */
export async function itemsByIndex(
  connection: PoolConnection,
  bucket: Buffer,
  { from, to }: Span,
  { descending, after, limit, now }: { descending: boolean; after: Place | undefined; limit: number; now: number },
): Promise<{ readonly item: Item; readonly place: Place }[]> {
  const [order, beyond] = descending ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  const where = ['entry.bucket = ?', LIVE];
  const params: unknown[] = [bucket, now];
  const and = (sql: string, ...values: unknown[]) => {
    where.push(sql);
    params.push(...values);
  };
  if (from !== undefined) and('entry.sort_key >= ?', from);
  if (to !== undefined) and('entry.sort_key < ?', to);
  if (after !== undefined) and(`(entry.sort_key, entry.item_id) ${beyond} (?, ?)`, after.sortKey, after.id);
  const [rows] = await connection.query<(Row & { readonly sort_key: Buffer })[]>(
    `SELECT ${COLUMNS}, entry.sort_key FROM entry JOIN item ON item.id = entry.item_id
      WHERE ${where.join(' AND ')} ORDER BY entry.sort_key ${order}, entry.item_id ${order} LIMIT ?`,
    [...params, limit],
  );
  return rows.map((row) => ({ item: itemOf(row), place: { sortKey: row.sort_key, id: Number(row.id) } }));
}

/** All items of an entity, for building its indexes anew. */
export async function itemsOf(connection: PoolConnection, space: string): Promise<Item[]> {
  const [rows] = await connection.query<Row[]>(`SELECT ${COLUMNS} FROM item WHERE space = ?`, [space]);
  return rows.map(itemOf);
}

function itemOf({ id, item_key, value, created_at, updated_at, expires_at }: Row): Item {
  return {
    id: Number(id),
    key: item_key,
    value: JSON.parse(value) as unknown,
    createdAt: Number(created_at),
    updatedAt: Number(updated_at),
    expiresAt: expires_at === null ? undefined : Number(expires_at),
  };
}
