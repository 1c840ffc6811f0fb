import type { Actor, HostedApps } from '../parts';
import { Refusal } from './answer';
import { isGlobalPermission } from './projects/permission-catalogue';
import { administers } from './person-row';
import { projectsGranted } from './projects/project-grants';
import type { Sql } from './sql';

/** Who asks, and what that account may do: every permission question of a request is put here. */
export interface Who {
  /** undefined for somebody who is not logged in. */
  readonly accountId: string | undefined;
  readonly kind: Actor['kind'];
  readonly administrator: boolean;
  readonly timeZone: string;
  /** The projects in which this account holds the permission; asked of the database once per request. */
  projectsWith(permission: string): Promise<ReadonlySet<string>>;
  may(permission: string, projectId: string): Promise<boolean>;
}

/** The account behind an actor. A user that the site does not know is refused as not authenticated. */
export async function identify(sql: Sql, actor: Actor, apps: () => HostedApps): Promise<Who> {
  if (actor.kind === 'anonymous')
    return asWho(sql, { accountId: undefined, administrator: false, timeZone: 'UTC', kind: 'anonymous' });
  if (actor.kind === 'user') return whoIs(sql, actor.accountId);
  const accountId = await appAccount(sql, actor.appId, apps);
  const settings = await sql.rows<{ value: string }>(`select value from site where name = 'appsAdministerJira'`);
  return asWho(sql, { accountId, administrator: settings[0]?.value === 'true', timeZone: 'UTC', kind: 'app' });
}

async function whoIs(sql: Sql, accountId: string): Promise<Who> {
  const person = await knownPerson(sql, accountId);
  if (person === undefined)
    throw new Refusal(401, 'You are not authenticated. Authentication required to perform this operation.');
  return person;
}

/** The permissions of an account other than the one that asks; undefined when the site does not know it, or it is deactivated. */
export async function knownPerson(sql: Sql, accountId: string): Promise<Who | undefined> {
  const [person] = await sql.rows<{ administrator: number; timeZone: string; accountType: string }>(
    `select ${administers} as administrator, time_zone as timeZone, account_type as accountType
       from person where account_id = ? and active`,
    [accountId],
  );
  if (person === undefined) return undefined;
  const kind = person.accountType === 'app' ? 'app' : 'user';
  return asWho(sql, { accountId, administrator: person.administrator === 1, timeZone: person.timeZone, kind });
}

type Identity = Pick<Who, 'accountId' | 'administrator' | 'timeZone' | 'kind'>;

function asWho(sql: Sql, identity: Identity): Who {
  let asked: ReturnType<typeof projectsGranted> | undefined;
  const projectsWith = async (permission: string) => {
    asked ??= projectsGranted(sql, identity);
    return (await asked).get(permission) ?? new Set<string>();
  };
  return {
    accountId: identity.accountId,
    kind: identity.kind,
    administrator: identity.administrator,
    timeZone: identity.timeZone,
    projectsWith,
    // Site administration implies no project permission: an administrator needs the grant like anybody else.
    may: async (permission, projectId) =>
      isGlobalPermission(permission) ? identity.administrator : (await projectsWith(permission)).has(projectId),
  };
}

/** The app's own account, made when it first acts. */
async function appAccount(sql: Sql, appId: string, apps: () => HostedApps): Promise<string> {
  const accountId = `app:${appId}`;
  const [known] = await sql.rows(`select 1 from person where account_id = ?`, [accountId]);
  if (known === undefined) {
    const module = apps()
      .modules()
      .find((candidate) => candidate.appId === appId);
    const name = (module === undefined ? undefined : apps().appOf(module.key)?.name) ?? appId;
    await sql.run(
      `insert ignore into person (account_id, position, account_type, display_name, title, time_zone, locale, administrator)
       values (?, 1000000, 'app', ?, 'App', 'UTC', 'en-US', false)`,
      [accountId, name],
    );
  }
  return accountId;
}
