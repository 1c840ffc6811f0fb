import type { Pool } from 'mysql2/promise';
import { judgeStatement } from '../../sandbox/forge/sql-policy';

type Answer = { readonly status: number; readonly body: unknown };
export type Statement = {
  readonly endpoint: string;
  readonly query: string;
  readonly params: readonly (string | number | null)[];
};

/** What stands between the app and its database: passes a statement on, or spoils it on the way there or back. */
export type Wire = (statement: Statement, send: () => Promise<Answer>) => Promise<Answer>;

export const straight: Wire = (_statement, send) => send();

/** The answer is lost, or the request never arrived: @forge/api can not tell. */
export const cut = new TypeError('fetch failed');

/**
 * Answers Forge's SQL capability from a pool, in the shapes of @forge/sql 4.0.8 (`out/sql.js`,
 * `out/utils/error-handling.js`), as the global that Forge's runtime gives to its packages.
 */
export function serveForgeSql(
  pool: () => Promise<Pool>,
  wire: () => Wire = () => straight,
): { readonly statements: Statement[] } {
  const statements: Statement[] = [];
  Object.assign(globalThis, {
    __forge_fetch__: async (to: { readonly remote?: string }, path: string, init: { readonly body: string }) => {
      if (to.remote !== 'sql') throw new Error(`Only SQL is served here, not ${JSON.stringify(to)}`);
      const { query, params } = JSON.parse(init.body) as { query: string; params: (string | number | null)[] };
      const statement = { endpoint: path, query, params };
      statements.push(statement);
      const judged = judgeStatement(query, path.endsWith('/ddl') ? 'ddl' : 'execute');
      if ('code' in judged) throw new Error(`Forge SQL would refuse this: ${judged.message}`);
      const { status, body } = await wire()(statement, () => execute(pool, statement));
      return new Response(JSON.stringify(body), { status });
    },
  });
  return { statements };
}

async function execute(pool: () => Promise<Pool>, { query, params }: Statement): Promise<Answer> {
  try {
    const opened = await pool();
    const [rows] = params.length === 0 ? await opened.query(query) : await opened.execute(query, [...params]);
    return { status: 200, body: { rows, metadata: {} } };
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): Answer {
  const { code, errno, sqlState, sqlMessage } = error as {
    code?: string;
    errno?: number;
    sqlState?: string;
    sqlMessage?: string;
  };
  const message = 'The query could not be executed';
  if (sqlMessage === undefined) return { status: 500, body: { code: 'UNKNOWN_ERROR', message } };
  return { status: 400, body: { code: 'SQL_EXECUTION_ERROR', message, debug: { code, errno, sqlState, sqlMessage } } };
}
