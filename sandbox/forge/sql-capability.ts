import type { FieldPacket, Pool, PoolConnection, ResultSetHeader, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import { SQL_LIMITS } from './limits';
import { RateWindow } from './rate-window';
import { json, type Answered } from './reply';
import { judgeStatement, type SqlEndpoint, type SqlError, type StatementKind } from './sql-policy';

const requestSchema = z.object({
  query: z.string(),
  params: z
    .array(
      z.union([z.string(), z.number(), z.boolean(), z.null(), z.record(z.string(), z.unknown()), z.array(z.unknown())]),
    )
    .optional(),
  method: z.string().optional(),
});

type SqlRequest = z.output<typeof requestSchema>;

/** Forge SQL of one installation: one statement per call, on the app's own database. */
export class SqlCapability {
  private readonly statements = new RateWindow(SQL_LIMITS.statementsPerSecond, 1_000);
  private readonly schemaChanges = new RateWindow(SQL_LIMITS.ddlPerMinute, 60_000);
  private readonly queryTime = new RateWindow(SQL_LIMITS.queryMsPerMinute, 60_000);

  constructor(private readonly pool: () => Promise<Pool>) {}

  /** The statement of a request, for fault matching and the log; empty when the body is none. */
  static queryOf(body: string): string {
    const parsed = requestSchema.safeParse(parseJson(body));
    return parsed.success ? parsed.data.query : '';
  }

  async handle(endpoint: SqlEndpoint, body: string): Promise<Answered> {
    if (Buffer.byteLength(body) > SQL_LIMITS.requestBytes)
      return refuse(413, { code: 'REQUEST_TOO_LARGE', message: `A request may have ${SQL_LIMITS.requestBytes} bytes` });
    const request = requestSchema.safeParse(parseJson(body));
    if (!request.success) return refuse(400, { code: 'INVALID_SQL_QUERY', message: z.prettifyError(request.error) });
    const judged = judgeStatement(request.data.query, endpoint);
    if ('code' in judged) return refuse(400, judged);
    const overRate = this.overRate(endpoint);
    if (overRate !== undefined) return refuse(429, { code: 'RATE_LIMIT_EXCEEDED', message: overRate });
    return this.execute(judged.kind, request.data);
  }

  private overRate(endpoint: SqlEndpoint): string | undefined {
    if (!this.queryTime.take(0)) return `Queries may take ${SQL_LIMITS.queryMsPerMinute / 1000} seconds a minute`;
    if (endpoint === 'ddl')
      return this.schemaChanges.take() ? undefined : `Forge SQL takes ${SQL_LIMITS.ddlPerMinute} DDL requests a minute`;
    return this.statements.take() ? undefined : `Forge SQL takes ${SQL_LIMITS.statementsPerSecond} requests a second`;
  }

  private async execute(kind: StatementKind, request: SqlRequest): Promise<Answered> {
    const started = performance.now();
    let connection: PoolConnection | undefined;
    try {
      connection = await (await this.pool()).getConnection();
      if (kind === 'ddl' && (await tooManyTables(connection, request.query)))
        return refuse(400, {
          code: 'SQL_EXECUTION_ERROR',
          message: `An installation may have ${SQL_LIMITS.tables} tables`,
        });
      await limitTime(connection, timeLimitOf(kind));
      const [rows, fields] = await send(connection, request);
      const ms = performance.now() - started;
      this.queryTime.add(ms);
      return answer(rows, fields, ms);
    } catch (error) {
      this.queryTime.add(performance.now() - started);
      return databaseError(error, timeLimitOf(kind));
    } finally {
      connection?.release();
    }
  }
}

type Answer = [ResultSetHeader | RowDataPacket[], FieldPacket[] | undefined];

/** Parameters go to the server apart from the statement; a statement without any is sent as text, as most DDL must be. */
async function send(connection: PoolConnection, { query, params = [] }: SqlRequest): Promise<Answer> {
  if (params.length === 0) return connection.query<ResultSetHeader | RowDataPacket[]>(query);
  return connection.execute<ResultSetHeader | RowDataPacket[]>(query, params as (string | number | boolean | null)[]);
}

function answer(rows: ResultSetHeader | RowDataPacket[], fields: FieldPacket[] | undefined, ms: number): Answered {
  const shown = Array.isArray(rows) ? shuffleKeys(rows) : rows;
  const responseSize = Buffer.byteLength(JSON.stringify(shown));
  if (responseSize > SQL_LIMITS.responseBytes)
    return refuse(413, {
      code: 'RESPONSE_TOO_LARGE',
      message: `A response may have ${SQL_LIMITS.responseBytes} bytes, this one has ${responseSize}`,
      suggestion: 'Read fewer rows or columns',
    });
  const metadata = {
    dbExecutionTime: ms,
    responseSize,
    fields: (fields ?? []).map(({ name, table, columnType }) => ({ name, table, columnType })),
  };
  return json(200, { rows: shown, metadata });
}

/** The platform does not promise the order of a row's columns; an app that relies on it should notice here. */
function shuffleKeys(rows: RowDataPacket[]): Record<string, unknown>[] {
  const first = rows[0];
  if (first === undefined) return [];
  const order = Object.keys(first)
    .map((key) => ({ key, rank: Math.random() }))
    .sort((a, b) => a.rank - b.rank);
  return rows.map((row) => Object.fromEntries(order.map(({ key }) => [key, row[key] as unknown])));
}

function timeLimitOf(kind: StatementKind): number {
  return { select: SQL_LIMITS.selectMs, dml: SQL_LIMITS.dmlMs, ddl: SQL_LIMITS.ddlMs }[kind];
}

const timeLimits = new WeakMap<object, number>();

/** `max_statement_time` belongs to the session, so it is set only when the connection has another one. */
async function limitTime(connection: PoolConnection, ms: number): Promise<void> {
  if (timeLimits.get(connection.connection) === ms) return;
  await connection.query(`SET SESSION max_statement_time = ${ms / 1000}`);
  timeLimits.set(connection.connection, ms);
}

async function tooManyTables(connection: PoolConnection, query: string): Promise<boolean> {
  if (!/^\s*CREATE\s+TABLE\b/i.test(query)) return false;
  const [rows] = await connection.query<(RowDataPacket & { tables: number })[]>(
    'SELECT COUNT(*) AS tables FROM information_schema.tables WHERE table_schema = DATABASE()',
  );
  return (rows[0]?.tables ?? 0) >= SQL_LIMITS.tables;
}

const STATEMENT_TIMEOUT = 1969;
const TOO_LONG: ReadonlySet<number> = new Set([STATEMENT_TIMEOUT, 3024]);

function databaseError(error: unknown, limitMs: number): Answered {
  const {
    code = 'UNKNOWN',
    errno = 0,
    sqlState = 'HY000',
    sqlMessage,
  } = error as { code?: string; errno?: number; sqlState?: string; sqlMessage?: string };
  if (TOO_LONG.has(errno))
    return refuse(400, { code: 'QUERY_TIMED_OUT', message: `The query took more than ${limitMs / 1000} seconds` });
  const debug = {
    code,
    errno,
    sqlState,
    sqlMessage: sqlMessage ?? (error instanceof Error ? error.message : String(error)),
  };
  // Without a state of its own the error is the connection's, not the statement's: nobody can say whether it was executed.
  return refuse(sqlMessage === undefined ? 500 : 400, {
    code: 'SQL_EXECUTION_ERROR',
    message: 'The query could not be executed',
    debug,
  });
}

function refuse(status: number, error: SqlError): Answered {
  return json(status, error);
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
