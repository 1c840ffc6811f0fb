import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { Fault } from '../fault-parts';
import type { FunctionHost, LogEntry } from '../parts';
import { jsonBody } from './json-body';
import { reportProcess } from './process-report';
import { refuse } from './refusal';

const faultSchema = z.strictObject({
  on: z.enum(['sql', 'jira', 'queue', 'storage', 'event']),
  matching: z.string(),
  nth: z.int().min(1),
  times: z.union([z.int().min(1), z.literal('always')]).optional(),
  when: z.enum(['before', 'after']),
  effect: z.enum([
    'kill-function',
    'crash-database',
    'lose-answer',
    'hang',
    'slow',
    'garbage',
    'tables-missing',
    'status-401',
    'status-403',
    'status-404',
    'status-429',
    'status-500',
    'refuse',
    'late',
    'double',
  ]),
}) satisfies z.ZodType<Fault>;

const utc = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
const logQuery = z.strictObject({
  kind: z.enum(['bridge', 'function', 'jira', 'sql', 'storage', 'queue', 'event', 'webtrigger', 'refusal']).optional(),
  appId: z.string().optional(),
  moduleKey: z.string().optional(),
  invocationId: z.string().optional(),
  accountId: z.string().optional(),
  issueKey: z.string().optional(),
  text: z.string().optional(),
  failed: z
    .literal('true')
    .transform(() => true as const)
    .optional(),
  from: utc.optional(),
  to: utc.optional(),
  after: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).optional(),
});

/** What was asked of the site, and what is made to go wrong on it. */
export function observabilityRoutes({ siteLog, faults }: FunctionHost): Hono {
  const routes = new Hono();
  routes.get('/log', (c) => c.json(asked(c)));
  routes.get('/log.jsonl', (c) =>
    c.body(
      asked(c)
        .map((entry) => `${JSON.stringify(entry)}\n`)
        .join(''),
      200,
      { 'content-type': 'application/jsonl', 'content-disposition': 'attachment; filename="site-log.jsonl"' },
    ),
  );

  routes.get('/process', (c) => c.json(reportProcess()));

  routes.get('/faults', (c) => c.json(faults.pending()));
  routes.post('/faults', async (c) => {
    const request = await jsonBody(c, z.strictObject({ faults: z.array(faultSchema) }));
    sensible(() => faults.set(request.faults));
    return c.json(faults.pending());
  });
  routes.get('/faults/switches', (c) => c.json(faults.states()));
  routes.post('/faults/switches', async (c) => {
    const fault = await jsonBody(c, faultSchema);
    return c.json({ id: sensible(() => faults.add(fault)) }, 201);
  });
  routes.delete('/faults/switches/:id{[0-9]+}', (c) => {
    if (!faults.switchOff(Number(c.req.param('id')))) refuse(404, `There is no fault ${c.req.param('id')}`);
    return c.body(null, 204);
  });
  return routes;

  function asked(c: Context): readonly LogEntry[] {
    const filter = logQuery.safeParse(c.req.query());
    return siteLog.entries(filter.success ? filter.data : refuse(400, z.prettifyError(filter.error)));
  }
}

/** What makes no sense is said in words by who knows it. */
function sensible<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    return refuse(400, error instanceof Error ? error.message : String(error));
  }
}
