import type { Pool, PoolConnection, ResultSetHeader } from 'mysql2/promise';

/** The database as one request sees it: one connection, taken at the first statement and given back at the end. */
export interface Sql {
  rows<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  run(
    statement: string,
    values?: readonly unknown[],
  ): Promise<{ readonly affectedRows: number; readonly insertId: number }>;
  transaction<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Gives the connection back; the next statement takes one again. Call it before waiting for an app, which asks Jira itself. */
  release(): void;
}

export function openSql(pool: Pool): Sql {
  let connection: PoolConnection | undefined;
  const connected = async () => (connection ??= await pool.getConnection());

  return {
    async rows<Row>(statement: string, values: readonly unknown[] = []) {
      const [rows] = await (await connected()).query(statement, [...values]);
      return rows as Row[];
    },
    async run(statement, values = []) {
      const [result] = await (await connected()).query<ResultSetHeader>(statement, [...values]);
      return { affectedRows: result.affectedRows, insertId: result.insertId };
    },
    async transaction(act) {
      const held = await connected();
      await held.beginTransaction();
      try {
        const result = await act();
        await held.commit();
        return result;
      } catch (error) {
        await held.rollback();
        throw error;
      }
    },
    release() {
      connection?.release();
      connection = undefined;
    },
  };
}

/** Values for `in (?)`: an empty list would be a syntax error, and `in (null)` finds nothing. */
export function anyOf<Value>(values: Iterable<Value>): readonly (Value | null)[] {
  const list = [...new Set(values)];
  return list.length > 0 ? list : [null];
}

/** A part of a statement with the values of its question marks. */
export type SqlPart = { readonly sql: string; readonly values: readonly unknown[] };
