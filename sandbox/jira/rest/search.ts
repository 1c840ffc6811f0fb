import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ok, Refusal, type Answer } from '../answer';
import { fieldsAsked, fieldNames } from '../issues/issue-beans';
import type { IssueRow } from '../issue-row';
import { selectIssue, visiblePart } from '../issues/issue-rows';
import { expansions, issueViews } from '../issues/issue-views';
import { compileClause, compileOrder } from '../jql/compile-jql';
import { parseJql } from '../jql/parse-jql';
import { limits } from '../limits';
import { readBody } from '../http/request-body';
import type { Call } from '../http/route';
import { searchDelay } from '../search-delay';
import { anyOf, type SqlPart } from '../sql';

const searchBody = z.strictObject({
  jql: z.string().optional(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().optional(),
  fields: z.array(z.string()).optional(),
  fieldsByKeys: z.literal(false).optional(),
  expand: z.string().optional(),
  properties: z.array(z.string()).optional(),
  reconcileIssues: z.array(z.number().int()).optional(),
});
type Search = z.output<typeof searchBody>;

/** POST /search/jql */
export function postSearch(call: Call): Promise<Answer> {
  return search(call, readBody(searchBody, call.body));
}

/** GET /search/jql */
export function getSearch(call: Call): Promise<Answer> {
  const list = (name: string) => call.query.getAll(name).flatMap((entry) => entry.split(','));
  const maxResults = call.query.get('maxResults');
  const asked: Search = {
    jql: call.query.get('jql') ?? undefined,
    nextPageToken: call.query.get('nextPageToken'),
    maxResults: maxResults === null ? undefined : Number(maxResults),
    fields: call.query.has('fields') ? list('fields') : undefined,
    expand: call.query.get('expand') ?? undefined,
    properties: call.query.has('properties') ? list('properties') : undefined,
    reconcileIssues: list('reconcileIssues').map(Number),
  };
  return search(call, asked);
}

const countBody = z.strictObject({ jql: z.string().optional() });

/** POST /search/approximate-count */
export async function countIssues(call: Call): Promise<Answer> {
  const { where } = await compile(call, readBody(countBody, call.body).jql ?? '', []);
  const [row] = await call.sql.rows<{ count: number }>(
    `select count(*) as count from (${selectIssue} where ${where.sql}) found`,
    where.values,
  );
  return ok({ count: row?.count ?? 0 });
}

/** No total and no startAt: the next page is only to be had with the token of the one before. */
async function search(call: Call, asked: Search): Promise<Answer> {
  const { jql = '', reconcileIssues = [], properties = [], fields = ['id'] } = asked;
  if (reconcileIssues.length > limits.reconcileIssues || !reconcileIssues.every(Number.isSafeInteger))
    throw new Refusal(400, `At most ${limits.reconcileIssues} issue ids can be reconciled.`);
  const size = pageSize(asked.maxResults ?? 50, fields, asked.expand ?? '');
  const { where, order } = await compile(call, jql, reconcileIssues);
  const start = readToken(call, jql, asked.nextPageToken);

  const rows = await call.sql.rows<IssueRow>(`${selectIssue} where ${where.sql} order by ${order} limit ? offset ?`, [
    ...where.values,
    size + 1,
    start,
  ]);
  const page = rows.slice(0, size);
  const isLast = rows.length <= size;
  const view = { fields: fieldsAsked(fields, '*navigable'), expand: expansions([asked.expand ?? '']), properties };
  return ok({
    issues:
      idsOnly(fields) && properties.length === 0
        ? page.map(({ id }) => ({ id: String(id) }))
        : await issueViews(call, page, view),
    ...(view.expand.has('names') ? { names: await fieldNames(call, view.fields) } : {}),
    isLast,
    ...(isLast ? {} : { nextPageToken: writeToken(call, jql, start + size) }),
  });
}

const idsOnly = (fields: readonly string[]) => fields.every((field) => field === 'id');

/** Five thousand of ids and keys; with more fields Jira gives fewer than asked for, without a word. */
function pageSize(asked: number, fields: readonly string[], expand: string): number {
  if (!Number.isInteger(asked) || asked < 1)
    throw new Refusal(400, `The value '${asked}' of 'maxResults' is not valid.`);
  const brief = expand === '' && fields.every((field) => field === 'id' || field === 'key');
  return Math.min(asked, brief ? limits.searchPageOfIds : limits.searchPage);
}

async function compile(
  call: Call,
  jql: string,
  reconciled: readonly number[],
): Promise<{ where: SqlPart; order: string }> {
  const { where, orderBy } = parseJql(jql);
  if (where === undefined)
    throw new Refusal(
      400,
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    );
  if (orderBy.length > limits.orderByFields)
    throw new Refusal(400, `The order by clause can contain at most ${limits.orderByFields} fields.`);
  const order = await compileOrder(call, orderBy);
  const asked = await compileClause(call, where);
  const visible = await visiblePart(call.who);
  const known = await knownPart(call, reconciled);
  return {
    where: {
      sql: `${asked.sql} and ${visible.sql} and ${known.sql}`,
      values: [...asked.values, ...visible.values, ...known.values],
    },
    order,
  };
}

/** Where the search lags behind, what was changed meanwhile is not found, unless the request reconciles it. */
async function knownPart(call: Call, reconciled: readonly number[]): Promise<SqlPart> {
  const seconds = await searchDelay(call.sql);
  if (seconds === 0) return { sql: 'true', values: [] };
  const horizon = call.site.clock.now().getTime() - seconds * 1000;
  return { sql: `(i.updated <= ? or i.id in (?))`, values: [horizon, anyOf(reconciled)] };
}

const tokenShape = z.tuple([z.string(), z.number().int().min(0), z.number()]);

function writeToken(call: Call, jql: string, start: number): string {
  return Buffer.from(JSON.stringify([digest(call, jql), start, call.site.clock.now().getTime()])).toString('base64url');
}

/** A token is for the query and the person it was given to, and for seven days. */
function readToken(call: Call, jql: string, token: string | null | undefined): number {
  if (token === undefined || token === null || token === '') return 0;
  const read = tokenShape.safeParse(fromJson(Buffer.from(token, 'base64url').toString()));
  const [query, start, at] = read.success ? read.data : ['', 0, 0];
  if (query !== digest(call, jql) || call.site.clock.now().getTime() - at > limits.searchTokenMs)
    throw new Refusal(400, 'The provided next page token is invalid or expired.');
  return start;
}

const digest = (call: Call, jql: string) =>
  createHash('sha256')
    .update(JSON.stringify([jql, call.who.accountId]))
    .digest('base64url')
    .slice(0, 16);

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
