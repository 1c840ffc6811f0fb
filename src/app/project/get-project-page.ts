import type { ProjectPage } from '../../contract/project-calls';
import type { Answer } from '../../contract/wire';
import type { Deps } from '../deps';
import { openProject } from './open-project';
import type { Caller } from '../ports/ports';

/** What every section of the project page leans on. One SQL statement. */
export async function getProjectPage(deps: Deps, caller: Caller, projectId: string): Promise<Answer<ProjectPage>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, settings, customers, services } = opened.value;
  return {
    ok: true,
    value: {
      project: { id: project.id, key: project.key, name: project.name },
      timeZone: settings.timeZone,
      customers,
      services,
    },
  };
}
