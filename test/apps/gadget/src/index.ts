import { makeResolver } from '@forge/resolver';
import { migrationRunner, sql } from '@forge/sql';

/** Counts how often the gadget was drawn with each configuration. */
type Request = {
  readonly context: { readonly extension: { readonly gadgetConfiguration?: { readonly name?: string } } };
};

const handlers = {
  drawn: async ({ context }: Request) => {
    const name = context.extension.gadgetConfiguration?.name ?? 'unnamed';
    await migrationRunner
      .enqueue('v1', 'CREATE TABLE IF NOT EXISTS drawn (name VARCHAR(60) PRIMARY KEY, times INT NOT NULL)')
      .run();
    await sql
      .prepare('INSERT INTO drawn (name, times) VALUES (?, 1) ON DUPLICATE KEY UPDATE times = times + 1')
      .bindParams(name)
      .execute();
    const { rows } = await sql
      .prepare<{ times: number }>('SELECT times FROM drawn WHERE name = ?')
      .bindParams(name)
      .execute();
    return { name, times: rows[0]?.times };
  },
};

export const count = makeResolver(handlers as never);
