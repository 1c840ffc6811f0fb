import { approvalsType } from '../../src/domain/settings/jira-site';
import type { FakeSite } from '../fakes/jira';
import { siteDay } from '../fakes/jql';
import { smallSite } from '../sandbox/jira/small-site';

/** Account id by which the fake knows the app itself. */
export const appAccount = 'the-app';

/** Id by which the fake knows the field of approvals. */
export const approvalsField = 'customfield_10050';

/** Ids that a site gave its work items. */
export type Ids = { readonly [key: string]: string };

/** The sandbox's small site as the fake has to know it, with the same ids. */
export function asFakeSite(ids: Ids): FakeSite {
  const idOf = (key: string) => ids[key] ?? key;
  const seenBy = { REL: ['rita', 'vera', 'carl', 'ada'], CHG: ['carl', 'rita'], LAB: ['rita', appAccount] };
  const issue = (key: string, summary: string, typeId: string, statusId: string, projectId: string) => {
    const projectKey = key.slice(0, 3) as keyof typeof seenBy;
    return {
      id: idOf(key),
      key,
      summary,
      typeId,
      statusId,
      statusName: '',
      projectId,
      projectKey,
      links: [] as { typeId: string; side: 'inward' | 'outward'; issueId: string; issueKey: string }[],
      visibleTo: seenBy[projectKey],
    };
  };
  const link = (side: 'inward' | 'outward', key: string) =>
    ({ typeId: '100', side, issueId: idOf(key), issueKey: key }) as const;
  return {
    issues: [
      {
        ...issue('REL-1', 'Autumn release', '1', '10', '10000'),
        links: [link('outward', 'CHG-1'), link('outward', 'LAB-1')],
      },
      issue('REL-2', 'Winter release', '1', '20', '10000'),
      { ...issue('CHG-1', 'New database', '2', '10', '10001'), links: [link('inward', 'REL-1')] },
      { ...issue('LAB-1', 'Secret change', '2', '10', '10002'), links: [link('inward', 'REL-1')] },
    ],
    statuses: smallSite.statuses,
    roles: { rita: ['Makers'], vera: ['Readers'], ada: ['Owners'] },
    roleGroups: { Readers: [{ id: 'g-1', name: 'changers' }] },
    groups: { carl: ['g-1'] },
    fields: [
      { id: 'summary', name: 'Summary' },
      { id: approvalsField, name: 'Approvals', type: approvalsType },
    ],
    now: () => siteDay,
    issueTypes: smallSite.issueTypes,
    linkTypes: smallSite.linkTypes,
    layouts: Object.fromEntries(
      smallSite.projects.map((project) => [
        project.id,
        {
          roles: Object.keys(project.roles),
          types: project.issueTypes.map(({ issueType }) => ({
            id: smallSite.issueTypes.find(({ name }) => name === issueType)?.id ?? issueType,
            statusIds: smallSite.workflows.flatMap(({ statuses }) => statuses),
          })),
        },
      ]),
    ),
    mirrors: new Map(),
    pinned: new Set(),
    workflows: smallSite.workflows.map(({ name, statuses, transitions }) => ({
      name,
      statusIds: statuses,
      transitions: transitions.map((transition) => ({
        name: transition.name,
        kind: transition.type,
        toStatusId: transition.to,
        // The site's first gate stands for ours.
        fromStatusIds: transition.from ?? [],
        gates: (transition.rules ?? [])
          .filter(({ moduleKey }) => moduleKey === 'first-gate')
          .map(() => ({ gate: 'deployment-gate' as const, on: true })),
      })),
    })),
    administrators: ['ada'],
    projects: smallSite.projects.map(({ id, key, name }) => ({
      id,
      key,
      name,
      visibleTo: seenBy[key as keyof typeof seenBy],
    })),
    transitions: [
      { id: '11', name: 'Make ready', toStatusId: '20' },
      { id: '31', name: 'Start again', toStatusId: '10' },
    ],
    broken: new Set(),
    calls: [],
  };
}
