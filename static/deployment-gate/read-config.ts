import type { GateConfig } from '../../src/contract/gate-config';

/** What Jira keeps for this rule: `none` before the first save, `unreadable` when it is not ours. */
export type KeptConfig = { readonly config: GateConfig } | 'none' | 'unreadable';

/** Jira gives the configuration as the JSON that was saved; some hosts parse it. */
export function readConfig(kept: unknown): KeptConfig {
  if (kept === undefined || kept === null || kept === '') return 'none';
  const config: unknown = typeof kept === 'string' ? parsed(kept) : kept;
  return isGateConfig(config) ? { config } : 'unreadable';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGateConfig(value: unknown): value is GateConfig {
  if (typeof value !== 'object' || value === null) return false;
  const { id, waves, help } = value as Partial<Record<keyof GateConfig, unknown>>;
  return typeof id === 'string' && (waves === 'lowest' || waves === 'all') && typeof help === 'string';
}
