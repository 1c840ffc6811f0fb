import type { MiddlewareHandler } from 'hono';
import { refuse } from './refusal';

/** The collector takes reports from documents of the app origin; it changes nothing. */
export const CSP_REPORTS = '/__host/csp-reports';

/**
 * Nothing but the site's own pages may drive the site. A name that was made to point here (DNS rebinding) fails by its
 * Host; a page of another origin, the apps' frames included, by its Origin or by what the browser says of its request.
 * Programs that are no browser send neither and may call.
 */
export function guardSite(origin: string): MiddlewareHandler {
  const { host, port } = new URL(origin);
  return async (c, next) => {
    const asked = c.req.header('host');
    if (asked === `localhost:${port}` && c.req.method === 'GET')
      return c.redirect(origin + c.req.path + new URL(c.req.url).search, 302);
    if (asked !== host) refuse(421, `This is ${origin}, not ${asked ?? 'an unnamed host'}`);
    if (c.req.path === CSP_REPORTS && c.req.method === 'POST') return next();

    const from = c.req.header('origin');
    if (from !== undefined && from !== origin) refuse(403, `Requests from ${from} are not taken`);
    const relation = c.req.header('sec-fetch-site');
    const elsewhere = relation !== undefined && relation !== 'same-origin' && relation !== 'none';
    if (elsewhere && !opensPage(c.req.method, c.req.header('sec-fetch-mode'), c.req.header('sec-fetch-dest')))
      refuse(403, 'Requests from other pages are not taken');
    return next();
  };
}

/** The app origin serves files to anyone who names it rightly, and nothing else. */
export function guardFiles(origin: string): MiddlewareHandler {
  const { host } = new URL(origin);
  return async (c, next) => {
    if (c.req.header('host') !== host)
      refuse(421, `This is ${origin}, not ${c.req.header('host') ?? 'an unnamed host'}`);
    return next();
  };
}

/** A link from elsewhere may open a page in a tab; it can not be read there and GET changes nothing. */
function opensPage(method: string, mode: string | undefined, destination: string | undefined): boolean {
  return method === 'GET' && mode === 'navigate' && destination === 'document';
}
