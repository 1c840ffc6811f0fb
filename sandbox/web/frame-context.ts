import type { AppInstallation, HostedApp, HostedModule, Person } from '../parts';

export type Theme = 'light' | 'dark';

/** What `view.getContext()` gives (@forge/bridge out/types.d.ts, FullContext). */
export type FrameContext = {
  readonly accountId: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly environmentType: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly localId: string;
  readonly locale: string;
  readonly moduleKey: string;
  readonly siteUrl: string;
  readonly timezone: string;
  readonly theme: Readonly<Record<string, string>>;
  readonly permissions: { readonly scopes: unknown; readonly external: unknown };
};

type Parts = {
  readonly person: Person;
  readonly app: HostedApp;
  readonly module: HostedModule;
  readonly installation: AppInstallation;
  readonly siteUrl: string;
  readonly extension: Readonly<Record<string, unknown>>;
  readonly theme: Theme;
};

export function frameContext({ person, app, module, installation, siteUrl, extension, theme }: Parts): FrameContext {
  const permissions = (app.manifest['permissions'] ?? {}) as { readonly scopes?: unknown; readonly external?: unknown };
  return {
    accountId: person.accountId,
    ...installation,
    extension,
    localId: `ari:cloud:ecosystem::extension/${app.appId}/${installation.environmentId}/static/${module.key}`,
    locale: person.locale,
    moduleKey: module.key,
    siteUrl,
    timezone: person.timeZone,
    theme: { colorMode: theme, light: 'light', dark: 'dark', spacing: 'spacing', typography: 'typography' },
    permissions: { scopes: permissions.scopes ?? [], external: permissions.external ?? {} },
  };
}
