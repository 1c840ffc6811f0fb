import type { PoolConnection } from 'mysql2/promise';
import { z } from 'zod';
import type { SiteClock } from '../../parts';
import { KVS_LIMITS } from '../limits';
import { json, type Answered } from '../reply';
import { checkedValue, checkEntityValue, checkKey } from './check-item';
import { matches, readFilter } from './conditions';
import type { Entity } from './entities';
import { indexItem, type Item, PLAIN, readItem, removeItem, SECRET, writeItem } from './item-rows';
import { KvsError, refuseKvs } from './kvs-error';
import { queryEntity, queryKeys } from './kvs-query';
import * as requests from './kvs-requests';
import { KvsRates } from './kvs-rates';
import type { KvsStore } from './kvs-store';

type Handler = (body: unknown) => Promise<Answered>;

const DONE: Answered = { status: 200, headers: {}, body: '' };
const UNIT_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** Key-value store, secrets and custom entities of one installation. */
export class KvsCapability {
  private readonly rates = new KvsRates();
  private readonly routes: Readonly<Record<string, Handler>>;

  constructor(
    private readonly store: KvsStore,
    private readonly entities: ReadonlyMap<string, Entity>,
    private readonly clock: SiteClock,
  ) {
    const parsed =
      <T>(schema: z.ZodType<T>, act: (request: T) => Promise<Answered>): Handler =>
      (body) =>
        act(read(schema, body));
    const keyed = (prefix: string, spaceOf: (entityName: string | undefined) => string) => ({
      [`${prefix}/get`]: parsed(requests.keyRequest, (request) => this.get(spaceOf(request.entityName), request)),
      [`${prefix}/set`]: parsed(requests.setRequest, (request) => this.set(spaceOf(request.entityName), request)),
      [`${prefix}/delete`]: parsed(requests.keyRequest, (request) => this.delete(spaceOf(request.entityName), request)),
    });
    this.routes = {
      ...keyed('/api/v1', () => PLAIN),
      ...keyed('/api/v1/secret', () => SECRET),
      ...keyed('/api/v1/entity', (name) => this.entity(name ?? '').name),
      '/api/v1/query': parsed(requests.queryRequest, (request) => this.query(request)),
      '/api/v1/entity/query': parsed(requests.entityQueryRequest, (request) => this.queryEntity(request)),
      '/api/v1/batch/get': this.batch(requests.keyRequest, (request, connection) => this.getIn(connection, request)),
      '/api/v1/batch/set': this.batch(requests.setRequest, (request, connection) => this.setIn(connection, request)),
      '/api/v1/batch/delete': this.batch(requests.keyRequest, (request, connection) =>
        this.deleteIn(connection, request),
      ),
      '/api/v1/transaction': parsed(requests.transactionRequest, (request) => this.transact(request)),
    };
  }

  has(path: string): boolean {
    return Object.hasOwn(this.routes, path);
  }

  async handle(path: string, body: string): Promise<Answered> {
    const route = this.has(path) ? this.routes[path] : undefined;
    if (route === undefined) throw new Error(`The store has no route ${path}`);
    try {
      this.rates.admit(path, body);
      if (Buffer.byteLength(body) > KVS_LIMITS.payloadBytes)
        refuseKvs(413, 'MAX_SIZE', `A request may have ${KVS_LIMITS.payloadBytes} bytes`);
      const answer = await route(parseJson(body));
      this.rates.answered(path, answer.body);
      return answer;
    } catch (error) {
      if (error instanceof KvsError) return error.reply();
      throw error;
    }
  }

  private async get(space: string, { key, options }: requests.KeyRequest): Promise<Answered> {
    checkKey(key);
    const item = await this.store.with((connection) => readItem(connection, space, key, this.now()));
    return json(200, shown(item ?? notFound(key), options?.metadataFields));
  }

  private async set(space: string, request: requests.SetRequest): Promise<Answered> {
    const { returnValue, returnMetadataFields, keyPolicy } = request.options ?? {};
    if (returnValue !== undefined && keyPolicy === 'FAIL_IF_EXISTS')
      refuseKvs(400, 'INVALID_OPTIONS', 'returnValue goes with the key policy OVERRIDE');
    const { before, after } = await this.store.together((connection) => this.write(connection, space, request));
    const returned = { PREVIOUS: before, LATEST: after }[returnValue ?? 'PREVIOUS'];
    return returnValue === undefined || returned === undefined
      ? DONE
      : json(200, shown(returned, returnMetadataFields));
  }

  private async delete(space: string, { key }: requests.KeyRequest): Promise<Answered> {
    checkKey(key);
    const removed = await this.store.together((connection) => removeItem(connection, space, key));
    return removed ? DONE : notFound(key);
  }

  private async query(request: requests.QueryRequest): Promise<Answered> {
    const { items, cursor } = await this.store.with((connection) => queryKeys(connection, request, this.now()));
    return json(200, { data: items.map((item) => shown(item, request.options?.metadataFields)), cursor });
  }

  private async queryEntity(request: requests.EntityQueryRequest): Promise<Answered> {
    const entity = this.entity(request.entityName);
    const { items, cursor } = await this.store.with((connection) =>
      queryEntity(connection, entity, request, this.now()),
    );
    return json(200, { data: items.map((item) => shown(item, request.options?.metadataFields)), cursor });
  }

  /** https://developer.atlassian.com/platform/forge/storage-reference/kvs-batch/: each item succeeds or fails by itself. */
  private batch<T extends { readonly key: string; readonly entityName?: string | undefined }>(
    schema: z.ZodType<T>,
    act: (request: T, connection: PoolConnection) => Promise<object>,
  ): Handler {
    return async (body) => {
      const items = read(z.array(schema), body);
      if (items.length === 0) refuseKvs(400, 'EMPTY_BATCH', 'A batch has at least one key');
      if (items.length > KVS_LIMITS.batchKeys)
        refuseKvs(400, 'BATCH_TOO_LARGE', `A batch has at most ${KVS_LIMITS.batchKeys} keys`);
      refuseDuplicates(items);
      const successfulKeys: object[] = [];
      const failedKeys: object[] = [];
      for (const item of items) {
        const named = { key: item.key, ...(item.entityName === undefined ? {} : { entityName: item.entityName }) };
        try {
          const done = await this.store.together((connection) => act(item, connection));
          successfulKeys.push({ ...named, ...done });
        } catch (error) {
          if (!(error instanceof KvsError)) throw error;
          failedKeys.push({ ...named, error: { code: error.code, message: error.message } });
        }
      }
      return json(200, { successfulKeys, failedKeys });
    };
  }

  private async getIn(connection: PoolConnection, request: requests.KeyRequest): Promise<object> {
    checkKey(request.key);
    const item = await readItem(connection, this.spaceOf(request.entityName), request.key, this.now());
    return shown(item ?? notFound(request.key), request.options?.metadataFields);
  }

  private async setIn(connection: PoolConnection, request: requests.SetRequest): Promise<object> {
    await this.write(connection, this.spaceOf(request.entityName), request);
    return {};
  }

  private async deleteIn(connection: PoolConnection, { key, entityName }: requests.KeyRequest): Promise<object> {
    checkKey(key);
    await removeItem(connection, this.spaceOf(entityName), key);
    return {};
  }

  /** All operations or none; a condition that does not hold undoes everything. */
  private async transact({
    set = [],
    delete: deleted = [],
    check = [],
  }: requests.TransactionRequest): Promise<Answered> {
    const operations = [...set, ...deleted, ...check];
    if (operations.length === 0) refuseKvs(400, 'EMPTY_TRANSACTION', 'A transaction has at least one operation');
    if (operations.length > KVS_LIMITS.transactionOperations)
      refuseKvs(
        400,
        'TRANSACTION_TOO_LARGE',
        `A transaction has at most ${KVS_LIMITS.transactionOperations} operations`,
      );
    refuseDuplicates(operations);
    for (const { key } of operations) checkKey(key);
    const conditions = operations.flatMap(({ key, entityName, conditions: declared }) => {
      if (declared === undefined) return [];
      if (entityName === undefined) return refuseKvs(400, 'INVALID_FILTER_CONDITION', 'Only entities have conditions');
      return [{ key, space: entityName, filter: readFilter(this.entity(entityName), declared) }];
    });
    // Always in the same order, so that two transactions seldom wait for each other.
    conditions.sort((a, b) => (`${a.space} ${a.key}` < `${b.space} ${b.key}` ? -1 : 1));

    await this.store.together(async (connection) => {
      for (const { key, space, filter } of conditions) {
        const item = await readItem(connection, space, key, this.now(), true);
        if (!matches(filter, item?.value as Record<string, unknown> | undefined))
          refuseKvs(409, 'TRANSACTION_CONDITION_FAILED', `The conditions on "${key}" are not met`);
      }
      for (const request of set) await this.write(connection, this.spaceOf(request.entityName), request);
      for (const { key, entityName } of deleted) await removeItem(connection, this.spaceOf(entityName), key);
    });
    return DONE;
  }

  private async write(
    connection: PoolConnection,
    space: string,
    { key, value, options }: requests.SetRequest,
  ): Promise<{ readonly before: Item | undefined; readonly after: Item }> {
    checkKey(key);
    const text = checkedValue(value);
    const entity = space === PLAIN || space === SECRET ? undefined : this.entity(space);
    if (entity !== undefined) checkEntityValue(entity, value);
    const now = this.now();
    const expiresAt = options?.ttl && now + lifeOf(options.ttl) * 1000;
    const before = await readItem(connection, space, key, now, true);
    if (before !== undefined && options?.keyPolicy === 'FAIL_IF_EXISTS')
      refuseKvs(409, 'KEY_ALREADY_EXISTS', `The key "${key}" exists`);
    const draft = { key, createdAt: before?.createdAt ?? now, updatedAt: now, expiresAt };
    const id = await writeItem(connection, space, { ...draft, text });
    if (entity !== undefined) await indexItem(connection, entity, id, key, value);
    return { before, after: { id, value, ...draft } };
  }

  private entity(name: string): Entity {
    return (
      this.entities.get(name) ??
      refuseKvs(400, 'INVALID_ENTITY_TYPE', `manifest.yml declares no entity "${name}" in app.storage`)
    );
  }

  private spaceOf(entityName: string | undefined): string {
    return entityName === undefined ? PLAIN : this.entity(entityName).name;
  }

  private now(): number {
    return this.clock.now().getTime();
  }
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  return parsed.success ? parsed.data : refuseKvs(400, 'INVALID_REQUEST', z.prettifyError(parsed.error));
}

function shown(item: Item, fields: readonly string[] = []): object {
  return {
    key: item.key,
    value: item.value,
    ...(fields.includes('CREATED_AT') ? { createdAt: item.createdAt } : {}),
    ...(fields.includes('UPDATED_AT') ? { updatedAt: item.updatedAt } : {}),
    ...(fields.includes('EXPIRE_TIME') && item.expiresAt !== undefined
      ? { expireTime: new Date(item.expiresAt).toISOString() }
      : {}),
  };
}

/** The one code that the SDK knows: it turns it into `undefined` (@forge/kvs out/storage-api.js). */
function notFound(key: string): never {
  return refuseKvs(404, 'KEY_NOT_FOUND', `The key "${key}" does not exist`);
}

function lifeOf({ value, unit }: requests.Ttl): number {
  const seconds = value * UNIT_SECONDS[unit];
  if (seconds > KVS_LIMITS.ttlSeconds) refuseKvs(400, 'INVALID_TTL', 'A value may live for one year');
  return seconds;
}

function refuseDuplicates(items: readonly { readonly key: string; readonly entityName?: string | undefined }[]): void {
  const names = items.map(({ key, entityName }) => `${entityName ?? ''} ${key}`);
  if (new Set(names).size < names.length) refuseKvs(400, 'DUPLICATE_KEY', 'Each key may be named once');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
