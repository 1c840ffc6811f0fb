import type { HostedApp } from '../parts';

/** What an administrator agrees to by installing the app. */
export type AppConsent = {
  readonly appId: string;
  readonly name: string;
  readonly scopes: readonly { readonly scope: string; readonly allowsImpersonation: boolean }[];
  /** Inline styles and scripts of its frames (`permissions.content`). */
  readonly content: unknown;
  readonly modules: readonly { readonly kind: string; readonly key: string }[];
  readonly entities: readonly string[];
};

type Permissions = { readonly scopes?: unknown; readonly content?: unknown };
type Storage = { readonly entities?: readonly { readonly name: string }[] };

export function appConsent({ appId, name, manifest }: HostedApp): AppConsent {
  const { scopes, content } = (manifest['permissions'] ?? {}) as Permissions;
  const modules = manifest['modules'] as Readonly<Record<string, readonly { readonly key: string }[]>>;
  const { storage } = (manifest['app'] ?? {}) as { readonly storage?: Storage };
  return {
    appId,
    name,
    scopes: scopeList(scopes),
    content: content ?? {},
    modules: Object.entries(modules).flatMap(([kind, list]) => list.map(({ key }) => ({ kind, key }))),
    entities: (storage?.entities ?? []).map((entity) => entity.name),
  };
}

/** A list of names, or a map of names to settings. */
function scopeList(scopes: unknown): AppConsent['scopes'] {
  if (Array.isArray(scopes)) return scopes.map((scope) => ({ scope: String(scope), allowsImpersonation: false }));
  return Object.entries((scopes ?? {}) as Record<string, { readonly allowImpersonation?: boolean } | null>).map(
    ([scope, settings]) => ({ scope, allowsImpersonation: settings?.allowImpersonation === true }),
  );
}
