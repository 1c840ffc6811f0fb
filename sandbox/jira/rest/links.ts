import { z } from 'zod';
import { adfDocument } from '../adf';
import { created, fieldRefusal, noContent, ok, Refusal, type Answer } from '../answer';
import { writeHistory } from '../issues/change-history';
import { insertNumbered } from '../insert-numbered';
import { linkBean, linkById, linkTypeBean, type LinkRow, type LinkTypeRow } from '../issues/issue-links';
import type { IssueRow } from '../issue-row';
import { visibleIssues } from '../issues/issue-rows';
import { tellCommented, tellLink } from '../product-events';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { addComment, commentBean } from './comments';

const end = z.union([z.strictObject({ id: z.string() }), z.strictObject({ key: z.string() })]);
const linkBody = z.strictObject({
  type: z.union([z.looseObject({ id: z.string() }), z.looseObject({ name: z.string() })]),
  inwardIssue: end,
  outwardIssue: end,
  comment: z.strictObject({ body: adfDocument }).optional(),
});

/** POST /issueLink: "inwardIssue <type.outward> outwardIssue". 201 with nothing in it, also when the link was there already. */
export async function postLink(call: Call): Promise<Answer> {
  const body = readBody(linkBody, call.body);
  const source = await linkEnd(call, body.inwardIssue);
  const destination = await linkEnd(call, body.outwardIssue);
  const type = await linkType(call, body.type);
  if (!(await call.who.may('LINK_ISSUES', destination.projectId))) {
    throw new Refusal(404, `No Link Issue Permission for issue '${destination.key}'`);
  }
  if (source.id === destination.id) throw new Refusal(400, 'You cannot link an issue to itself.');
  const made = await call.sql.transaction(async () => {
    const { affectedRows, insertId } = await call.sql.run(
      `insert ignore into issue_link (type_id, source_id, destination_id) values (?, ?, ?)`,
      [type.id, source.id, destination.id],
    );
    if (affectedRows === 1) await recordLink(call, { source, destination, ...type }, 'added');
    const commentId = body.comment === undefined ? undefined : await addComment(call, source, body.comment.body);
    return { linkId: affectedRows === 1 ? insertId : undefined, commentId };
  });
  if (made.linkId !== undefined) {
    const { id: typeId, name: typeName, inward, outward } = type;
    tellLink(call, 'created', { id: made.linkId, typeId, typeName, inward, outward, source, destination });
  }
  if (made.commentId !== undefined)
    await tellCommented(call, source.id, await commentBean(call, source, made.commentId));
  return created();
}

/** GET /issueLink/{linkId} */
export async function getLink(call: Call): Promise<Answer> {
  return ok(linkBean(call, await visibleLink(call)));
}

/** DELETE /issueLink/{linkId}: Link issues in the project of either end is enough. */
export async function deleteLink(call: Call): Promise<Answer> {
  const link = await visibleLink(call);
  const mayLink =
    (await call.who.may('LINK_ISSUES', link.source.projectId)) ||
    (await call.who.may('LINK_ISSUES', link.destination.projectId));
  if (!mayLink) throw new Refusal(404, `No Link Issue Permission for issue '${link.source.key}'`);
  await call.sql.transaction(async () => {
    const { affectedRows } = await call.sql.run(`delete from issue_link where id = ?`, [link.id]);
    if (affectedRows === 0) return;
    await recordLink(call, link, 'removed');
    tellLink(call, 'deleted', link);
  });
  return noContent;
}

/** GET /issueLinkType */
export async function getLinkTypes(call: Call): Promise<Answer> {
  const types = await call.sql.rows<LinkTypeRow>(`select id, name, inward, outward from link_type order by name`);
  return ok({ issueLinkTypes: types.map((type) => linkTypeBean(call, type)) });
}

const phrase = z.string().trim().min(1).max(255);

/** POST /issueLinkType: 404, not 403, for who does not administer Jira. */
export async function postLinkType(call: Call): Promise<Answer> {
  if (!call.who.administrator) throw new Refusal(404, 'You do not have permission to create issue link types.');
  const body = readBody(z.strictObject({ name: phrase, inward: phrase, outward: phrase }), call.body);
  const [taken] = await call.sql.rows(`select 1 from link_type where name = ?`, [body.name]);
  if (taken !== undefined) throw fieldRefusal('name', 'Another link type with this name already exists.');
  const id = await call.sql.transaction(() => insertNumbered(call, 'link_type', body));
  return created(linkTypeBean(call, { id, ...body }));
}

async function visibleLink(call: Call): Promise<LinkRow> {
  const id = param(call, 'linkId');
  if (!/^\d{1,18}$/.test(id)) throw new Refusal(400, `The issue link id '${id}' is not a number.`);
  const link = await linkById(call, id);
  if (link === undefined) throw new Refusal(404, `No issue link with id '${id}' exists.`);
  return link;
}

async function linkEnd(call: Call, named: z.output<typeof end>): Promise<IssueRow> {
  const [issue] = await visibleIssues(call.sql, call.who, ['id' in named ? named.id : named.key]);
  if (issue === undefined) throw new Refusal(404, 'Issue does not exist or you do not have permission to see it.');
  return issue;
}

async function linkType(call: Call, asked: z.output<typeof linkBody>['type']): Promise<LinkTypeRow> {
  const byId = 'id' in asked && typeof asked.id === 'string';
  const [type] = await call.sql.rows<LinkTypeRow>(
    `select id, name, inward, outward from link_type where ${byId ? 'id' : 'name'} = ?`,
    [byId ? asked.id : asked['name']],
  );
  if (type === undefined) throw new Refusal(404, 'No issue link type with the given id or name found.');
  return type;
}

type Recorded = Pick<LinkRow, 'source' | 'destination' | 'inward' | 'outward'>;

/** A link shows in the history of both ends, each in its own direction. */
async function recordLink(call: Call, link: Recorded, what: 'added' | 'removed'): Promise<void> {
  const at = call.site.clock.now().getTime();
  for (const [issue, words, other] of [
    [link.source, link.outward, link.destination],
    [link.destination, link.inward, link.source],
  ] as const) {
    const text = `This work item ${words} ${other.key}`;
    const change = { field: 'Link', fieldId: 'issuelinks' };
    const nothing = { from: null, fromString: null, to: null, toString: null };
    await writeHistory(call.sql, issue.id, call.who.accountId ?? '', at, [
      what === 'added'
        ? { ...nothing, ...change, to: other.key, toString: text }
        : { ...nothing, ...change, from: other.key, fromString: text },
    ]);
  }
}
