import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPart } from '../../../src/domain/history/read-part';
import type { ImportedRelease } from '../../../src/domain/history/release';

export const demoCsv = readFileSync(join(__dirname, '../../../demo/releases.csv'), 'utf8');

const named = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, { name: `Name of ${id}` }]));

/** The registers of the demo, by id. */
export const registers = {
  customers: named(['C', 'M', 'O']),
  services: named(['PAY', 'OLB', 'EPR', 'LAB', 'POS', 'WEB', 'IDN', 'NET']),
};

export const today = '2026-11-23';

export function partOf(csv: string): { readonly head: string; readonly body: string; readonly line: number } {
  const [head = '', ...body] = csv.split('\n');
  return { head, body: body.join('\n'), line: 2 };
}

/** The 46 releases of demo/releases.csv as they are imported. */
export function demoReleases(): readonly ImportedRelease[] {
  const read = readPart(partOf(demoCsv), null, registers, today);
  if (!read.ok) throw new Error(read.refusal.message);
  return read.value.rows.map(({ release }) => release);
}
