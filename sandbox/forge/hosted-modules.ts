import type { HostedModule, HostedSubpage, Translations } from '../parts';
import type { Manifest, ManifestModule, ManifestText } from './manifest';
import { textIn } from './translations';

/** The modules with a face, as pages list them. An icon stays as the manifest has it (`resource:<key>;<path>` or a URL). */
export function hostedModules(
  manifest: Manifest,
  kinds: readonly string[],
  translations: Translations | undefined,
): HostedModule[] {
  const words = wordsOf(translations);
  const appId = manifest.app.id.slice(manifest.app.id.lastIndexOf('/') + 1);
  return kinds.flatMap((kind) =>
    (manifest.modules[kind] ?? []).map((module) => ({
      appId,
      key: module.key,
      kind,
      title: words(module.title ?? module.name ?? module.key),
      description: words(module.description ?? ''),
      ...titlesIn(translations, module),
      iconUrl: module.icon ?? module.thumbnail,
      viewportSize: typeof module.viewportSize === 'string' ? module.viewportSize : undefined,
      entryPoints: entryPoints(module),
      ...(module.label === undefined ? {} : { label: words(module.label) }),
      ...(module.layout === undefined ? {} : { layout: module.layout }),
      ...(module.pages === undefined && module.sections === undefined
        ? {}
        : { subpages: subpages(module, translations) }),
    })),
  );
}

type Words = (text: ManifestText) => string;

/** In the app's default language; a key that no file has is shown as it is, as the platform does. */
function wordsOf(translations: Translations | undefined, locale?: string): Words {
  return (text) => {
    if (typeof text === 'string') return text;
    if (translations === undefined) return text.i18n;
    return textIn(translations, locale ?? String(translations.config.fallback['default']), text.i18n) ?? text.i18n;
  };
}

function titlesIn(
  translations: Translations | undefined,
  { title, name }: Pick<ManifestModule, 'title' | 'name'>,
): Pick<HostedModule, 'titles'> {
  const text = title ?? name;
  if (translations === undefined || text === undefined || typeof text === 'string') return {};
  const { locales, fallback } = translations.config;
  const known = [...new Set([...locales, ...Object.keys(fallback).filter((locale) => locale !== 'default')])];
  return { titles: Object.fromEntries(known.map((locale) => [locale, wordsOf(translations, locale)(text)])) };
}

function subpages(
  { pages = [], sections = [] }: ManifestModule,
  translations: Translations | undefined,
): HostedSubpage[] {
  const words = wordsOf(translations);
  const unsectioned = { header: undefined, pages };
  return [unsectioned, ...sections].flatMap(({ header, pages: listed }) =>
    listed.map(({ title, route, icon }) => ({
      title: words(title),
      ...titlesIn(translations, { title }),
      route,
      iconUrl: icon,
      section: header === undefined ? undefined : words(header),
    })),
  );
}

function entryPoints(module: ManifestModule): HostedModule['entryPoints'] {
  const named = (['view', 'edit', 'create'] as const).filter((name) => module[name] !== undefined);
  return module.resource === undefined || named.includes('view') ? named : ['view', ...named];
}
