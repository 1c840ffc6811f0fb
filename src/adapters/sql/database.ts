export type Param = string | number | null;
export type Columns = { readonly [column: string]: unknown };

/** Forge SQL as this app needs it. Every call is one statement and one request. */
export interface Database {
  rows(statement: string, params?: readonly Param[]): Promise<readonly Columns[]>;
  run(statement: string, params?: readonly Param[]): Promise<void>;
  define(statement: string): Promise<void>;
}

/** `?, ?, ?` for a list; `NULL` for an empty one, which no value is in. */
export const marks = (list: readonly unknown[]): string =>
  list.length === 0 ? 'NULL' : list.map(() => '?').join(', ');

/** A LIMIT can not be a parameter everywhere; this one is a whole number. */
export const limited = (limit: number): string => `LIMIT ${Math.max(0, Math.trunc(limit))}`;
