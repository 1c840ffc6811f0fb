import type { DocumentedCompanion } from '../../contract/process-document-calls';
import { companionProcesses, notConnected } from '../../domain/settings/companions';
import type { SettingsDoc } from '../../domain/settings/settings';
import type { Jira } from '../ports/ports';

/** Where the records of other processes are kept, by the names that Jira shows this person; nothing is asked where none is mapped. */
export async function documentedCompanions(
  jira: Pick<Jira, 'issueTypes' | 'project'>,
  { companions = {} }: Pick<SettingsDoc, 'companions'>,
): Promise<readonly DocumentedCompanion[]> {
  const all = Object.values(companions);
  const projectIds = [...new Set(all.flatMap(({ projects }) => Object.keys(projects)))];
  const [types, projects] = await Promise.all([
    all.some((one) => Object.keys(one.types).length > 0) ? jira.issueTypes() : [],
    Promise.all(projectIds.map((id) => jira.project(id))),
  ]);
  const nameOf = (known: readonly ({ readonly id: string; readonly name: string } | undefined)[]) => (id: string) =>
    known.find((one) => one?.id === id)?.name ?? id;
  return companionProcesses.map((process) => {
    const { elsewhere, owner, ...kept } = companions[process] ?? notConnected;
    return {
      ...{ process, elsewhere, owner },
      types: Object.keys(kept.types).map(nameOf(types)),
      projects: Object.keys(kept.projects).map(nameOf(projects)),
    };
  });
}
