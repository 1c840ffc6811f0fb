import { sql } from '@forge/sql';
import { migrate } from './migrate';
import { answerOf } from './failure';

export type Param = string | number | null;
export type Columns = { readonly [column: string]: unknown };

/** Forge SQL as this app needs it. Every call is one statement and one request. */
export interface Database {
  rows(statement: string, params?: readonly Param[]): Promise<readonly Columns[]>;
  run(statement: string, params?: readonly Param[]): Promise<void>;
  define(statement: string): Promise<void>;
}

const forge: Database = {
  async rows(statement, params = []) {
    return (await sql.prepare<Columns>(statement).bindParams(...params).execute()).rows;
  },
  async run(statement, params = []) {
    await sql.prepare(statement).bindParams(...params).execute();
  },
  async define(statement) {
    await sql.executeDDL(statement);
  },
};

/**
 * The installation's database. Tables may be missing at first, or older than this code: the first statement that says so
 * brings them up to date and is then repeated. When all is well this costs nothing.
 */
export function openDatabase(): Database {
  let migrating: Promise<void> | undefined;
  async function prepared<T>(statement: () => Promise<T>): Promise<T> {
    try {
      return await statement();
    } catch (error) {
      if (answerOf(error) !== 'no-such-table') throw error;
      migrating ??= migrate(forge);
      await migrating.finally(() => (migrating = undefined));
      return statement();
    }
  }
  return {
    rows: (statement, params) => prepared(() => forge.rows(statement, params)),
    run: (statement, params) => prepared(() => forge.run(statement, params)),
    define: (statement) => forge.define(statement),
  };
}

/** `?, ?, ?` for a list; `NULL` for an empty one, which no value is in. */
export const marks = (list: readonly unknown[]): string => (list.length === 0 ? 'NULL' : list.map(() => '?').join(', '));

/** A LIMIT can not be a parameter everywhere; this one is a whole number. */
export const limited = (limit: number): string => `LIMIT ${Math.max(0, Math.trunc(limit))}`;
