import { webTrigger } from '@forge/api';
import { kvs } from '@forge/kvs';
import * as v from 'valibot';
import type { PipelineKeys } from '../../app/ports/pipelines';

/** Key of the module in manifest.yml. */
const moduleKey = 'pipeline';

/** What the manifest has to ask for besides the scopes of Jira's routes. */
export const storageScopes = ['storage:app'] as const;

const secretName = (key: string) => `pipeline-key:${key}`;
const useName = (key: string) => `pipeline-key-used:${key}`;

/** Secrets are the one thing that is not in Forge SQL: `@forge/kvs` keeps them encrypted and out of every query. */
export function forgePipelineKeys(): PipelineKeys {
  return {
    async kept(key) {
      const value: unknown = await kvs.getSecret(secretName(key));
      return value === undefined ? undefined : v.parse(keptShape, value);
    },
    async keep(key, kept) {
      await kvs.setSecret(secretName(key), { ...kept });
    },
    async forget(key) {
      await kvs.deleteSecret(secretName(key));
    },
    async noteUse(key, at) {
      await kvs.set(useName(key), at);
    },
    async lastUse(key) {
      return v.parse(v.optional(v.string()), await kvs.get(useName(key))) ?? null;
    },
    address: () => webTrigger.getUrl(moduleKey),
  };
}

const keptShape = v.object({ project: v.string(), pipeline: v.string(), secret: v.string() });
