import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import type { GlobalPermissionOnPage, PersonOnPage } from '../page-contract';
import { administers } from '../person-row';
import { readBody } from '../http/request-body';
import { administrators } from '../administrators';
import { param, type Call } from '../http/route';

export async function getPeople(call: Call): Promise<Answer> {
  administrators(call, 403);
  return ok(await peopleOnPage(call));
}

const text = z.string().trim().min(1).max(255);

export async function postPerson(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { displayName, title } = readBody(z.strictObject({ displayName: text, title: text }), call.body);
  const accountId = randomUUID();
  // App accounts stand behind all people.
  await call.sql.run(
    `insert into person (account_id, position, account_type, display_name, title, time_zone, locale, administrator)
     select ?, coalesce(max(position) + 1, 0), 'atlassian', ?, ?, (select value from site where name = 'timeZone'), 'en-GB', false
       from person where account_type = 'atlassian'`,
    [accountId, displayName, title],
  );
  return created(await personOnPage(call, accountId));
}

const changes = z.strictObject({
  displayName: text.optional(),
  title: text.optional(),
  active: z.boolean().optional(),
});

/** Who is deactivated can not log in and is no assignee any more; what they did stays. */
export async function putPerson(call: Call): Promise<Answer> {
  administrators(call, 403);
  const { accountId } = await personOnPage(call, param(call, 'accountId'));
  const { displayName, title, active } = readBody(changes, call.body);
  if (active === false && accountId === call.who.accountId) throw new Refusal(400, 'You can not deactivate yourself.');
  await call.sql.run(
    `update person set display_name = coalesce(?, display_name), title = coalesce(?, title), active = coalesce(?, active)
      where account_id = ?`,
    [displayName ?? null, title ?? null, active ?? null, accountId],
  );
  return ok(await personOnPage(call, accountId));
}

export async function getGlobalPermissions(call: Call): Promise<Answer> {
  administrators(call, 403);
  return ok([await administerJira(call)]);
}

const holders = z.strictObject({ groups: z.array(z.string()), people: z.array(z.string()) });

/** Refused where it would lock out the person who asks, and with that, perhaps, everybody. */
export async function putGlobalPermission(call: Call): Promise<Answer> {
  administrators(call, 403);
  const permission = param(call, 'permission');
  if (permission !== 'ADMINISTER') throw new Refusal(404, `There is no global permission ${permission}.`);
  const { groups, people } = readBody(holders, call.body);
  await call.sql.transaction(async () => {
    await call.sql.run(`delete from global_grant where permission = 'ADMINISTER'`);
    for (const groupId of groups)
      await call.sql.run(
        `insert into global_grant (permission, group_id) select 'ADMINISTER', group_id from person_group where group_id = ?`,
        [groupId],
      );
    await call.sql.run(`update person set administrator = account_id in (?)`, [people.length > 0 ? people : ['']]);
    const [self] = await call.sql.rows<{ still: number }>(
      `select ${administers} as still from person where account_id = ?`,
      [call.who.accountId],
    );
    if (self?.still !== 1) throw new Refusal(400, 'You would not administer Jira any more.');
  });
  return ok(await administerJira(call));
}

async function administerJira(call: Call): Promise<GlobalPermissionOnPage> {
  const groups = await call.sql.rows<{ id: string }>(
    `select group_id as id from global_grant where permission = 'ADMINISTER' order by group_id`,
  );
  const people = await call.sql.rows<{ id: string }>(
    `select account_id as id from person where administrator order by position`,
  );
  return { permission: 'ADMINISTER', groups: groups.map(({ id }) => id), people: people.map(({ id }) => id) };
}

async function personOnPage(call: Call, accountId: string): Promise<PersonOnPage> {
  const person = (await peopleOnPage(call)).find((one) => one.accountId === accountId);
  if (person === undefined) throw new Refusal(404, `There is no person ${accountId}.`);
  return person;
}

async function peopleOnPage(call: Call): Promise<readonly PersonOnPage[]> {
  const people = await call.sql.rows<{
    accountId: string;
    displayName: string;
    title: string;
    active: number;
    administrator: number;
  }>(
    `select account_id as accountId, display_name as displayName, title, active, ${administers} as administrator
       from person where account_type = 'atlassian' order by position`,
  );
  const groups = await call.sql.rows<{ accountId: string; name: string }>(
    `select m.account_id as accountId, g.name from group_member m join person_group g on g.group_id = m.group_id order by g.name`,
  );
  return people.map((person) => ({
    ...person,
    active: person.active === 1,
    administrator: person.administrator === 1,
    groups: groups.filter((group) => group.accountId === person.accountId).map((group) => group.name),
  }));
}
