import { ok, Refusal, type Answer } from '../answer';
import type { GroupRow } from '../group-row';
import type { Call } from '../http/route';

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
