import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Actor, JiraSite, Person } from '../parts';
import { refuse } from './refusal';

const COOKIE = 'sandbox-person';

/** Who this browser acts as: the person of the cookie, else the first one of the site. */
export async function sessionPerson(c: Context, jira: JiraSite): Promise<Person> {
  const accountId = getCookie(c, COOKIE);
  const chosen = accountId === undefined ? undefined : await jira.person(accountId);
  return (
    chosen ??
    (await jira.people())[0] ??
    refuse(409, 'Nobody is on this site yet: load a site file with POST /__site/load')
  );
}

export async function sessionActor(c: Context, jira: JiraSite): Promise<Actor> {
  return { kind: 'user', accountId: (await sessionPerson(c, jira)).accountId };
}

/** Cookies know no ports, but the frames of apps are on another host name, and no script can read or set this one. */
export function actAs(c: Context, accountId: string): void {
  setCookie(c, COOKIE, accountId, { httpOnly: true, sameSite: 'Strict', path: '/' });
}
