import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { manifestFor, problemsOf } from './manifest-variants';

/**
 * `npm run manifest -- --widgets` writes the reports into manifest.yml as widgets of Atlassian Home, `npm run manifest`
 * as gadgets of Jira's dashboards. What Atlassian's validator does not accept does not stay.
 */
const file = resolve(__dirname, '../manifest.yml');

void main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(args: readonly string[]): Promise<void> {
  const unknown = args.filter((arg) => arg !== '--widgets');
  if (unknown.length > 0) throw new Error(`"${unknown.join(' ')}" is not known; only --widgets is.`);

  const board = args.includes('--widgets') ? 'widgets' : 'gadgets';
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, manifestFor(board, before));
  const problems = await problemsOf(file);
  if (problems.length > 0) {
    writeFileSync(file, before);
    throw new Error(`manifest.yml is as it was:\n${problems.join('\n')}`);
  }
  console.log(`manifest.yml shows the reports as ${board}.`);
}
