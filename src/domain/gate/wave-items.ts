import { environmentWords } from '../release/plan';
import type { Wave } from '../release/plan';

/** What the sub-task of a wave is called in Jira, e.g. `Wave 1: Meridia Health, North clinic (live)`. */
export function itemSummary({ number, site, environment }: Wave, customer: string): string {
  const where = [customer, site].filter((part) => part !== '').join(', ');
  return `Wave ${String(number)}: ${where} (${environmentWords[environment]})`.slice(0, 255);
}

type Type = { readonly id: string; readonly name: string; readonly subtask: boolean };

/** The work type for waves among those that a person may create: the only sub-task, or the one that is named for it. */
export function waveType(types: readonly Type[]): Type | undefined {
  const subtasks = types.filter(({ subtask }) => subtask);
  return subtasks.length === 1 ? subtasks[0] : subtasks.find(({ name }) => /\b(wave|deployment)s?\b/i.test(name));
}
