import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { createConnection, createPool, type Pool } from 'mysql2/promise';
import type { DatabaseServer } from '../parts';
import { findServer } from './find-server';
import { prepareData } from './prepare-data';
import { removeSocketFolder, runServer, serverFiles, type ServerProcess } from './server-process';

const CONNECTIONS_PER_POOL = 20;
const START_ATTEMPTS = 3;

/** Starts the private server on its own data folder and keeps it running until `stop`. */
export async function startDatabase(dataDir: string): Promise<DatabaseServer> {
  const folder = resolve(dataDir);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const program = findServer();
  const files = serverFiles(folder);
  prepareData(program, files.data);

  const pools = new Map<string, Promise<Pool>>();
  let stopping = false;
  let server = await runServer(program, files);
  let running: Promise<void> = Promise.resolve();
  watch(server);

  /** Whoever ended the server, it comes back; `running` resolves when it answers again. */
  function watch(current: ServerProcess): void {
    void current.ended.then(() => {
      if (stopping) return;
      running = restart().then((next) => {
        server = next;
        watch(next);
      });
      running.catch((error: unknown) => console.error('The database server could not be started again:', error));
    });
  }

  /** Whatever ended the server may end it again while it starts. */
  async function restart(attempt = 1): Promise<ServerProcess> {
    return runServer(program, files).catch((error: unknown) => {
      if (stopping || attempt === START_ATTEMPTS) throw error;
      return restart(attempt + 1);
    });
  }

  async function openPool(database: string): Promise<Pool> {
    await running;
    await createDatabase(files.socket, database);
    return createPool({
      socketPath: files.socket,
      user: database,
      database,
      charset: 'utf8mb4_bin',
      timezone: 'Z',
      dateStrings: true,
      supportBigNumbers: true,
      multipleStatements: false,
      // The client would switch IGNORE_SPACE on, which is not in the server's SQL mode.
      flags: ['-IGNORE_SPACE'],
      connectionLimit: CONNECTIONS_PER_POOL,
    });
  }

  return {
    pool(database) {
      const known = pools.get(database);
      if (known !== undefined) return known;
      const opened = openPool(database);
      pools.set(database, opened);
      opened.catch(() => pools.delete(database));
      return opened;
    },
    pid: () => server.pid,
    async crash() {
      await running;
      await server.kill();
      // `ended` was watched before this call waited for it, so the restart is under way.
      await running;
    },
    async stop() {
      stopping = true;
      await running.catch(() => undefined);
      for (const pool of pools.values()) await pool.then((opened) => opened.end()).catch(() => undefined);
      await server.stop();
      removeSocketFolder(folder, files);
    },
  };
}

/** Each database has a user of the same name that can see nothing else, so one app never reads another's rows. */
async function createDatabase(socketPath: string, name: string): Promise<void> {
  if (!/^[a-z][a-z0-9_]{0,60}$/.test(name)) throw new Error(`"${name}" is no name for a database of the sandbox`);
  const connection = await createConnection({ socketPath, user: 'root' });
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS \`${name}\` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
    await connection.query(`CREATE USER IF NOT EXISTS '${name}'@'localhost'`);
    // An underscore is a wildcard in a grant.
    await connection.query(`GRANT ALL ON \`${name.replaceAll('_', '\\_')}\`.* TO '${name}'@'localhost'`);
  } finally {
    await connection.end();
  }
}
