import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from '../figure';

export const figures: readonly Figure[] = [
  {
    name: 'journal verification, entries',
    unit: '1/s',
    budget: 20_000,
    atLeast: true,
    measure: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'slipway-bench-'));
      try {
        return Number(execFileSync(process.execPath, [await bundled(folder)], { encoding: 'utf8' }));
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];

/** Bundled as it is for the function and for a browser: run as loose files, SHA-256 takes ten times as long. */
async function bundled(folder: string): Promise<string> {
  const { build } = await import('vite');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: join(__dirname, '../measured/verify-journal.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'verify.mjs' } },
    },
  });
  return join(folder, 'verify.mjs');
}
