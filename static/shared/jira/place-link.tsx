import type { Place } from '../contract-types';
import { useGoTo } from './go-to';
import { useWorkItem } from '../host';
import { ProjectLink, SettingsLink, WorkItemLink } from './work-item-link';

/** Where a thing is mended: a link, or words where it is on this very page. */
export function PlaceLink({ place: { label, issueKey, surface, part } }: { readonly place: Place }) {
  const here = useWorkItem();
  const goTo = useGoTo();
  if (surface === 'settings') return <SettingsLink>{label}</SettingsLink>;
  if (surface === 'roles' || surface === 'models') return <ProjectLink path={surface}>{label}</ProjectLink>;
  if (issueKey === here.key && part !== undefined && goTo !== null && surface === goTo.surface) {
    return (
      <button type="button" className="link link-button" onClick={() => goTo.go(part)}>
        {label}
      </button>
    );
  }
  if (issueKey === undefined || issueKey === here.key) return <span>{label}</span>;
  return <WorkItemLink issueKey={issueKey}>{label}</WorkItemLink>;
}
