import type { Answer } from '../contract/wire';
import type { IdSet } from '../domain/kernel';
import { idsOf } from '../domain/kernel';
import type { JiraSite } from '../domain/settings/jira-site';
import type { Jira } from './ports';

/** What the mapping can point to, as this administrator sees Jira: three calls, and three for each chosen project. */
export async function getJiraSite(jira: Jira, projects: IdSet): Promise<Answer<JiraSite>> {
  return { ok: true, value: await readJiraSite(jira, projects) };
}

async function readJiraSite(jira: Jira, projects: IdSet): Promise<JiraSite> {
  const [issueTypes, linkTypes, statuses, layouts] = await Promise.all([
    jira.issueTypes(),
    jira.linkTypes(),
    jira.statuses(),
    Promise.all(idsOf(projects).map((id) => jira.projectLayout(id))),
  ]);
  return {
    issueTypes,
    linkTypes,
    statuses: statuses.map(({ id, name }) => ({ id, name })),
    projects: layouts.filter((layout) => layout !== undefined),
  };
}
