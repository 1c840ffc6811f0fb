import { anyOf, type SqlPart } from '../sql';
import { Refusal } from '../answer';
import type { Call } from '../http/route';
import { noSuchValue, refuseFunction, refuseOperator, type JqlClause, type Value } from './clause';
import { readInstants } from './jql-dates';

/** Makes the condition of one clause on one field. */
export type MakePart = (call: Call, clause: JqlClause) => Promise<SqlPart>;

/** What a value of a clause stands for: ids as the column has them. None found is Jira's "does not exist". */
export type Resolve = (call: Call, value: Value) => Promise<readonly (string | number)[] | undefined>;

/** A field whose column holds an id: `=`, `!=`, `in`, `not in`, and EMPTY where the column can be null. */
export function idField(column: string, resolve: Resolve): MakePart {
  return async (call, clause) => {
    if (clause.kind === 'empty') return { sql: `${column} is ${clause.negated ? 'not ' : ''}null`, values: [] };
    if (!['=', '!=', 'in', 'not in'].includes(clause.operator)) refuseOperator(clause);
    const ids = [];
    for (const value of clause.values) {
      const found = await resolve(call, value);
      if (found === undefined) throw noSuchValue(clause, nameOf(value));
      ids.push(...found);
    }
    const negated = clause.operator === '!=' || clause.operator === 'not in';
    // `not in (null)` would be true for nothing, not for everything.
    if (ids.length === 0) return { sql: negated ? `${column} is not null` : 'false', values: [] };
    return { sql: `${column} ${negated ? 'not ' : ''}in (?)`, values: [anyOf(ids)] };
  };
}

/** A field that is searched for words: `~` finds work items with all of them, a trailing `*` the beginnings of words. */
export function textField(expression: string): MakePart {
  return async (_call, clause) => {
    if (clause.kind === 'empty')
      return { sql: `coalesce(${expression}, '') ${clause.negated ? '<>' : '='} ''`, values: [] };
    const [value] = clause.values;
    if ((clause.operator !== '~' && clause.operator !== '!~') || value === undefined) refuseOperator(clause);
    const words = wordsOf(value.kind === 'text' ? value.text : refuseFunction(value));
    if (words.length === 0)
      throw new Refusal(400, `The field '${clause.field}' does not support searching for an empty string.`);
    const all = words.map(() => `lower(${expression}) regexp ?`).join(' and ');
    return { sql: clause.operator === '~' ? `(${all})` : `(not (${all}))`, values: words };
  };
}

/** A field that holds an instant in milliseconds, or a date as text. */
export function dateField(column: string, storedAs: 'milliseconds' | 'date'): MakePart {
  return async (call, clause) => {
    if (clause.kind === 'empty') return { sql: `${column} is ${clause.negated ? 'not ' : ''}null`, values: [] };
    if (clause.operator === '~' || clause.operator === '!~') refuseOperator(clause);
    const instants = readInstants(call, clause);
    const stored = instants.map((at) => (storedAs === 'milliseconds' ? at.getTime() : at.toISOString().slice(0, 10)));
    if (clause.operator === 'in' || clause.operator === 'not in')
      return { sql: `${column} ${clause.operator} (?)`, values: [anyOf(stored)] };
    return { sql: `${column} ${clause.operator} ?`, values: [stored[0]] };
  };
}

export const nameOf = (value: Value) => (value.kind === 'text' ? value.text : `${value.name}()`);

/** "new data*" as patterns of whole words; a phrase in quotes is one pattern. */
function wordsOf(text: string): string[] {
  const terms = [...text.toLowerCase().matchAll(/"([^"]+)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  return terms
    .map((term) => ({ term: term.replace(/\*+$/, ''), open: term.endsWith('*') }))
    .filter(({ term }) => /[\p{L}\p{N}]/u.test(term))
    .map(({ term, open }) => `(^|[^\\p{L}\\p{N}])${escape(term)}${open ? '' : '($|[^\\p{L}\\p{N}])'}`);
}

const escape = (term: string) => term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
