import type { Stage } from '../release/stages';
import { roleTitles } from '../roles/process-roles';
import type { ProcessRole } from '../roles/process-roles';
import { rolesOf, statusesOf } from './jira-site';
import type { JiraSite } from './jira-site';
import { idsGone, namesIn } from './missing-ids';
import type { SettingsDoc } from './settings';
import { quoted, stops, warns } from './setup-finding';
import type { SetupFinding } from './setup-finding';

/** What is wrong with the work types, stages and process roles of releases. */
export function checkReleaseMapping(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  if (Object.keys(settings.releaseTypes).length === 0)
    return [
      stops(
        'releases',
        'no-release-type',
        'No work type is mapped as release.',
        'Choose the work types whose work items are releases; until then the panels refuse to open.',
      ),
    ];
  return [...checkTypes(settings, site), ...checkStages(settings, site), ...checkRoles(settings, site)];
}

function checkTypes({ releaseTypes, changeTypes }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const gone = idsGone(releaseTypes, site.issueTypes);
  const both = Object.keys(releaseTypes).filter((id) => id in changeTypes);
  const subtasks = site.issueTypes.filter(({ id, subtask }) => subtask && id in releaseTypes);
  return [
    ...(gone.length === 0
      ? []
      : [
          stops(
            'releases',
            'release-type-gone',
            `Jira does not know the mapped release type ${namesIn(gone, site.issueTypes)} any more.`,
            'Take it out, and map the work type that replaced it.',
          ),
        ]),
    ...(both.length === 0
      ? []
      : [
          stops(
            'releases',
            'release-and-change',
            `${namesIn(both, site.issueTypes)} is mapped as release and as change.`,
            'A work item is one or the other: take it out of one of the two.',
          ),
        ]),
    ...subtasks.map(({ name }) =>
      warns(
        'releases',
        'release-is-subtask',
        `'${name}' is a sub-task type.`,
        'A release stands on its own; map a standard work type unless this is meant.',
      ),
    ),
  ];
}

/** Without these two nothing can be told of a deployment's beginning and of a release's end. */
const neededStages: readonly Stage[] = ['DEPLOYING', 'CLOSED'];

function checkStages({ stages: mapped, releaseTypes }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const used = statusesOf(site, releaseTypes);
  const unmapped = used.filter((id) => mapped[id] === undefined);
  const gone = idsGone(mapped, site.statuses);
  const foreign = Object.keys(mapped).filter((id) => used.length > 0 && !used.includes(id) && !gone.includes(id));
  const lacking = neededStages.filter((stage) => !Object.values(mapped).includes(stage));
  return [
    ...(unmapped.length === 0
      ? []
      : [
          stops(
            'releases',
            'status-without-stage',
            `${namesIn(unmapped, site.statuses)} ${unmapped.length === 1 ? 'stands' : 'stand'} for no stage.`,
            'Say for each status of a release which stage of the process it stands for.',
          ),
        ]),
    ...lacking.map((stage) =>
      stops(
        'releases',
        'stage-without-status',
        `No status stands for the stage ${stageTitle(stage)}.`,
        `Map the status in which a release is ${stage === 'CLOSED' ? 'closed' : 'being deployed'}, or add one to its workflow.`,
      ),
    ),
    ...(gone.length === 0
      ? []
      : [
          warns(
            'releases',
            'stage-status-gone',
            `Jira does not know the status ${namesIn(gone, site.statuses)} any more, which is mapped to a stage.`,
            'Save this part again: statuses that are gone are left out.',
          ),
        ]),
    ...(foreign.length === 0
      ? []
      : [
          warns(
            'releases',
            'stage-status-unused',
            `${namesIn(foreign, site.statuses)} is mapped to a stage, but no release of the chosen projects can have it.`,
            'Leave it if the workflow is about to change; otherwise save this part again without it.',
          ),
        ]),
  ];
}

const stageTitle = (stage: Stage): string => stage.toLowerCase().replace('_', ' ');

function checkRoles({ projectRoles, releaseTypes }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const known = rolesOf(site, releaseTypes);
  const gone = (Object.entries(projectRoles) as [ProcessRole, string][]).filter(
    ([, name]) => name !== '' && !known.includes(name),
  );
  return [
    ...gone.map(([role, name]) =>
      stops(
        'releases',
        'role-gone',
        `The ${roleTitles[role].toLowerCase()} is mapped to the project role ${quoted([name])}, which no project of releases has.`,
        'Choose a role that is there, or create it in Jira under that name.',
      ),
    ),
    ...((projectRoles.rdm ?? '') === ''
      ? [
          warns(
            'releases',
            'no-release-manager',
            'No project role is mapped to the release and deployment manager.',
            'Map one: otherwise nobody can edit a new release, for nobody is named on it yet.',
          ),
        ]
      : []),
  ];
}
