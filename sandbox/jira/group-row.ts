import { self } from './beans';
import type { Call } from './http/route';

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
