import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseServer } from '../../sandbox/parts';
import { startDatabase } from '../../sandbox/mariadb/server';

export type TestDatabase = DatabaseServer & { readonly end: () => Promise<void> };

/** A MariaDB server of this test alone, in a folder that is removed with it. */
export async function testDatabase(): Promise<TestDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-test-'));
  const server = await startDatabase(folder);
  return {
    ...server,
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
