/**
 * The URL behind what `router.navigate` and `router.getUrl` name (@forge/bridge out/router/targets.js). Modules are not
 * here: only the host knows which page a module key stands for.
 */
export function urlOf(location: Readonly<Record<string, unknown>>, siteUrl: string): string {
  const path = typeof location['url'] === 'string' ? location['url'] : pathOf(location);
  const url = new URL(path, siteUrl);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Error(`A frame can not navigate to "${url.protocol}"`);
  return url.href;
}

function pathOf(location: Readonly<Record<string, unknown>>): string {
  switch (location['target']) {
    case 'issue':
      return `/browse/${segment(location, 'issueKey')}`;
    case 'dashboard':
      return `/dashboards/${segment(location, 'dashboardId')}`;
    case 'projectSettingsDetails':
      return `/projects/${segment(location, 'projectKey')}/settings`;
    default:
      throw new Error(`not modelled: navigation target ${String(location['target'])}`);
  }
}

function segment(location: Readonly<Record<string, unknown>>, name: string): string {
  const value = location[name];
  if (typeof value !== 'string' || value === '')
    throw new Error(`The navigation target "${String(location['target'])}" needs ${name}`);
  return encodeURIComponent(value);
}
