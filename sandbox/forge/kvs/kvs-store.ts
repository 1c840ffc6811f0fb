import { createHash } from 'node:crypto';
import type { Pool, PoolConnection } from 'mysql2/promise';
import type { Entity } from './entities';
import { indexItem, itemsOf, TABLES } from './item-rows';

const DEADLOCK = 1213;
const ATTEMPTS = 5;

/** The items of one installation in a database of their own, so that the app's SQL can not see them. */
export class KvsStore {
  private opened: Promise<void> | undefined;

  constructor(
    private readonly pool: () => Promise<Pool>,
    private readonly entities: ReadonlyMap<string, Entity>,
  ) {}

  /** One connection for what is read or written alone. */
  async with<T>(act: (connection: PoolConnection) => Promise<T>): Promise<T> {
    await this.open();
    return this.connected(act);
  }

  /** All of it or nothing. Two that wait for each other are settled by trying one again. */
  async together<T>(act: (connection: PoolConnection) => Promise<T>): Promise<T> {
    await this.open();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.connected((connection) => transact(connection, act));
      } catch (error) {
        if ((error as { errno?: number }).errno !== DEADLOCK || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private open(): Promise<void> {
    this.opened ??= this.prepare().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  /** Indexes that the manifest changed since the last start are built anew, as a deployment does. */
  private async prepare(): Promise<void> {
    const hash = hashOf(this.entities);
    await this.connected(async (connection) => {
      for (const table of TABLES) await connection.query(table);
      const [known] = await connection.query<never[]>('SELECT 1 FROM indexed WHERE entities_hash = ?', [hash]);
      if (known.length > 0) return;
      await transact(connection, async () => {
        await connection.query('DELETE FROM entry');
        for (const entity of this.entities.values())
          for (const { id, key, value } of await itemsOf(connection, entity.name))
            await indexItem(connection, entity, id, key, value);
        await connection.query('DELETE FROM indexed');
        await connection.query('INSERT INTO indexed (entities_hash) VALUES (?)', [hash]);
      });
    });
  }

  private async connected<T>(act: (connection: PoolConnection) => Promise<T>): Promise<T> {
    const connection = await (await this.pool()).getConnection();
    try {
      return await act(connection);
    } finally {
      connection.release();
    }
  }
}

async function transact<T>(connection: PoolConnection, act: (connection: PoolConnection) => Promise<T>): Promise<T> {
  await connection.beginTransaction();
  try {
    const result = await act(connection);
    await connection.commit();
    return result;
  } catch (error) {
    // A connection that broke has nothing left to take back.
    await connection.rollback().catch(() => undefined);
    throw error;
  }
}

function hashOf(entities: ReadonlyMap<string, Entity>): string {
  const indexes = [...entities.values()].map(({ name, indexes }) => [name, [...indexes.values()]]);
  return createHash('sha256').update(JSON.stringify(indexes)).digest('hex');
}
