import type { Actor, JiraRequest, JiraResponse, JiraSite } from '../parts';
import type { ForgeApp } from './forge-app';
import { json, type Reply } from './reply';
import { isGranted, scopesFor } from './scopes';

/**
 * A call to Jira in the name of an app. The manifest's scopes are checked first, as the platform's gateway does:
 * a person's own rights never make up for a scope that the app lacks.
 */
export async function callJira(
  app: ForgeApp,
  jira: JiraSite,
  request: JiraRequest,
  onRefusal: (what: string) => void,
): Promise<JiraResponse> {
  const need = scopesFor(request.method, request.path);
  const asked = `${request.method} ${request.path}`;
  if (need === undefined) {
    onRefusal(`no scopes are known for the route ${asked}`);
    return plain(501, {
      code: 501,
      message: `The sandbox does not know which scopes the route ${asked} asks for; see sandbox/forge/scopes.ts`,
    });
  }
  if (!isGranted(need, app.scopes)) {
    onRefusal(`${asked} needs ${need.classic.join(' and ')} in permissions.scopes of ${app.dir}/manifest.yml`);
    return plain(401, { code: 401, message: 'Unauthorized; scope does not match' });
  }
  return jira.handle({ ...request, viaApp: app.appId });
}

export function jiraActor(provider: 'user' | 'app', app: ForgeApp, accountId: string | undefined): Actor | undefined {
  if (provider === 'app') return { kind: 'app', appId: app.appId };
  return accountId === undefined ? undefined : { kind: 'user', accountId };
}

function plain(status: number, body: unknown): JiraResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

/** The SDK turns this header into its NeedsAuthenticationError (@forge/api out/api/fetch.js). */
export function needsAuthentication(): Reply {
  return json(
    401,
    { code: 'NEEDS_AUTHENTICATION_ERR', message: 'Authentication Required' },
    { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' },
  );
}
