import { createHash } from 'node:crypto';
import type { ForgeApp } from './forge-app';
import type { Invocation } from './invocation';

/** The one site of the sandbox, and the one installation of each app on it. Ids are stable so that data stay valid. */
export type Installation = { readonly cloudId: string; readonly siteUrl: string };

export const ENVIRONMENT_TYPE = 'DEVELOPMENT';
const APP_VERSION = '1.0.0';

export function installationOn(siteUrl: string): Installation {
  return { cloudId: stableId('site'), siteUrl };
}

export function environmentId(app: ForgeApp): string {
  return stableId(`environment ${app.appId}`);
}

/** Database of the app's SQL. The whole id: ids may begin alike. */
export function databaseName(app: ForgeApp): string {
  return `forge_${app.appId.replaceAll('-', '')}`;
}

/** Database of the app's key-value store, apart from its SQL. */
export function storeName(app: ForgeApp): string {
  return `store_${app.appId.replaceAll('-', '')}`;
}

/** Second argument of every function: who calls and where the app is installed (@forge/resolver out/index.js). */
export function backendContext(
  site: Installation,
  invocation: Pick<Invocation, 'app' | 'accountId'>,
): Record<string, unknown> {
  return {
    ...(invocation.accountId === undefined ? {} : { principal: { accountId: invocation.accountId } }),
    installContext: installContext(site),
    installation: {
      ari: `ari:cloud:ecosystem::installation/${installationId(invocation.app)}`,
      contexts: [{ cloudId: site.cloudId }],
    },
  };
}

/** What `__forge_runtime__` holds (@forge/api out/api/runtime.js); functions of it are added in the process. */
export function runtimeGlobals(site: Installation, invocation: Invocation, proxyUrl: string): Record<string, unknown> {
  const { app, id, token, functionKey, moduleKey, kind, accountId } = invocation;
  return {
    appContext: {
      appId: app.appId,
      appVersion: APP_VERSION,
      environmentId: environmentId(app),
      environmentType: ENVIRONMENT_TYPE,
      invocationId: id,
      installationId: installationId(app),
      functionKey,
      moduleKey,
      moduleType: kind,
      permissions: { scopes: app.scopes, external: {} },
    },
    contextAri: installContext(site),
    ...(accountId === undefined ? {} : { aaid: accountId }),
    proxy: { url: proxyUrl, token },
    tracing: { traceId: id.replaceAll('-', ''), spanId: id.replaceAll('-', '').slice(0, 16) },
  };
}

function installContext(site: Installation): string {
  return `ari:cloud:jira::site/${site.cloudId}`;
}

function installationId(app: ForgeApp): string {
  return stableId(`installation ${app.appId}`);
}

function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
