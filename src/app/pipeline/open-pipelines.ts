import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { PipelinesDoc } from '../../domain/pipeline/pipelines';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { openProject, registerPermission } from '../project/open-project';
import type { Caller, StreamState } from '../ports/ports';
import { pipelinesStream, readStreams } from '../streams';
import type { Right } from '../../domain/roles/may';

export type OpenPipelines = {
  readonly project: { readonly id: string; readonly key: string };
  readonly state: StreamState<PipelinesDoc>;
  readonly right: Right;
};

/** The pipelines of a project, for a person who may browse it. Two SQL statements. */
export async function openPipelines(deps: Deps, caller: Caller, projectId: string): Promise<Result<OpenPipelines>> {
  const [opened, { pipelines }] = await Promise.all([
    openProject(deps, caller, projectId),
    readStreams(deps.journal, { pipelines: pipelinesStream(projectId) }),
  ]);
  if (!opened.ok) return opened;
  const right = registerPermission(caller, opened.value, 'edit-pipelines');
  return allowed({ project: opened.value.project, state: pipelines, right });
}

/** The same for a person who wants to change them. */
export async function openToEditPipelines(
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Result<OpenPipelines>> {
  const opened = await openPipelines(deps, caller, projectId);
  if (!opened.ok || opened.value.right.allowed) return opened;
  return needsRole(opened.value.right, 'change the pipelines');
}
