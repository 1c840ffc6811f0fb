import type { HostedModule, HostedSubpage } from '../parts';
import type { Manifest, ManifestModule } from './manifest';

/** The modules with a face, as pages list them. An icon stays as the manifest has it (`resource:<key>;<path>` or a URL). */
export function hostedModules(manifest: Manifest, kinds: readonly string[]): HostedModule[] {
  const appId = manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1);
  return kinds.flatMap((kind) =>
    (manifest.modules[kind] ?? []).map((module) => ({
      appId,
      key: module.key,
      kind,
      title: module.title ?? module.name ?? module.key,
      description: module.description ?? '',
      iconUrl: module.icon ?? module.thumbnail,
      viewportSize: typeof module.viewportSize === 'string' ? module.viewportSize : undefined,
      entryPoints: entryPoints(module),
      ...(module.label === undefined ? {} : { label: module.label }),
      ...(module.layout === undefined ? {} : { layout: module.layout }),
      ...(module.pages === undefined && module.sections === undefined ? {} : { subpages: subpages(module) }),
    })),
  );
}

function subpages({ pages = [], sections = [] }: ManifestModule): HostedSubpage[] {
  const unsectioned = { header: undefined, pages };
  return [unsectioned, ...sections].flatMap(({ header, pages: listed }) =>
    listed.map(({ title, route, icon }) => ({ title, route, iconUrl: icon, section: header })),
  );
}

function entryPoints(module: ManifestModule): HostedModule['entryPoints'] {
  const named = (['view', 'edit', 'create'] as const).filter((name) => module[name] !== undefined);
  return module.resource === undefined || named.includes('view') ? named : ['view', ...named];
}
