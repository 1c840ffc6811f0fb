import type { Pool } from 'mysql2/promise';
import type { JiraRequest, JiraResponse, ProductEvent } from '../../parts';
import { notModelled, Refusal, refusalAnswer, toResponse, type Answer } from '../answer';
import { matchRoute, type Route, type Site } from './route';
import { openSql, type Sql } from '../sql';
import { identify } from '../who';

/** Answers one request from a table of routes: the only place where a refusal becomes a response. */
export async function handleRequest(
  routes: readonly Route[],
  pool: Pool,
  site: Site,
  request: JiraRequest,
): Promise<JiraResponse> {
  const sql = openSql(pool);
  try {
    return toResponse(await answer(routes, sql, site, request));
  } catch (error) {
    if (error instanceof Refusal) return toResponse(refusalAnswer(error));
    console.error(`Jira stand-in: ${request.method} ${request.path} failed`, error);
    return toResponse({ status: 500, body: { errorMessages: ['Internal server error'], errors: {} } });
  } finally {
    sql.release();
  }
}

async function answer(routes: readonly Route[], sql: Sql, site: Site, request: JiraRequest): Promise<Answer> {
  const method = request.method.toUpperCase();
  const { pathname, searchParams } = addressOf(request.path, site.url);
  const match = matchRoute(routes, method, pathname);
  if (match === undefined) throw notModelled(`${method} ${pathname}`);
  for (const name of searchParams.keys()) {
    if (!match.route.query.includes(name)) throw notModelled(`parameter ${name} of ${method} ${match.route.path}`);
  }
  const who = await identify(sql, request.actor, site.apps);
  if (who.accountId === undefined && !match.route.anonymous) {
    throw new Refusal(401, 'You are not authenticated. Authentication required to perform this operation.');
  }
  const events: ProductEvent[] = [];
  const { actor, viaApp } = request;
  const tell = (eventType: string, payload: ProductEvent['payload']) =>
    void events.push({ eventType, actor, viaApp, payload });
  const answered = await match.route.act({
    params: match.params,
    query: searchParams,
    body: parseBody(request),
    who,
    sql,
    site,
    tell,
  });
  site.tell(events);
  return answered;
}

/** Behind the site's own address, so that `//host` names no other; what is no address is nobody's route. */
function addressOf(path: string, siteUrl: string): URL {
  const address = path.startsWith('/') ? URL.parse(siteUrl + path) : null;
  if (address === null || !isDecodable(address.pathname))
    throw new Refusal(400, `The address ${path} can not be read.`);
  return address;
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}

function parseBody(request: JiraRequest): unknown {
  if (request.body === undefined || request.body === '') return undefined;
  const type = Object.entries(request.headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? '';
  if (!type.toLowerCase().startsWith('application/json')) throw new Refusal(415, 'Unsupported Media Type');
  try {
    return JSON.parse(request.body) as unknown;
  } catch {
    throw new Refusal(400, 'There was an error parsing JSON. Check that your request body is valid.');
  }
}
