import type { IdSet } from '../kernel';

/** The processes that releases work with (process 2), apart from change management, which is mapped by itself. */
export const companionProcesses = ['incident', 'request', 'problem', 'configuration', 'budgeting'] as const;
export type CompanionProcess = (typeof companionProcesses)[number];

/** Where the records of such a process are kept, and who answers for that. */
export type Companion = {
  /** Work types, in these projects; no project: in any. */
  readonly types: IdSet;
  readonly projects: IdSet;
  /** Outside Jira: in words or as an address; empty: nowhere else. */
  readonly elsewhere: string;
  /** A job title or a team. */
  readonly owner: string;
};

/** A process that is not in here is not connected. */
export type Companions = { readonly [process in CompanionProcess]?: Companion };

export const notConnected: Companion = { types: {}, projects: {}, elsewhere: '', owner: '' };

export const isConnected = ({ types, elsewhere }: Companion): boolean =>
  Object.keys(types).length > 0 || elsewhere.trim() !== '';

/** Whether work items of this type in this project are records of it. */
export const keeps = (
  { types, projects }: Companion,
  { typeId, projectId }: { readonly typeId: string; readonly projectId: string },
): boolean => typeId in types && (Object.keys(projects).length === 0 || projectId in projects);

/** Whether some work item can be a record of both. */
export function overlap(one: Companion, other: Companion): boolean {
  if (!Object.keys(one.types).some((id) => id in other.types)) return false;
  const [places, others] = [Object.keys(one.projects), Object.keys(other.projects)];
  return places.length === 0 || others.length === 0 || places.some((id) => others.includes(id));
}
