import { Refusal } from '../answer';
import { limits } from '../limits';
import { anyOf, type Sql } from '../sql';

/** What carries properties: values of any JSON that apps keep beside Jira's own data. */
export type Entity = { readonly kind: 'issue' | 'dashboard-item' | 'project'; readonly id: string };

export async function propertyKeys(sql: Sql, entity: Entity): Promise<readonly string[]> {
  const rows = await sql.rows<{ name: string }>(
    `select property_key as name from entity_property where entity = ? and entity_id = ? order by property_key`,
    [entity.kind, entity.id],
  );
  return rows.map((row) => row.name);
}

export async function readProperty(sql: Sql, entity: Entity, key: string): Promise<{ key: string; value: unknown }> {
  const found = await readProperties(sql, entity.kind, [entity.id], [key]);
  const properties = found.get(entity.id);
  if (properties === undefined) throw new Refusal(404, `The property with key '${key}' does not exist.`);
  return { key, value: properties[key] };
}

/** The named properties of many entities of one kind; an entity without any of them is absent. */
export async function readProperties(sql: Sql, kind: Entity['kind'], ids: readonly string[], keys: readonly string[]) {
  const rows = await sql.rows<{ id: string; name: string; value: string }>(
    `select entity_id as id, property_key as name, value from entity_property
      where entity = ? and entity_id in (?) and property_key in (?)`,
    [kind, anyOf(ids), anyOf(keys)],
  );
  const found = new Map<string, Record<string, unknown>>();
  for (const row of rows) found.set(row.id, { ...found.get(row.id), [row.name]: JSON.parse(row.value) as unknown });
  return found;
}

/** Sets a property as a whole. Answers whether it is new. */
export async function writeProperty(
  sql: Sql,
  entity: Entity,
  key: string,
  value: unknown,
): Promise<'created' | 'replaced'> {
  if (key.length > limits.propertyKey)
    throw new Refusal(400, `The property key can not be longer than ${limits.propertyKey} characters.`);
  if (value === undefined) throw new Refusal(400, 'The property value is missing: it has to be valid, non-empty JSON.');
  const text = JSON.stringify(value);
  if (text.length > limits.propertyValue) {
    throw new Refusal(400, `The property value can not be longer than ${limits.propertyValue} characters.`);
  }
  const { affectedRows } = await sql.run(
    `insert ignore into entity_property (entity, entity_id, property_key, value) values (?, ?, ?, ?)`,
    [entity.kind, entity.id, key, text],
  );
  if (affectedRows === 1) return 'created';
  await sql.run(`update entity_property set value = ? where entity = ? and entity_id = ? and property_key = ?`, [
    text,
    entity.kind,
    entity.id,
    key,
  ]);
  return 'replaced';
}

export async function deleteProperty(sql: Sql, entity: Entity, key: string): Promise<void> {
  const { affectedRows } = await sql.run(
    `delete from entity_property where entity = ? and entity_id = ? and property_key = ?`,
    [entity.kind, entity.id, key],
  );
  if (affectedRows === 0) throw new Refusal(404, `The property with key '${key}' does not exist.`);
}
