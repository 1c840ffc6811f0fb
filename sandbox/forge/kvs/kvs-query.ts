import type { PoolConnection } from 'mysql2/promise';
import { KVS_LIMITS } from '../limits';
import { type Condition, matches, readCondition, readFilter, type Scalar } from './conditions';
import type { Entity } from './entities';
import { bucketOf, spanOf } from './index-entry';
import { type Item, itemsByIndex, itemsByPrefix, type Place } from './item-rows';
import { refuseKvs } from './kvs-error';
import type { EntityQueryRequest, QueryRequest } from './kvs-requests';

export type Page = { readonly items: readonly Item[]; readonly cursor: string | undefined };

/** https://developer.atlassian.com/platform/forge/storage-reference/kvs-api-query/: keys that begin with something, in order. */
export async function queryKeys(connection: PoolConnection, request: QueryRequest, now: number): Promise<Page> {
  const { where = [], limit = KVS_LIMITS.pageDefault, after } = request;
  if (limit < 1 || limit > KVS_LIMITS.pageMaximum)
    refuseKvs(400, 'LIST_QUERY_LIMIT_EXCEEDED', `A page has 1 to ${KVS_LIMITS.pageMaximum} values`);
  if (where.length > 1) refuseKvs(400, 'QUERY_WHERE_INVALID', 'A query has one "where"');
  const [clause] = where;
  if (clause !== undefined && clause.property !== 'key')
    refuseKvs(400, 'QUERY_WHERE_FIELD_INVALID', `A query asks for "key", not for "${clause.property}"`);
  const condition = clause && readCondition(clause);
  if (condition !== undefined && condition.condition !== 'BEGINS_WITH')
    refuseKvs(400, 'INVALID_FILTER_CONDITION', `A query takes BEGINS_WITH, not ${condition.condition}`);

  const from = after === undefined ? undefined : String(readCursor(after));
  const items = await itemsByPrefix(connection, String(condition?.values[0] ?? ''), from, limit + 1, now);
  const page = items.slice(0, limit);
  return { items: page, cursor: items.length > limit ? writeCursor(page.at(-1)?.key) : undefined };
}

/**
 * https://developer.atlassian.com/platform/forge/storage-reference/entities-api-query/. Filters are applied to a page
 * after it was read from the index, so a page can be short or empty and still have a cursor.
 */
export async function queryEntity(
  connection: PoolConnection,
  entity: Entity,
  request: EntityQueryRequest,
  now: number,
): Promise<Page> {
  const { indexName, partition = [], range, filters, sort = 'ASC', limit = KVS_LIMITS.pageDefault, cursor } = request;
  if (limit < 1 || limit > KVS_LIMITS.pageMaximum)
    refuseKvs(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', `A page has 1 to ${KVS_LIMITS.pageMaximum} values`);
  const index = entity.indexes.get(indexName);
  if (index === undefined)
    refuseKvs(400, 'INVALID_ENTITY_INDEX', `The entity "${entity.name}" has no index "${indexName}"`);
  if (partition.length !== index.partition.length)
    refuseKvs(400, 'INVALID_ENTITY_INDEX', `The index "${indexName}" takes ${index.partition.length} partition values`);
  const condition = range && readCondition(range);
  if (condition !== undefined)
    checkTypes(condition, index.range === undefined ? 'string' : entity.attributes.get(index.range));
  const filter = filters && readFilter(entity, filters);

  const found = await itemsByIndex(
    connection,
    bucketOf(entity.name, index, partition),
    condition === undefined ? { from: undefined, to: undefined } : spanOf(condition),
    { descending: sort === 'DESC', after: cursor === undefined ? undefined : placeOf(cursor), limit: limit + 1, now },
  );
  const page = found.slice(0, limit);
  const last = page.at(-1)?.place;
  return {
    items: page
      .map(({ item }) => item)
      .filter(({ value }) => filter === undefined || matches(filter, value as Record<string, unknown>)),
    cursor: found.length > limit && last ? writeCursor([last.sortKey.toString('base64'), last.id]) : undefined,
  };
}

function checkTypes({ condition, values }: Condition, type: string | undefined): void {
  const isOf: (value: Scalar) => boolean = (value) =>
    type === 'integer' || type === 'float' ? typeof value === 'number' : typeof value === type;
  if (!values.every(isOf)) refuseKvs(400, 'INVALID_FILTER_VALUES', `The index is ordered by values of type ${type}`);
  const ordered = condition !== 'EQUAL_TO' && type === 'boolean';
  if (ordered || (condition === 'BEGINS_WITH' && type !== 'string'))
    refuseKvs(400, 'INVALID_FILTER_CONDITION', `${condition} does not go with values of type ${type}`);
}

function writeCursor(place: unknown): string {
  return Buffer.from(JSON.stringify(place)).toString('base64url');
}

function readCursor(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
  } catch {
    return refuseKvs(400, 'INVALID_CURSOR', 'This cursor is not one of this query');
  }
}

function placeOf(cursor: string): Place {
  const place = readCursor(cursor);
  if (!Array.isArray(place) || typeof place[0] !== 'string' || typeof place[1] !== 'number')
    return refuseKvs(400, 'INVALID_CURSOR', 'This cursor is not one of this query');
  return { sortKey: Buffer.from(place[0], 'base64'), id: place[1] };
}
