import { type Context, Hono } from 'hono';
import type { FunctionHost } from '../parts';
import { refuse } from './refusal';

/**
 * Public addresses of apps: `/x1/<id>` and `/public/<id>`. Nobody is signed in here; on the platform they are on a host
 * of their own, so what the app answers is data for a program and never a page of this site.
 */
export function webTriggerRoutes(forge: FunctionHost): Hono {
  const routes = new Hono();
  const answer = (c: Context) => call(forge, c);
  routes.all('/x1/:id', answer);
  routes.all('/x1/:id/*', answer);
  routes.all('/public/:id', answer);
  routes.all('/public/:id/*', answer);
  return routes;
}

async function call(forge: FunctionHost, c: Context): Promise<Response> {
  const { pathname, searchParams } = new URL(c.req.url);
  const id = c.req.param('id') ?? '';
  const body = await c.req.text();
  const answer = await forge.webTrigger({
    id,
    method: c.req.method,
    path: pathname,
    userPath: pathname.slice(pathname.indexOf(id) + id.length),
    headers: Object.fromEntries(Object.entries(c.req.header()).map(([name, value]) => [name, [value]])),
    queryParameters: lists(searchParams),
    ...(body === '' ? {} : { body }),
  });
  if (answer === undefined) return refuse(404, 'No app on this site has this web trigger');
  const headers = new Headers();
  for (const [name, value] of answer.headers) headers.append(name, value);
  headers.delete('set-cookie');
  headers.set('content-security-policy', "sandbox; default-src 'none'");
  return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers });
}

/** `?apples=green,red&grapes=green` → `{apples: [green, red], grapes: [green]}`, as the platform's example has it. */
function lists(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => [name, params.getAll(name).flatMap((value) => value.split(','))]),
  );
}
