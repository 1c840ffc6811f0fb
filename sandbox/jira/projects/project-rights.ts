import { Refusal } from '../answer';
import type { ProjectRow } from '../beans';
import { visibleProjectForAdministrators } from './project-rows';
import { param, type Call } from '../http/route';

/** The project of a settings page, for who administers it or Jira. */
export async function administeredProject(call: Call): Promise<ProjectRow> {
  const project = await visibleProjectForAdministrators(call, param(call, 'key'));
  if (!call.who.administrator && !(await call.who.may('ADMINISTER_PROJECTS', project.id)))
    throw new Refusal(403, 'You do not have permission to administer this project.');
  return project;
}

/** Schemes are shared, so only Jira administrators change what a company-managed project takes from them. */
export async function projectToSetUp(call: Call): Promise<ProjectRow> {
  const project = await administeredProject(call);
  if (!call.who.administrator && project.style === 'classic')
    throw new Refusal(403, 'Only Jira administrators can change this in a company-managed project.');
  return project;
}
