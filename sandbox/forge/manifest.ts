import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

/** The part of manifest.yml that the sandbox reads. What it hosts is decided in `read-app.ts`, nothing is dropped unseen. */
/** Words of its own, or the key of a translation. */
const text = z.union([z.string(), z.strictObject({ i18n: z.string() })]);
export type ManifestText = z.output<typeof text>;
const resolver = z.object({ function: z.string().optional(), endpoint: z.string().optional() });
const view = z.object({ resource: z.string(), render: z.string().optional() });

const subpage = z.looseObject({ title: text, route: z.string(), icon: z.string().optional() });

export const moduleSchema = z.looseObject({
  key: z.string().regex(/^[a-zA-Z0-9_-]+$/),
  title: text.optional(),
  name: text.optional(),
  description: text.optional(),
  icon: z.string().optional(),
  thumbnail: z.string().optional(),
  label: text.optional(),
  layout: z.string().optional(),
  pages: z.array(subpage).optional(),
  sections: z.array(z.looseObject({ header: text.optional(), pages: z.array(subpage) })).optional(),
  viewportSize: z.union([z.string(), z.looseObject({})]).optional(),
  displayConditions: z.unknown().optional(),
  events: z.array(z.string()).optional(),
  filter: z.unknown().optional(),
  payload: z.unknown().optional(),
  urlFormat: z.enum(['v1', 'v2']).optional(),
  request: z.unknown().optional(),
  response: z.unknown().optional(),
  resource: z.string().optional(),
  render: z.string().optional(),
  resolver: resolver.optional(),
  view: view.optional(),
  edit: view.optional(),
  create: view.optional(),
  function: z.string().optional(),
  endpoint: z.string().optional(),
  expression: z.string().optional(),
  handler: z.string().optional(),
  timeoutSeconds: z.number().int().min(1).optional(),
  queue: z.string().optional(),
  interval: z.enum(['fiveMinute', 'hour', 'day', 'week']).optional(),
});

export type ManifestModule = z.output<typeof moduleSchema>;

const manifestSchema = z.looseObject({
  app: z.looseObject({
    id: z.string().regex(/^ari:cloud:ecosystem::app\/[0-9a-f-]{36}$/, 'must be ari:cloud:ecosystem::app/<uuid>'),
    name: z.string().optional(),
    runtime: z.looseObject({ name: z.string(), memoryMB: z.number().int().min(128).max(1024).optional() }).optional(),
    storage: z.unknown().optional(),
  }),
  modules: z.record(z.string(), z.array(moduleSchema)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).optional(),
  permissions: z
    .looseObject({
      scopes: z.union([z.array(z.string()), z.record(z.string(), z.unknown())]).optional(),
      external: z.unknown().optional(),
    })
    .optional(),
  remotes: z.unknown().optional(),
  providers: z.unknown().optional(),
  translations: z.unknown().optional(),
});

export type Manifest = z.output<typeof manifestSchema>;

export function readManifest(appDir: string): Manifest {
  const path = join(resolve(appDir), 'manifest.yml');
  const parsed = manifestSchema.safeParse(yamlOf(path));
  if (!parsed.success) throw new Error(`${path} can not be read: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}

function yamlOf(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8')) as unknown;
  } catch (error) {
    throw new Error(`${path} can not be read: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}
