import type { Answer } from '../../contract/wire';
import type { IdSet } from '../../domain/kernel';
import { idsOf } from '../../domain/kernel';
import { sameSet } from '../../domain/settings/gate-places';
import { panelKeys } from '../../domain/settings/jira-site';
import type { JiraSite, MappedProject } from '../../domain/settings/jira-site';
import { known } from '../known';
import type { Caller, Jira, Log } from '../ports/ports';

type Reading = { readonly log: Log };

/**
 * What the mapping can point to and what stands in Jira's configuration, as this administrator sees it: four calls,
 * one for each panel, one for 200 workflows, and three for each chosen project.
 */
export async function getJiraSite({ log }: Reading, { jira }: Caller, projects: IdSet): Promise<Answer<JiraSite>> {
  const ids = idsOf(projects);
  const [issueTypes, linkTypes, statuses, fields, layouts, panels, workflows] = await Promise.all([
    jira.issueTypes(),
    jira.linkTypes(),
    jira.statuses(),
    jira.fields(),
    Promise.all(ids.map((id) => jira.projectLayout(id))),
    known(log, () => pinned(jira, ids), 'Jira did not say'),
    known(log, () => jira.workflows(), 'Jira did not say'),
  ]);
  const shown = layouts.filter((layout) => layout !== undefined);
  return {
    ok: true,
    value: {
      issueTypes,
      linkTypes,
      statuses: statuses.map(({ id, name }) => ({ id, name })),
      fields,
      projects: shown,
      panels,
      workflows: workflows.known ? { known: true, value: workflows.value.filter(isUsedIn(shown)) } : workflows,
    },
  };
}

async function pinned(jira: Jira, projectIds: readonly string[]) {
  const answers = await Promise.all(
    panelKeys.map(async (panel) => {
      const pinnedIn = await jira.pinnedProjects(panel, projectIds);
      return projectIds.map((projectId) => ({ panel, projectId, pinned: pinnedIn.includes(projectId) }));
    }),
  );
  return answers.flat();
}

const isUsedIn =
  (projects: readonly MappedProject[]) =>
  ({ statusIds }: { readonly statusIds: readonly string[] }) =>
    projects.some(({ types }) => types.some((type) => sameSet(type.statusIds, statusIds)));
