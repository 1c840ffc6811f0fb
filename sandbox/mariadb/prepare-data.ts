import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { asRoot, type ServerProgram } from './find-server';

const SYSTEM_TABLES = ['mysql_system_tables.sql', 'mysql_system_tables_data.sql'];

/**
 * Makes the data folder with the server's own system tables when it is not there yet. `mariadb-install-db` does the same
 * but needs programs of the client package, which `mariadb-server-core` does not bring.
 */
export function prepareData(program: ServerProgram, dataFolder: string): void {
  mkdirSync(scratchOf(dataFolder), { recursive: true, mode: 0o700 });
  if (existsSync(dataFolder)) return;
  const unfinished = `${dataFolder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  chmodSync(unfinished, 0o700);

  const result = spawnSync(
    program.path,
    [
      '--no-defaults',
      '--bootstrap',
      ...asRoot(),
      `--datadir=${unfinished}`,
      `--tmpdir=${scratchOf(dataFolder)}`,
      '--innodb-log-file-size=32M',
      '--innodb-buffer-pool-size=32M',
      '--skip-log-bin',
    ],
    { input: bootstrapSql(program), encoding: 'utf8', maxBuffer: 1 << 24 },
  );
  if (result.status !== 0)
    throw new Error(`MariaDB could not make its data folder ${dataFolder}: ${lastLines(result.stderr)}`);
  renameSync(unfinished, dataFolder);
}

/** A server that starts removes temporary tables from its folder, also those of a server that is still at work there. */
export const scratchOf = (dataFolder: string): string => `${dataFolder}.tmp`;

/** The scripts read `@auth_root_socket`; NULL gives root no password. Only this account can reach the socket. */
function bootstrapSql(program: ServerProgram): string {
  const scripts = SYSTEM_TABLES.map((name) => readFileSync(join(program.shareFolder, name), 'utf8'));
  return ['create database mysql;', 'use mysql;', 'set @auth_root_socket=NULL;', ...scripts].join('\n');
}

export function lastLines(text: string): string {
  return text.trim().split('\n').slice(-5).join(' | ');
}
