import type { Clause, OrderByField, TerminalClause } from '@atlaskit/jql-ast';
import { notModelled, Refusal } from '../answer';
import type { Call } from '../http/route';
import type { SqlPart } from '../sql';
import { readClause } from './clause';
import { jqlFields } from './jql-fields';
import { propertyPart } from './property-part';

/** The query as a condition on the work item `i`. */
export async function compileClause(call: Call, clause: Clause): Promise<SqlPart> {
  if (clause.clauseType === 'compound') {
    const parts = [];
    for (const inner of clause.clauses) parts.push(await compileClause(call, inner));
    return {
      sql: `(${parts.map((part) => part.sql).join(` ${clause.operator.value} `)})`,
      values: parts.flatMap((part) => part.values),
    };
  }
  // A field without a value answers neither a question nor its opposite: null stays null under "not".
  if (clause.clauseType === 'not') {
    const inner = await compileClause(call, clause.clause);
    return { sql: `(not ${inner.sql})`, values: inner.values };
  }
  return compileTerminal(call, clause);
}

/** `ORDER BY`, newest first when nothing is asked for; the id makes every order total, so that pages do not overlap. */
export async function compileOrder(call: Call, fields: readonly OrderByField[]): Promise<string> {
  const columns = [];
  for (const { field, direction } of fields) {
    const column = (await jqlFields(call)).get(field.value.toLowerCase())?.order;
    if (column === undefined) throw unknownField(field.value, 'order by');
    columns.push(`${column} ${direction?.value ?? 'asc'}`);
  }
  return [...(columns.length > 0 ? columns : ['i.created desc']), 'i.id desc'].join(', ');
}

async function compileTerminal(call: Call, node: TerminalClause): Promise<SqlPart> {
  const clause = readClause(node);
  const properties = node.field.properties ?? [];
  if (properties.length > 0) return propertyPart(call, node, clause);
  const field = (await jqlFields(call)).get(node.field.value.toLowerCase());
  if (field === undefined) throw unknownField(node.field.value, 'search for');
  return field.part(call, clause);
}

/** Fields that every Jira has and this stand-in has not. */
const notHere = new Set(
  'affectedversion attachments category comment component development environment filter fixversion hierarchylevel lastviewed level originalestimate remainingestimate request sprint timespent voter votes watcher watchers worklogauthor worklogcomment worklogdate workratio'.split(
    ' ',
  ),
);

function unknownField(name: string, what: string): Refusal {
  if (notHere.has(name.toLowerCase())) return notModelled(`${what} the field ${name} in JQL`);
  return new Refusal(400, `Field '${name}' does not exist or you do not have permission to view it.`);
}
