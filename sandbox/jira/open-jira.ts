import type { DatabaseServer, HostedApps, JiraSite, Person, ProductEvent, SiteClock } from '../parts';
import { dashboardRows, findItem } from './dashboards/dashboard-rows';
import { handleRequest } from './http/handle-request';
import { visibleIssues } from './issues/issue-rows';
import { loadSite } from './site-file/load-site';
import { pageRoutes } from './pages/page-routes';
import type { Site } from './http/route';
import { restRoutes } from './routes';
import { schema } from './schema';
import { administers } from './person-row';
import { openSql, type Sql } from './sql';
import { knownPerson } from './who';

export type JiraParts = {
  readonly database: DatabaseServer;
  readonly clock: SiteClock;
  /** Asked at each transition, because the apps are started after Jira. */
  readonly apps: () => HostedApps;
  readonly siteUrl: string;
};

/** Jira on the database `jira`: its tables are made when they are missing. */
export async function openJira({ database, clock, apps, siteUrl }: JiraParts): Promise<JiraSite> {
  const pool = await database.pool('jira');
  const listeners = new Set<(event: ProductEvent) => void>();
  const tell = (events: readonly ProductEvent[]) => {
    for (const event of events) for (const listener of listeners) listener(event);
  };
  const site: Site = { url: siteUrl, clock, apps, tell };
  const withSql = async <Result>(act: (sql: Sql) => Promise<Result>) => {
    const sql = openSql(pool);
    try {
      return await act(sql);
    } finally {
      sql.release();
    }
  };
  await withSql(async (sql) => {
    for (const statement of schema) await sql.run(statement);
  });

  return {
    handle: async (request) => {
      const { headers, ...answer } = await handleRequest(restRoutes, pool, site, request);
      return { ...answer, headers: { ...headers, date: clock.now().toUTCString() } };
    },
    handlePage: (request) => handleRequest(pageRoutes, pool, site, request),
    people: () => withSql((sql) => peopleOf(sql)),
    person: (accountId) => withSql(async (sql) => (await peopleOf(sql, accountId))[0]),
    isAdministrator: (accountId) => withSql(async (sql) => (await knownPerson(sql, accountId))?.administrator ?? false),
    visibleIssue: (accountId, idOrKey) =>
      withSql(async (sql) => {
        const who = await knownPerson(sql, accountId);
        const [issue] = who === undefined ? [] : await visibleIssues(sql, who, [idOrKey]);
        if (issue === undefined) return undefined;
        const { key, typeName, typeId, projectId, projectKey, projectType } = issue;
        return { id: String(issue.id), key, typeName, typeId, projectId, projectKey, projectType };
      }),
    dashboardItem: (accountId, dashboardId, itemId) =>
      withSql(async (sql) => {
        const known = (await knownPerson(sql, accountId)) !== undefined;
        const seen = known && (await dashboardRows(sql, accountId)).some((row) => String(row.id) === dashboardId);
        const item = seen ? await findItem(sql, dashboardId, itemId) : undefined;
        if (item === undefined) return undefined;
        return {
          dashboardId,
          itemId,
          moduleKey: item.moduleKey,
          configuration: JSON.parse(item.configuration) as Record<string, unknown>,
        };
      }),
    configureDashboardItem: (accountId, dashboardId, itemId, configuration) =>
      withSql(async (sql) => {
        if ((await findItem(sql, dashboardId, itemId)) === undefined) return false;
        const dashboard = (await dashboardRows(sql, accountId)).find((row) => String(row.id) === dashboardId);
        if (dashboard?.mayEdit !== true) return false;
        await sql.run(`update dashboard_item set configuration = ? where id = ?`, [
          JSON.stringify(configuration),
          itemId,
        ]);
        return true;
      }),
    onEvent: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    load: (file) => withSql((sql) => loadSite(sql, clock, file)),
    isEmpty: () => withSql(async (sql) => (await siteName(sql)) === undefined),
    name: () => withSql(siteName),
  };
}

async function siteName(sql: Sql): Promise<string | undefined> {
  const [row] = await sql.rows<{ value: string }>(`select value from site where name = 'name'`);
  return row?.value;
}

type PersonRow = Omit<Person, 'administrator'> & { administrator: number };

/** The active people of the site in the order of its file; app accounts are nobody that can be acted as. */
async function peopleOf(sql: Sql, accountId?: string): Promise<Person[]> {
  const rows = await sql.rows<PersonRow>(
    `select account_id as accountId, display_name as displayName, title, time_zone as timeZone, locale, ${administers} as administrator
       from person where account_type = 'atlassian' and active and (? is null or account_id = ?) order by position`,
    [accountId ?? null, accountId ?? null],
  );
  return rows.map((row) => ({ ...row, administrator: row.administrator === 1 }));
}
