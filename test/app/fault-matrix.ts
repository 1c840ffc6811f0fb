import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Outcome } from './use-cases';

/** Rows by use case, columns by fault; a cell holds every outcome that the fault had at any of the calls. */
export type Matrix = Map<string, Map<string, Set<string>>>;

/** `without`: what comes of it when nothing fails. */
export function note(matrix: Matrix, row: string, column: string, outcome: Outcome, without: Outcome): void {
  const cells = matrix.get(row) ?? new Map<string, Set<string>>();
  const said = outcome === without && outcome.startsWith('refused') ? 'as ever' : outcome;
  cells.set(column, (cells.get(column) ?? new Set()).add(said));
  matrix.set(row, cells);
}

const page = resolve(__dirname, '../../docs/fault-matrix.md');
const printed = resolve(__dirname, '../../build/fault-matrix');

/**
 * Prints the matrix into build/, use case by use case, and answers what docs/fault-matrix.md should say and says of it.
 * The page tells reading calls, writing calls and gates apart, not each call, so that a new call that behaves like the
 * others changes nothing. With FAULT_MATRIX=write in the environment the page is written anew.
 */
export function told(name: string, matrix: Matrix, columns: readonly string[]): { now: string; documented: string } {
  mkdirSync(printed, { recursive: true });
  writeFileSync(join(printed, `${name}.md`), `${table(matrix, columns)}\n`);
  const now = table(byKind(matrix), columns);
  const mark = `<!-- ${name} -->`;
  const [before = '', section = '', after = ''] = readFileSync(page, 'utf8').split(mark);
  if (process.env['FAULT_MATRIX'] !== 'write') return { now, documented: section.trim() };
  writeFileSync(page, [before, `\n${now}\n`, after].join(mark));
  return { now, documented: now };
}

function byKind(matrix: Matrix): Matrix {
  const kinds: Matrix = new Map();
  for (const [row, cells] of matrix)
    for (const [column, outcomes] of cells)
      for (const outcome of outcomes) {
        const kind = kinds.get(kindOf(row)) ?? new Map<string, Set<string>>();
        const said = outcome === 'as ever' ? 'done' : outcome;
        kinds.set(kindOf(row), kind.set(column, (kind.get(column) ?? new Set()).add(said)));
      }
  return kinds;
}

export const isGate = (name: string): boolean => / gate( \(|$)/.test(name);

function kindOf(row: string): string {
  if (isGate(row)) return row;
  return isReading(row) ? 'Calls that read' : 'Calls that change something';
}

export const isReading = (name: string): boolean => /^(get|try|place|preview|export|propose)/.test(name);

function table(matrix: Matrix, columns: readonly string[]): string {
  const row = ([name, cells]: readonly [string, ReadonlyMap<string, ReadonlySet<string>>]) =>
    `| ${name} | ${columns.map((column) => [...(cells.get(column) ?? [])].sort().join(', ') || '–').join(' | ')} |`;
  return [
    `| | ${columns.join(' | ')} |`,
    `|---|${columns.map(() => '---|').join('')}`,
    ...[...matrix].sort(([a], [b]) => (a < b ? -1 : 1)).map(row),
  ].join('\n');
}
