import { sql } from '@forge/sql';
import type { Columns, Database } from './database';
import { answerOf, isOverRate } from './failure';
import { migrate } from './migrate';

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
    rows: (statement, params) => inTurn(() => prepared(() => forge.rows(statement, params))),
    run: (statement, params) => inTurn(() => prepared(() => forge.run(statement, params))),
    define: (statement) => forge.define(statement),
  };
}

const turns = 4;

/** What came too fast for the platform did not run and is sent again in the next second; who waits at a gate waits 8 s. */
async function inTurn<T>(statement: () => Promise<T>): Promise<T> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await statement();
    } catch (error) {
      if (turn === turns || !isOverRate(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250 + 500 * Math.random()));
    }
  }
}

const forge: Database = {
  async rows(statement, params = []) {
    return (
      await sql
        .prepare<Columns>(statement)
        .bindParams(...params)
        .execute()
    ).rows;
  },
  async run(statement, params = []) {
    await sql
      .prepare(statement)
      .bindParams(...params)
      .execute();
  },
  async define(statement) {
    await sql.executeDDL(statement);
  },
};
