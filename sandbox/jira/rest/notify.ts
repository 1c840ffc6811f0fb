import { z } from 'zod';
import { noContent, ok, Refusal, type Answer } from '../answer';
import { visibleIssue, visibleIssues } from '../issues/issue-rows';
import type { NotificationOnPage } from '../page-contract';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';
import { anyOf } from '../sql';
import { knownPerson } from '../who';

const notifyBody = z.strictObject({
  subject: z.string().optional(),
  textBody: z.string().optional(),
  htmlBody: z.string().optional(),
  to: z.strictObject({
    reporter: z.boolean().optional(),
    assignee: z.boolean().optional(),
    users: z.array(z.object({ accountId: z.string() })).optional(),
    groups: z.array(z.object({ name: z.string() })).optional(),
    groupIds: z.array(z.string()).optional(),
  }),
});

/** POST /issue/{issueIdOrKey}/notify: a mail to people who see the work item; here it lands in the outbox. */
export async function postNotification(call: Call): Promise<Answer> {
  const { to, subject, textBody = '', htmlBody = '' } = readBody(notifyBody, call.body);
  const issue = await visibleIssue(call, param(call, 'issueIdOrKey'));
  const members = await call.sql.rows<{ accountId: string }>(
    `select m.account_id as accountId from group_member m join person_group g on g.group_id = m.group_id
      where g.name in (?) or g.group_id in (?)`,
    [anyOf((to.groups ?? []).map((group) => group.name)), anyOf(to.groupIds ?? [])],
  );
  const asked = [
    ...(to.reporter === true ? [issue.reporter] : []),
    ...(to.assignee === true ? [issue.assignee] : []),
    ...(to.users ?? []).map((user) => user.accountId),
    ...members.map((member) => member.accountId),
  ];
  const recipients = [];
  for (const accountId of new Set(asked.flatMap((account) => account ?? []))) {
    const person = await knownPerson(call.sql, accountId);
    // Jira leaves out who asks: nobody is sent a mail about what they do themselves.
    if (person === undefined || accountId === call.who.accountId) continue;
    if ((await visibleIssues(call.sql, person, [issue.key])).length > 0) recipients.push(accountId);
  }
  if (recipients.length === 0) throw new Refusal(400, 'No recipients were defined for notification.');
  await call.sql.run(
    `insert into notification (issue_key, sent, sender, subject, text_body, html_body, recipients) values (?, ?, ?, ?, ?, ?, ?)`,
    [
      issue.key,
      call.site.clock.now().getTime(),
      call.who.accountId,
      subject ?? `(${issue.key}) ${issue.summary}`,
      textBody,
      htmlBody,
      JSON.stringify(recipients),
    ],
  );
  return noContent;
}

/** Page data: what was sent, newest first. */
export async function getOutbox(call: Call): Promise<Answer> {
  const rows = await call.sql.rows<
    Omit<NotificationOnPage, 'id' | 'at' | 'to'> & { id: number; sent: number; recipients: string }
  >(
    `select id, sent, issue_key as issueKey, sender as \`from\`, subject, text_body as textBody, html_body as htmlBody, recipients
       from notification order by id desc`,
  );
  const mails: readonly NotificationOnPage[] = rows.map(({ id, sent, recipients, ...mail }) => ({
    ...mail,
    id: String(id),
    at: new Date(sent).toISOString(),
    to: JSON.parse(recipients) as string[],
  }));
  return ok(mails);
}
