import type { Place } from './contract-types';
import { useWorkItem } from './host';
import { RolesLink, SettingsLink, WorkItemLink } from './work-item-link';

/** Where a thing is mended: a link, or words where it is on this very page. */
export function PlaceLink({ place: { label, issueKey, surface } }: { readonly place: Place }) {
  const here = useWorkItem();
  if (surface === 'settings') return <SettingsLink>{label}</SettingsLink>;
  if (surface === 'roles') return <RolesLink>{label}</RolesLink>;
  if (issueKey === undefined || issueKey === here.key) return <span>{label}</span>;
  return <WorkItemLink issueKey={issueKey}>{label}</WorkItemLink>;
}
