import { readSqlText } from './sql-text';

export type SqlEndpoint = 'execute' | 'ddl';

/** The body of a refused or failed statement, as @forge/sql 4.0.8 reads it (out/utils/error-handling.js). */
export type SqlError = {
  readonly code:
    | 'SQL_EXECUTION_ERROR'
    | 'INVALID_SQL_QUERY'
    | 'QUERY_TIMED_OUT'
    | 'SQL_POLICY_VIOLATION'
    | 'APP_NOT_ENABLED'
    | 'RATE_LIMIT_EXCEEDED'
    | 'REQUEST_TOO_LARGE'
    | 'RESPONSE_TOO_LARGE';
  readonly message: string;
  readonly suggestion?: string;
  readonly debug?: {
    readonly code: string;
    readonly errno: number;
    readonly sqlState: string;
    readonly sqlMessage: string;
  };
};

export type StatementKind = 'select' | 'dml' | 'ddl';

/** https://developer.atlassian.com/platform/forge/storage-reference/sql-query-policy/ and .../limits-sql */
const FORBIDDEN: readonly (readonly [RegExp, string])[] = [
  [/;/, 'only one statement may be sent at a time'],
  [/^(PREPARE|EXECUTE|DEALLOCATE)\b/, 'PREPARE, EXECUTE and DEALLOCATE are not permitted'],
  [/^USE\b/, 'USE is not permitted'],
  [/^SET\b/, 'SET is not hosted by the sandbox'],
  [/^(LOCK|UNLOCK) TABLES?\b/, 'LOCK TABLES is not permitted'],
  [
    /^(CREATE|ALTER|DROP) USER\b|^(GRANT|REVOKE|FLUSH|KILL|LOAD|INSTALL|CHANGE|SHUTDOWN)\b/,
    'administration of the server is not permitted',
  ],
  [
    /^SHOW (?!(FULL )?(TABLES|COLUMNS|FIELDS|INDEX|INDEXES|KEYS|CREATE TABLE)\b)/,
    'this SHOW statement is not permitted',
  ],
  [/\b(SLEEP|BENCHMARK|LOAD_FILE) ?\(/, 'functions that hold or read the server are not permitted'],
  [/\bINTO (OUTFILE|DUMPFILE)\b/, 'files of the server are out of reach'],
];

/** What TiDB does not know but the sandbox's MariaDB does: it would pass here and fail on the platform. */
const NOT_IN_TIDB: readonly (readonly [RegExp, string])[] = [
  [/\bRETURNING\b/, 'RETURNING'],
  [/^CREATE OR REPLACE TABLE\b/, 'CREATE OR REPLACE TABLE'],
  [/^CREATE (OR REPLACE )?(DEFINER ?= ?\S+ )?(TRIGGER|PROCEDURE|FUNCTION|EVENT|PACKAGE)\b|^CALL\b/, 'stored programs'],
  [/\b(FULLTEXT|SPATIAL) (INDEX|KEY)?\b/, 'FULLTEXT and SPATIAL indexes'],
  [/\bSYSTEM VERSIONING\b|\bFOR SYSTEM_TIME\b/, 'system versioning'],
  [/\b(INET4|INET6|UUID)\b(?! ?\()/, 'the types INET4, INET6 and UUID'],
];

const TRANSACTIONS = /^(BEGIN|START TRANSACTION|COMMIT|ROLLBACK|SAVEPOINT|RELEASE SAVEPOINT|XA)\b/;
const FOREIGN_KEYS = /\bFOREIGN KEY\b|\bREFERENCES\b/;
const SELECTS = /^\(*(SELECT|WITH|SHOW|EXPLAIN|DESCRIBE|DESC|VALUES|TABLE)\b/;
const CHANGES = /^(INSERT|UPDATE|DELETE|REPLACE)\b/;
const SCHEMA = /^(CREATE|ALTER|DROP|RENAME|TRUNCATE|ANALYZE)\b/;

/** Judges a statement before it reaches the database, as Forge SQL does. */
export function judgeStatement(query: string, endpoint: SqlEndpoint): { readonly kind: StatementKind } | SqlError {
  const { words, hints } = readSqlText(query);
  if (words === '') return { code: 'INVALID_SQL_QUERY', message: 'The query is empty' };
  if (hints.length > 0)
    return violation(`hints and conditional comments are not hosted by the sandbox: ${hints.join(' ')}`);
  const forbidden = FORBIDDEN.find(([pattern]) => pattern.test(words));
  if (forbidden !== undefined) return violation(forbidden[1]);
  if (TRANSACTIONS.test(words))
    return violation('transactions are not supported: each call is one statement and commits by itself');
  const unknown = NOT_IN_TIDB.find(([pattern]) => pattern.test(words));
  if (unknown !== undefined)
    return { code: 'INVALID_SQL_QUERY', message: `TiDB, the engine of Forge SQL, does not support ${unknown[1]}` };

  const kind = SELECTS.test(words) ? 'select' : CHANGES.test(words) ? 'dml' : SCHEMA.test(words) ? 'ddl' : undefined;
  if (kind === undefined)
    return {
      code: 'INVALID_SQL_QUERY',
      message: `The sandbox does not host this kind of statement: ${words.slice(0, 60)}`,
    };
  if (kind === 'ddl' && FOREIGN_KEYS.test(words))
    return { code: 'SQL_EXECUTION_ERROR', message: 'Foreign keys are not supported by Forge SQL' };
  if (kind === 'ddl' && endpoint === 'execute') return schemaChangeDenied(words);
  return { kind };
}

function violation(reason: string): SqlError {
  return {
    code: 'SQL_POLICY_VIOLATION',
    message: `The query is not permitted by the Forge SQL query policy: ${reason}`,
  };
}

/** The account behind `execute` has no right to change the schema; the database says so. */
function schemaChangeDenied(words: string): SqlError {
  const command = words.split(' ')[0] ?? '';
  return {
    code: 'SQL_EXECUTION_ERROR',
    message: 'The query could not be executed',
    suggestion: 'Change the schema with executeDDL or the migration runner',
    debug: {
      code: 'ER_TABLEACCESS_DENIED_ERROR',
      errno: 1142,
      sqlState: '42000',
      sqlMessage: `${command} command denied`,
    },
  };
}
