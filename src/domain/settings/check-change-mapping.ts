import type { ChangeAuthority } from '../roles/change-authority';
import { rolesOf, statusesOf } from './jira-site';
import type { JiraSite } from './jira-site';
import { idsGone, namesIn } from './missing-ids';
import type { SettingsDoc } from './settings';
import { quoted, stops, warns } from './setup-finding';
import type { SetupFinding } from './setup-finding';

/** What is wrong with the work types, the link, the statuses and the authorities of changes. */
export function checkChangeMapping(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const types = checkTypes(settings, site);
  return Object.keys(settings.changeTypes).length === 0
    ? types
    : [
        ...types,
        ...checkLink(settings, site),
        ...checkStatuses(settings, site),
        ...Object.keys(settings.changeTypes).flatMap((typeId) => checkAuthority(typeId, settings, site)),
      ];
}

function checkTypes({ changeTypes }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const gone = idsGone(changeTypes, site.issueTypes);
  if (Object.keys(changeTypes).length === 0)
    return [
      stops(
        'changes',
        'no-change-type',
        'No work type is mapped as change.',
        'Choose the work types whose work items are requests for change; without a change nothing can be deployed.',
      ),
    ];
  return gone.length === 0
    ? []
    : [
        stops(
          'changes',
          'change-type-gone',
          `Jira does not know the mapped change type ${namesIn(gone, site.issueTypes)} any more.`,
          'Take it out, and map the work type that replaced it.',
        ),
      ];
}

function checkLink({ changeLink }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  if (changeLink === null)
    return [
      stops(
        'changes',
        'no-link',
        'No link from a release to its changes is mapped.',
        'Choose the link type and its direction; until then the gate can not tell which changes a release deploys and refuses.',
      ),
    ];
  return site.linkTypes.some(({ id }) => id === changeLink.typeId)
    ? []
    : [
        stops(
          'changes',
          'link-gone',
          `Jira does not know the mapped link type ${changeLink.typeId} any more.`,
          'Choose the link type that replaced it; until then no change is found and the gate refuses.',
        ),
      ];
}

function checkStatuses(settings: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const { authorizedStatuses, withdrawnStatuses, implementedStatuses } = settings;
  const used = statusesOf(site, settings.changeTypes);
  const all = { ...authorizedStatuses, ...withdrawnStatuses, ...implementedStatuses };
  const gone = idsGone(all, site.statuses);
  const reachable = Object.keys(authorizedStatuses).some((id) => used.includes(id));
  const twice = Object.keys(withdrawnStatuses).filter((id) => id in authorizedStatuses || id in implementedStatuses);
  const lapsing = Object.keys(implementedStatuses).filter((id) => !(id in authorizedStatuses) && !twice.includes(id));
  return [
    ...(Object.keys(authorizedStatuses).length === 0
      ? [
          stops(
            'changes',
            'no-authorized-status',
            'No status counts as authorized.',
            'Choose the statuses in which an approved change may be deployed; until then the gate refuses everything.',
          ),
        ]
      : []),
    ...(Object.keys(authorizedStatuses).length > 0 && used.length > 0 && !reachable
      ? [
          stops(
            'changes',
            'authorized-unreachable',
            `No change of the chosen projects can have ${namesIn(Object.keys(authorizedStatuses), site.statuses)}, which counts as authorized.`,
            'Choose a status of their workflow.',
          ),
        ]
      : []),
    ...(gone.length === 0
      ? []
      : [
          stops(
            'changes',
            'change-status-gone',
            `Jira does not know the mapped status ${namesIn(gone, site.statuses)} any more.`,
            'Take it out, and map the status that replaced it.',
          ),
        ]),
    ...(twice.length === 0
      ? []
      : [
          stops(
            'changes',
            'withdrawn-and-authorized',
            `${namesIn(twice, site.statuses)} means withdrawn and authorized or implemented at once.`,
            'Take it out of one of the two; while it is in both, a change in it does not count as authorized.',
          ),
        ]),
    ...(Object.keys(withdrawnStatuses).length === 0
      ? [
          warns(
            'changes',
            'no-withdrawn-status',
            'No status means that a change was withdrawn or rejected.',
            'Choose it if the workflow of changes has one.',
          ),
        ]
      : []),
    ...(Object.keys(implementedStatuses).length === 0
      ? [
          warns(
            'changes',
            'no-implemented-status',
            'No status means that a change has been implemented.',
            'Choose it if the workflow of changes has one.',
          ),
        ]
      : []),
    ...(lapsing.length === 0
      ? []
      : [
          warns(
            'changes',
            'implemented-not-authorized',
            `A change in ${namesIn(lapsing, site.statuses)} is implemented, but does not count as authorized.`,
            'Count it as authorized too, unless changes reach it only after the last wave: the waves that follow would be refused.',
          ),
        ]),
  ];
}

function checkAuthority(typeId: string, { authorities }: SettingsDoc, site: JiraSite): readonly SetupFinding[] {
  const type = namesIn([typeId], site.issueTypes);
  const authority = authorities[typeId];
  const roles = rolesOf(site, { [typeId]: true });
  if (authority === undefined || isEmpty(authority))
    return [
      stops(
        'changes',
        'no-authority',
        `Nobody may authorize changes of the type ${type}.`,
        'Choose a project role, a Jira group or people as its change authority.',
      ),
    ];
  if ('projectRole' in authority && roles.length > 0 && !roles.includes(authority.projectRole))
    return [
      stops(
        'changes',
        'authority-role-gone',
        `The authority for ${type} is the project role ${quoted([authority.projectRole])}, which no project of these changes has.`,
        'Choose a role that is there, or create it in Jira under that name.',
      ),
    ];
  if ('people' in authority && Object.keys(authority.people).length === 1)
    return [
      warns(
        'changes',
        'one-authority',
        `Only one person may authorize changes of the type ${type}.`,
        'Name a second one, so that releases do not wait when the first is away.',
      ),
    ];
  return [];
}

function isEmpty(authority: ChangeAuthority): boolean {
  if ('projectRole' in authority) return authority.projectRole === '';
  return 'people' in authority && Object.keys(authority.people).length === 0;
}
