import { notModelled, ok, Refusal, type Answer } from '../answer';
import { peopleRows, personBean } from '../beans';
import { pageAsked, pageBean } from '../http/page';
import type { Call } from '../http/route';
import { groupBean, groupsOf } from '../group-row';

/** GET /myself: the groups are counted, and listed with expand=groups. */
export async function getMyself(call: Call): Promise<Answer> {
  const [person] = await peopleRows(call.sql, [call.who.accountId ?? '']);
  if (person === undefined) throw new Error(`No person ${String(call.who.accountId)}`);
  const expand = call.query.get('expand');
  if (expand !== null && expand !== 'groups') throw notModelled(`expand=${expand} of /myself`);
  const groups = await groupsOf(call, person.accountId);
  const items = expand === 'groups' ? groups.map((group) => groupBean(call, group)) : [];
  return ok({ ...personBean(call, person), locale: person.locale, groups: { size: groups.length, items } });
}

/** GET /user */
export async function getUser(call: Call): Promise<Answer> {
  const accountId = call.query.get('accountId');
  if (accountId === null) throw new Refusal(400, 'accountId query parameter should be provided.');
  const [person] = await peopleRows(call.sql, [accountId]);
  if (person === undefined)
    throw new Refusal(404, 'Specified user does not exist or you do not have required permissions');
  return ok({ ...personBean(call, person), locale: person.locale });
}

/** GET /user/bulk: unknown accounts are absent. */
export async function getUsersBulk(call: Call): Promise<Answer> {
  const accountIds = call.query.getAll('accountId');
  if (accountIds.length === 0) throw new Refusal(400, 'accountId query parameter should be provided.');
  const people = await peopleRows(call.sql, accountIds);
  const beans = people.map((person) => personBean(call, person));
  return ok(pageBean(call, '/rest/api/3/user/bulk', beans, pageAsked(call, 10, 200)));
}
