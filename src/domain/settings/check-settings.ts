import { isTimeZone } from '../policy/time-zone';
import { checkChangeMapping } from './check-change-mapping';
import { checkCompanions } from './check-companions';
import { checkInJira } from './check-in-jira';
import { checkReleaseMapping } from './check-release-mapping';
import { keeps } from './companions';
import type { JiraSite } from './jira-site';
import { idsGone } from './missing-ids';
import type { SettingsDoc } from './settings';
import { stops, warns } from './setup-finding';
import type { SetupFinding } from './setup-finding';

/**
 * What is missing, contradictory or points to something that is not in Jira any more, in words, each with what to do.
 * An empty list: the mapping is whole.
 */
export const checkSettings = (settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] => [
  ...checkProjects(settings, site),
  ...checkReleaseMapping(settings, site),
  ...checkChangeMapping(settings, site),
  ...checkCompanions(settings, site),
  ...checkInJira(settings, site),
];

function checkProjects(settings: SettingsDoc, site: JiraSite) {
  const { projects, releaseTypes, changeTypes, timeZone } = settings;
  const gone = idsGone(projects, site.projects);
  const others = Object.values(settings.companions ?? {});
  const idle = site.projects.filter(
    (project) =>
      !project.types.some(
        ({ id }) =>
          id in releaseTypes ||
          id in changeTypes ||
          others.some((companion) => keeps(companion, { typeId: id, projectId: project.id })),
      ),
  );
  const anyType = Object.keys(releaseTypes).length + Object.keys(changeTypes).length > 0;
  return [
    ...(Object.keys(projects).length > 0
      ? []
      : [
          stops(
            'site',
            'no-project',
            'No project is chosen.',
            'Choose the projects in which releases and changes live: their work types, statuses and roles are offered then.',
          ),
        ]),
    ...(gone.length === 0
      ? []
      : [
          stops(
            'site',
            'project-gone',
            `Jira does not show you ${gone.length === 1 ? 'a chosen project' : 'chosen projects'} (${gone.join(', ')}).`,
            'Take them out if they were deleted; if they are only hidden from you, ask for Browse projects.',
          ),
        ]),
    ...(anyType ? idle : []).map(({ key }) =>
      warns(
        'site',
        'project-idle',
        `${key} has no work type that is mapped.`,
        `Map one of its work types as release or change, or take ${key} out.`,
      ),
    ),
    ...(isTimeZone(timeZone)
      ? []
      : [
          stops(
            'site',
            'unknown-zone',
            `"${timeZone}" is not an IANA time zone.`,
            'Use a name such as Europe/Berlin; reports count its days and months.',
          ),
        ]),
  ];
}
