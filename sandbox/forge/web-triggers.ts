import { randomBytes } from 'node:crypto';
import type { Pool, RowDataPacket } from 'mysql2/promise';
import { z } from 'zod';
import type { WebTriggerAnswer, WebTriggerRequest } from '../parts';
import type { ForgeApp, WebTrigger } from './forge-app';
import type { Outcome } from './invocation';
import { INVOCATION_LIMITS } from './limits';
import { json, type Reply } from './reply';

const graphqlSchema = z.object({
  query: z.string(),
  variables: z.looseObject({
    input: z.looseObject({ triggerKey: z.string() }).optional(),
    forceCreate: z.boolean().optional(),
    id: z.string().optional(),
  }),
});
/** https://developer.atlassian.com/platform/forge/events-reference/web-trigger/#response */
const answerSchema = z.looseObject({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.array(z.string())).optional(),
  body: z.string().optional(),
});
const chosenSchema = z.looseObject({ outputKey: z.string() });

type Row = RowDataPacket & { readonly id: string; readonly module_key: string };

/** Public addresses of functions: made by the app, the same until another is asked for, kept with the site. */
export class WebTriggers {
  private opened: Promise<unknown> | undefined;

  constructor(
    private readonly apps: readonly ForgeApp[],
    private readonly pool: () => Promise<Pool>,
    private readonly siteUrl: string,
    private readonly run: (app: ForgeApp, trigger: WebTrigger, event: unknown) => Promise<Outcome>,
  ) {}

  /** The GraphQL calls that `webTrigger` of @forge/api makes (out/webTrigger.js); undefined: another query. */
  async graphql(app: ForgeApp, body: string): Promise<Reply | undefined> {
    const request = graphqlSchema.safeParse(parse(body));
    if (!request.success) return undefined;
    const { query, variables } = request.data;
    if (query.includes('createWebTriggerUrl(')) {
      const url = await this.url(app, variables.input?.triggerKey ?? '', variables.forceCreate === true);
      if (url !== undefined) return json(200, { data: { createWebTriggerUrl: { url } } });
      const message = `manifest.yml has no webtrigger "${variables.input?.triggerKey ?? ''}"`;
      return json(200, { data: null, errors: [{ message }] });
    }
    if (query.includes('deleteWebTriggerUrl(')) {
      const success = await this.delete(app, variables.id ?? '');
      return json(200, { data: { deleteWebTriggerUrl: { success, message: success ? '' : 'No such URL' } } });
    }
    if (query.includes('webTriggerUrlsByAppContext('))
      return json(200, { data: { webTriggerUrlsByAppContext: await this.all(app) } });
    return undefined;
  }

  /** Calls the function behind an address; undefined where there is none. */
  async answer(request: WebTriggerRequest): Promise<WebTriggerAnswer | undefined> {
    const [rows] = await (
      await this.table()
    ).execute<(Row & { readonly app_id: string })[]>('SELECT id, app_id, module_key FROM web_trigger WHERE id = ?', [
      request.id,
    ]);
    const app = this.apps.find(({ appId }) => appId === rows[0]?.app_id);
    const trigger = app?.webTriggers.get(rows[0]?.module_key ?? '');
    if (app === undefined || trigger === undefined) return undefined;
    if (Buffer.byteLength(JSON.stringify(request)) > INVOCATION_LIMITS.payloadBytes)
      return plain(413, `A request may have ${INVOCATION_LIMITS.payloadBytes} bytes`);
    const { id: _id, ...event } = request;
    const outcome = await this.run(app, trigger, event);
    if (!outcome.ok) return plain(outcome.errorType === 'FUNCTION_TIME_OUT' ? 504 : 500, outcome.message);
    return trigger.outputs === undefined ? dynamicAnswer(outcome.body) : staticAnswer(trigger, outcome.body);
  }

  private async url(app: ForgeApp, moduleKey: string, another: boolean): Promise<string | undefined> {
    const trigger = app.webTriggers.get(moduleKey);
    if (trigger === undefined) return undefined;
    const known = another ? undefined : (await this.rows(app)).find((row) => row.module_key === moduleKey)?.id;
    const id = known ?? randomBytes(18).toString('base64url');
    if (known === undefined)
      await (
        await this.table()
      ).execute('INSERT INTO web_trigger (id, app_id, module_key) VALUES (?, ?, ?)', [id, app.appId, moduleKey]);
    return this.siteUrl + trigger.path + id;
  }

  private async all(app: ForgeApp): Promise<{ triggerKey: string; url: string }[]> {
    return (await this.rows(app)).flatMap(({ id, module_key }) => {
      const trigger = app.webTriggers.get(module_key);
      return trigger === undefined ? [] : [{ triggerKey: module_key, url: this.siteUrl + trigger.path + id }];
    });
  }

  private async delete(app: ForgeApp, id: string): Promise<boolean> {
    const known = (await this.rows(app)).some((row) => row.id === id);
    if (known) await (await this.table()).execute('DELETE FROM web_trigger WHERE id = ?', [id]);
    return known;
  }

  private async rows(app: ForgeApp): Promise<Row[]> {
    const [rows] = await (
      await this.table()
    ).execute<Row[]>('SELECT id, module_key FROM web_trigger WHERE app_id = ? ORDER BY made_at', [app.appId]);
    return rows;
  }

  private async table(): Promise<Pool> {
    const pool = await this.pool();
    this.opened ??= pool.query(
      `CREATE TABLE IF NOT EXISTS web_trigger (id VARCHAR(64) PRIMARY KEY, app_id VARCHAR(36) NOT NULL,
        module_key VARCHAR(255) NOT NULL, made_at TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6))`,
    );
    await this.opened;
    return pool;
  }
}

function dynamicAnswer(body: unknown): WebTriggerAnswer {
  const answer = answerSchema.safeParse(body);
  if (!answer.success) return plain(500, 'The function did not answer as a web trigger does');
  const { statusCode, headers = {}, body: text = '' } = answer.data;
  return {
    status: statusCode,
    headers: Object.entries(headers).flatMap(([name, all]) => all.map((one) => [name, one] as const)),
    body: text,
  };
}

/** A static web trigger chooses one of the answers of the manifest; nothing else gets out. */
function staticAnswer({ outputs = [] }: WebTrigger, body: unknown): WebTriggerAnswer {
  const chosen = chosenSchema.safeParse(body);
  const output = outputs.find(({ key }) => chosen.success && key === chosen.data.outputKey);
  if (output === undefined) return plain(500, 'The function named no output of manifest.yml');
  const { statusCode, contentType, body: text = '' } = output;
  return { status: statusCode, headers: contentType === undefined ? [] : [['content-type', contentType]], body: text };
}

function plain(status: number, message: string): WebTriggerAnswer {
  return { status, headers: [['content-type', 'application/json']], body: JSON.stringify({ message }) };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
