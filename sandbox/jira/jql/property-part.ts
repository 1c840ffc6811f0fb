import type { TerminalClause } from '@atlaskit/jql-ast';
import { Refusal } from '../answer';
import type { Call } from '../http/route';
import { anyOf, type SqlPart } from '../sql';
import { refuseFunction, refuseOperator, type JqlClause } from './clause';
import { indexedProperties, type IndexedProperty } from './indexed-properties';
import { readInstants } from './jql-dates';
import type { MakePart } from './parts';

/** `issue.property[key].path`: only what an app's `jira:entityProperty` module indexes can be found. */
export async function propertyPart(call: Call, node: TerminalClause, clause: JqlClause): Promise<SqlPart> {
  const [property] = node.field.properties ?? [];
  const key = property?.key?.value ?? '';
  const path = (property?.path ?? [])
    .map((step) => step.value)
    .join('')
    .replace(/^\./, '');
  const indexed = indexedProperties(call).find((one) => one.propertyKey === key && one.path === path);
  if (node.field.value.toLowerCase() !== 'issue.property' || indexed === undefined)
    throw new Refusal(
      400,
      `Field '${node.field.value}[${key}].${path}' does not exist or you do not have permission to view it.`,
    );
  return indexedPart(indexed)(call, clause);
}

/** A condition on an indexed value of the work item's properties; a work item without the value is EMPTY. */
export function indexedPart({ propertyKey, path, type }: IndexedProperty): MakePart {
  return async (call, clause) => {
    const own = `from entity_property q where q.entity = 'issue' and q.entity_id = i.id and q.property_key = ?`;
    const at = `$.${path}`;
    if (clause.kind === 'empty') {
      const there = `exists (select 1 ${own} and json_value(q.value, ?) is not null)`;
      return Promise.resolve({ sql: clause.negated ? there : `(not ${there})`, values: [propertyKey, at] });
    }
    const read = type === 'number' ? `cast(json_value(q.value, ?) as double)` : `json_value(q.value, ?)`;
    const values =
      type === 'date'
        ? readInstants(call, clause).map((instant) => instant.toISOString())
        : clause.values.map((value) => (value.kind === 'text' ? value.text : refuseFunction(value)));
    const { operator } = clause;
    if (operator === '~' || operator === '!~') {
      if (type !== 'text') refuseOperator(clause);
      const like = `lower(${read}) ${operator === '~' ? 'like' : 'not like'} concat('%', lower(?), '%')`;
      return Promise.resolve({ sql: `exists (select 1 ${own} and ${like})`, values: [propertyKey, at, values[0]] });
    }
    const compared = operator === 'in' || operator === 'not in' ? `${operator} (?)` : `${operator} ?`;
    const wanted = operator === 'in' || operator === 'not in' ? anyOf(values) : values[0];
    return Promise.resolve({
      sql: `exists (select 1 ${own} and ${read} ${compared})`,
      values: [propertyKey, at, wanted],
    });
  };
}
