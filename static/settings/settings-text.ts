import type { ChangeAuthority, JiraSite } from '../../src/contract/setup-check';
import type { Conflict } from '../../src/contract/wire';
import { editing } from '../shared/en/editing';
import { listed } from '../shared/en/grammar';
import { setup as words } from '../shared/en/setup';
import type { Settings } from './admin-data';
import { projectLabel } from '../shared/jira/find-in-jira';

type Named = readonly { readonly id: string; readonly name: string }[];

/** Names of what is mapped by id; an id that Jira does not know stands for itself. */
export const namesOf = (ids: { readonly [id: string]: unknown }, known: Named): readonly string[] =>
  Object.keys(ids).map((id) => known.find((each) => each.id === id)?.name ?? id);

export const projectsOf = (site: JiraSite): Named =>
  site.projects.map(({ id, key, name }) => ({ id, name: projectLabel(key, name) }));

export function linkText(link: Settings['changeLink'], site: JiraSite): string {
  if (link === null) return '';
  return words.linkReads(site.linkTypes.find(({ id }) => id === link.typeId)?.[link.side] ?? link.typeId);
}

export function authorityText(authority: ChangeAuthority): string {
  if ('projectRole' in authority) return words.inRole(authority.projectRole);
  return 'group' in authority
    ? words.inGroup(authority.group.name)
    : words.inPeople(Object.keys(authority.people).length);
}

const labels: { readonly [field in keyof Settings]?: string } = {
  projects: words.projects,
  timeZone: words.timeZone,
  releaseTypes: words.releaseTypes,
  stages: words.stages,
  projectRoles: words.projectRoles,
  numberForms: words.numberForms,
  changeTypes: words.changeTypes,
  changeLink: words.changeLink,
  authorizedStatuses: words.authorizedStatuses,
  withdrawnStatuses: words.withdrawnStatuses,
  implementedStatuses: words.implementedStatuses,
  authorities: words.authorities,
  approvalsField: words.approvalsField,
  materialFields: words.materialFields,
  standardTypes: words.standardTypes,
  statusIsProof: words.statusIsProof,
  companions: words.steps.companions,
};

const fieldOf = (path: string): string => path.split('/')[1] ?? '';

/** What two people changed at once. */
export const settingLabel = (path: string): string =>
  Object.entries(labels).find(([field]) => field === fieldOf(path))?.[1] ?? fieldOf(path);

/** A version of it, by the names that Jira has for the ids in it. */
export function settingValue(path: string, value: Conflict['fields'][number]['mine'], site: JiraSite): string {
  if (value === null || typeof value !== 'object') return String(value ?? editing.empty);
  const known = [...projectsOf(site), ...site.issueTypes, ...site.statuses, ...site.linkTypes];
  const name = (id: string) => known.find((each) => each.id === id)?.name ?? id;
  const parts = Object.entries(value).map(([id, meant]) =>
    meant === true ? name(id) : `${name(id)}: ${typeof meant === 'string' ? name(meant) : JSON.stringify(meant)}`,
  );
  return parts.length === 0 ? editing.empty : listed(parts);
}
