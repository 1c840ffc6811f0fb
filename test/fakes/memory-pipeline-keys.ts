import type { KeptKey, PipelineKeys } from '../../src/app/ports/pipelines';

/** Secrets in memory, where a test can look. */
export function memoryPipelineKeys(): PipelineKeys & { readonly secrets: ReadonlyMap<string, KeptKey> } {
  const secrets = new Map<string, KeptKey>();
  const uses = new Map<string, string>();
  return {
    secrets,
    kept: async (key) => secrets.get(key),
    keep: async (key, kept) => void secrets.set(key, kept),
    forget: async (key) => void secrets.delete(key),
    noteUse: async (key, at) => void uses.set(key, at),
    lastUse: async (key) => uses.get(key) ?? null,
    address: async () => 'https://jira.example/x1/pipeline',
  };
}
