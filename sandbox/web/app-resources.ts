import { isAbsolute } from 'node:path';
import type { HostedApp, HostedModule } from '../parts';
import { refuse } from './refusal';

type ManifestModule = {
  readonly key: string;
  readonly resource?: string;
  readonly refreshable?: boolean;
} & Partial<Readonly<Record<'view' | 'edit' | 'create', { readonly resource?: string }>>>;

type ManifestResource = { readonly key: string; readonly entry?: Readonly<Record<string, string>> };

/** The module as its manifest has it. */
export function manifestModule(app: HostedApp, { kind, key }: HostedModule): ManifestModule {
  const modules = app.manifest['modules'] as Readonly<Record<string, readonly ManifestModule[]>>;
  const found = modules[kind]?.find((module) => module.key === key);
  if (found === undefined) throw new Error(`${app.name} has no ${kind} "${key}"`);
  return found;
}

/** The resource of a module's entry: `<key>` or `<key>/<entry>`. */
export function resourceFor(module: ManifestModule, entry: 'view' | 'edit' | 'create'): string {
  const resource = module[entry]?.resource ?? (entry === 'view' ? module.resource : undefined);
  return resource ?? refuse(404, `The module "${module.key}" has no resource for ${entry}`);
}

/** Path of a resource's document on the app origin. */
export function documentPath(app: HostedApp, resource: string): string {
  const [key = '', entry] = resource.split('/', 2);
  if (app.resources[key] === undefined) return refuse(404, `${app.name} has no resource "${key}"`);
  const declared = (app.manifest['resources'] as readonly ManifestResource[]).find(
    (candidate) => candidate.key === key,
  );
  const file = entry === undefined ? 'index.html' : declared?.entry?.[entry];
  return `/${app.appId}/${key}/${file ?? refuse(404, `The resource "${key}" has no entry "${String(entry)}"`)}`;
}

/** A manifest's icon: a URL of its own or `resource:<key>;<path>`. */
export function iconUrl(icon: string | undefined, appId: string, appOrigin: string): string | undefined {
  const inResource = /^resource:([^;]+);(.+)$/.exec(icon ?? '');
  if (inResource === null) return icon;
  const [, key, path = ''] = inResource;
  return isAbsolute(path) ? undefined : `${appOrigin}/${appId}/${key}/${path}`;
}
