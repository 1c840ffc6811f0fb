/** What Jira keeps for a workflow rule: `none` before the first save, `unreadable` when it is not ours. */
export type KeptConfig<Config> = { readonly config: Config } | 'none' | 'unreadable';

/** Of an object that anybody may have written. */
export type Unsure<Config> = Partial<Record<keyof Config, unknown>>;

/** Jira gives the configuration as the JSON that was saved; some hosts parse it. `ours` answers it checked, or null. */
export function keptConfig<Config>(kept: unknown, ours: (value: Unsure<Config>) => Config | null): KeptConfig<Config> {
  if (kept === undefined || kept === null || kept === '') return 'none';
  const value: unknown = typeof kept === 'string' ? parsed(kept) : kept;
  const config = typeof value === 'object' && value !== null ? ours(value) : null;
  return config === null ? 'unreadable' : { config };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
