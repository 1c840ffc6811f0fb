/**
 * What a failed statement tells.
 * `unclear`: it may have run, or may run yet (a timed-out statement is not stopped by the platform).
 * `fault`: the database refused it for a reason that will not go away.
 */
export type FailureKind = 'duplicate-key' | 'no-such-table' | 'unclear' | 'fault';

const duplicateKey = 1062;

/** 1146 no such table, 1054 no such column: the schema is behind the code. */
const schemaBehind = [1146, 1054];

/**
 * Passing troubles by error number. https://docs.pingcap.com/tidb/stable/error-codes
 * 1205 lock wait timeout · 1213 deadlock · 1317 interrupted · 2006, 2013 connection lost · 3024 execution time exceeded ·
 * 8002, 8005 write conflict · 8022 commit failed, may be tried again · 8027, 8028 schema changed meanwhile ·
 * 9001-9006 placement driver or TiKV timed out, is busy or unavailable · 9007 write conflict · 9010 TiKV overloaded
 */
const passing = [
  1205, 1213, 1317, 2006, 2013, 3024, 8002, 8005, 8022, 8027, 8028, 9001, 9002, 9003, 9004, 9005, 9006, 9007, 9010,
];

/** Codes of the platform in front of the database that leave no error number of its own. */
const refusedByPlatform = ['INVALID_SQL_QUERY', 'SQL_POLICY_VIOLATION', 'APP_NOT_ENABLED'];

/**
 * Reads `ForgeSQLAPIError`: its `context.debug` carries the database's own error.
 * https://developer.atlassian.com/platform/forge/storage-reference/sql-handling-errors/
 */
export function answerOf(error: unknown): FailureKind {
  const errno = Number(read(error, 'context', 'debug', 'errno') ?? Number.NaN);
  if (errno === duplicateKey) return 'duplicate-key';
  if (schemaBehind.includes(errno)) return 'no-such-table';
  if (passing.includes(errno)) return 'unclear';
  if (!Number.isNaN(errno) || refusedByPlatform.includes(String(read(error, 'code')))) return 'fault';
  // No word of the database: a lost connection, a timeout, a limit, an answer that is no JSON. It may have run.
  return 'unclear';
}

/** More than 150 statements in a second: HTTP 429 (its code is in no list). https://developer.atlassian.com/platform/forge/limits-sql/ */
export const isOverRate = (error: unknown): boolean => read(error, 'responseDetails', 'status') === 429;

function read(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  );
}
