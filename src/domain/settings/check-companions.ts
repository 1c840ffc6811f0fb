import { companionProcesses, isConnected, notConnected, overlap } from './companions';
import type { Companion, CompanionProcess } from './companions';
import type { JiraSite } from './jira-site';
import { idsGone, namesIn } from './missing-ids';
import type { SettingsDoc } from './settings';
import { warns } from './setup-finding';
import type { SetupFinding } from './setup-finding';

/** In the middle of a sentence. */
const recordsOf: { readonly [process in CompanionProcess]: string } = {
  incident: 'incidents',
  request: 'service requests',
  problem: 'problems',
  configuration: 'configuration items',
  budgeting: 'budgets and costs',
};

/** What makes no sense about where the records of other processes are kept. Nothing of it stops a release. */
export function checkCompanions(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const connected = companionProcesses.flatMap((process) => {
    const companion = settings.companions?.[process];
    return companion !== undefined && isConnected(companion) ? [{ process, ...companion }] : [];
  });
  return [
    ...connected.flatMap((companion) => checkOne(companion, site)),
    ...connected.flatMap((one, place) => [
      ...connected.slice(place + 1).flatMap((other) => twice(one, other, recordsOf[other.process], site)),
      ...twice(one, { ...notConnected, types: settings.releaseTypes }, 'releases', site),
      ...twice(one, { ...notConnected, types: settings.changeTypes }, 'changes', site),
    ]),
  ];
}

type Connected = Companion & { readonly process: CompanionProcess };

function checkOne({ process, types, projects, owner }: Connected, site: JiraSite): readonly SetupFinding[] {
  const records = recordsOf[process];
  const [goneTypes, goneProjects] = [idsGone(types, site.issueTypes), idsGone(projects, site.projects)];
  const chosen = site.projects.filter(({ id }) => id in projects);
  const empty = chosen.filter((project) => !project.types.some(({ id }) => id in types));
  return [
    ...finding(
      goneTypes.length > 0,
      'companion-type-gone',
      `Jira has no work type ${goneTypes.join(', ')} for ${records} any more.`,
      'Take it out and choose the one that is used now.',
    ),
    ...finding(
      goneProjects.length > 0,
      'companion-project-gone',
      `Of the projects for ${records}, ${goneProjects.join(', ')} is not among the projects of the first step, or Jira does not show it to you.`,
      'Add it to the projects of the first step, or take it out here.',
    ),
    ...empty.map(({ key }) =>
      warns(
        'companions',
        'companion-idle',
        `${key} has none of the work types for ${records}.`,
        `Choose one of its work types, or take ${key} out.`,
      ),
    ),
    ...finding(
      owner.trim() === '',
      'companion-owner',
      `Nobody answers for where ${records} are kept.`,
      'Name a job title or a team.',
    ),
  ];
}

const finding = (is: boolean, code: string, what: string, toDo: string): readonly SetupFinding[] =>
  is ? [warns('companions', code, what, toDo)] : [];

function twice(one: Connected, other: Companion, records: string, { issueTypes }: JiraSite): readonly SetupFinding[] {
  const shared = Object.keys(one.types).filter((id) => id in other.types);
  return finding(
    overlap(one, other),
    'companion-twice',
    `The work type ${namesIn(shared, issueTypes)} stands for ${recordsOf[one.process]} and for ${records}.`,
    'Let it stand for one of them, or keep them in different projects.',
  );
}
