import { ok, Refusal, type Answer } from '../answer';
import { self } from '../beans';
import type { Call } from '../http/route';

export type GroupRow = { readonly groupId: string; readonly name: string };

export const groupBean = (call: Call, { groupId, name }: GroupRow) => ({
  name,
  groupId,
  self: self(call, `group?groupId=${encodeURIComponent(groupId)}`),
});

/** The groups that a person is in. */
export const groupsOf = (call: Call, accountId: string): Promise<readonly GroupRow[]> =>
  call.sql.rows<GroupRow>(
    `select g.group_id as groupId, g.name from group_member m join person_group g on g.group_id = m.group_id
      where m.account_id = ? order by g.name`,
    [accountId],
  );

/** GET /groups/picker: groups whose name has the words in it. */
export async function pickGroups(call: Call): Promise<Answer> {
  const query = (call.query.get('query') ?? '').toLowerCase();
  const most = Number(call.query.get('maxResults') ?? '20');
  if (!Number.isInteger(most) || most < 0) throw new Refusal(400, 'maxResults must be a whole number.');
  const all = await call.sql.rows<GroupRow>(`select group_id as groupId, name from person_group order by name`);
  const found = all.filter(({ name }) => name.toLowerCase().includes(query));
  const groups = found.slice(0, most).map(({ name, groupId }) => ({ name, groupId, html: name, labels: [] }));
  return ok({
    header: `Showing ${String(groups.length)} of ${String(found.length)} matching groups`,
    total: found.length,
    groups,
  });
}
