import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';

/**
 * Measures every figure (or those whose names contain one of the given words) and prints one JSON line for each.
 * Ends with 1 when a budget is broken.
 */
void main(process.argv.slice(2));

async function main(words: readonly string[]): Promise<void> {
  for (const figure of selected(await loadFigures(), words)) {
    const { name, unit, budget, atLeast } = figure;
    const value = round(await figure.measure());
    console.log(JSON.stringify({ figure: name, value, unit, budget, ...(atLeast ? { atLeast } : {}) }));
    if (atLeast ? value < budget : value > budget) process.exitCode = 1;
  }
}

async function loadFigures(): Promise<readonly Figure[]> {
  const folder = join(__dirname, 'figures');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(
    files.sort().map(async (name) => (await import(join(folder, name))) as { readonly figures: readonly Figure[] }),
  );
  return modules.flatMap((module) => module.figures);
}

function selected(figures: readonly Figure[], words: readonly string[]): readonly Figure[] {
  return words.length === 0 ? figures : figures.filter(({ name }) => words.some((word) => name.includes(word)));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
