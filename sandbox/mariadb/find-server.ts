import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

/** The server program and the folder with the SQL that makes its system tables. */
export type ServerProgram = { readonly path: string; readonly shareFolder: string };

const NAMES = ['mariadbd', 'mysqld'];

/** Folders outside PATH where packages put server programs. */
const USUAL_FOLDERS = [
  '/usr/sbin',
  '/usr/local/sbin',
  '/usr/libexec',
  '/opt/homebrew/bin',
  '/opt/homebrew/opt/mariadb/bin',
  '/usr/local/opt/mariadb/bin',
];

/** The installed MariaDB server; throws one sentence that says what to install when there is none. */
export function findServer(folders: readonly string[] = searchFolders()): ServerProgram {
  for (const path of folders.flatMap((folder) => NAMES.map((name) => join(folder, name)))) {
    const shareFolder = existsSync(path) ? shareFolderOf(path) : undefined;
    if (shareFolder !== undefined) return { path, shareFolder };
  }
  throw new Error(
    'The sandbox keeps its data in a private MariaDB server and found none on this machine: ' +
      'install it with `apt-get install mariadb-server-core` (Debian, Ubuntu) or `brew install mariadb` (macOS).',
  );
}

function searchFolders(): string[] {
  return [...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''), ...USUAL_FOLDERS];
}

/** undefined when the program is not MariaDB (Oracle's `mysqld` is made ready in another way) or does not run. */
function shareFolderOf(path: string): string | undefined {
  const run = (...args: string[]) =>
    execFileSync(path, ['--no-defaults', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1 << 24,
    });
  try {
    if (!run('--version').includes('MariaDB')) return undefined;
    const charsets = /^character-sets-dir\s+(\S.*?)\/?\s*$/m.exec(run('--verbose', '--help', ...asRoot()))?.[1];
    return charsets === undefined ? undefined : dirname(charsets);
  } catch {
    return undefined;
  }
}

/** The server refuses to run as root unless told so; containers often have no other user. */
export function asRoot(): string[] {
  return process.getuid?.() === 0 ? ['--user=root'] : [];
}
