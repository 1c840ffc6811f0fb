import { getAppContext } from '@forge/api';

/** How Jira names a module of this installation, e.g. in a workflow rule; known only while a function runs. */
export function moduleId(moduleKey: string): string {
  const { appAri, environmentAri } = getAppContext();
  return `ari:cloud:ecosystem::extension/${appAri.appId}/${environmentAri.environmentId}/static/${moduleKey}`;
}
