import type { Context } from 'hono';
import type { Actor, JiraRequest, JiraResponse } from '../parts';

/** Hands a request of the browser to Jira as the session's person and its answer back. */
export async function forwardToJira(
  c: Context,
  actor: Actor,
  handle: (request: JiraRequest) => Promise<JiraResponse>,
): Promise<Response> {
  const { pathname, search } = new URL(c.req.url);
  const body = await c.req.text();
  const answer = await handle({
    method: c.req.method,
    path: pathname + search,
    headers: c.req.header(),
    body: body === '' ? undefined : body,
    actor,
  });
  return new Response(answer.body === '' ? null : answer.body, { status: answer.status, headers: answer.headers });
}
