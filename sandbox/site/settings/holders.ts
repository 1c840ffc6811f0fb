import type { HolderOnPage } from '../../jira/page-contract';
import { useJson } from '../data/http';
import type { Choice } from './fields';

type SiteRole = { readonly id: number; readonly name: string };
export type Groups = { readonly groups: readonly { readonly groupId: string; readonly name: string }[] };

export const GROUP_NAMES = '/rest/api/3/groups/picker?maxResults=1000';

const KINDS = [
  { value: 'logged-in', label: 'Any logged-in person' },
  { value: 'app', label: 'Apps' },
] as const;

/**
 * Who can hold a permission or see a security level, as choices of a list: `role:10002`. Undefined while the roles and
 * groups of the site are not known yet.
 */
export function useHolderChoices(rolesAt: string, more: readonly Choice[] = []): readonly Choice[] | undefined {
  const roles = useJson<readonly SiteRole[]>(rolesAt).data;
  const groups = useJson<Groups>(GROUP_NAMES).data?.groups;
  if (roles === undefined || groups === undefined) return undefined;
  return [
    ...roles.map(({ id, name }) => ({ value: `role:${String(id)}`, label: `Role: ${name}` })),
    ...groups.map(({ groupId, name }) => ({ value: `group:${groupId}`, label: `Group: ${name}` })),
    ...KINDS,
    ...more,
  ];
}

export const valueOf = (holder: HolderOnPage): string => ('id' in holder ? `${holder.kind}:${holder.id}` : holder.kind);

export function holderOf(value: string): { readonly kind: string; readonly id?: string } {
  const [kind = '', ...id] = value.split(':');
  return id.length === 0 ? { kind } : { kind, id: id.join(':') };
}

export const labelOf = (choices: readonly Choice[], holder: HolderOnPage): string =>
  choices.find(({ value }) => value === valueOf(holder))?.label ?? valueOf(holder);
