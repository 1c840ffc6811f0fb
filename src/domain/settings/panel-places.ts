import type { JiraSite, PanelKey, PanelPlace } from './jira-site';
import type { SettingsDoc } from './settings';

/** Where the panels belong: the plans on releases, the authorization on changes. */
export function panelPlaces({ releaseTypes, changeTypes }: SettingsDoc, site: JiraSite): readonly PanelPlace[] {
  return site.projects.flatMap(({ id: projectId, types }) => {
    const holds = (mapped: { readonly [typeId: string]: true }) => types.some(({ id }) => id in mapped);
    const panels: readonly PanelKey[] = [
      ...(holds(releaseTypes) ? (['release-plan', 'deployment-plan'] as const) : []),
      ...(holds(changeTypes) ? (['change'] as const) : []),
    ];
    return panels.map((panel) => ({ panel, projectId }));
  });
}

/** Where they belong and are not; none where Jira does not say. */
export function missingPanels(settings: SettingsDoc, site: JiraSite): readonly PanelPlace[] {
  const { panels } = site;
  if (!panels.known) return [];
  const isPinned = ({ panel, projectId }: PanelPlace) =>
    panels.value.some((each) => each.panel === panel && each.projectId === projectId && each.pinned);
  return panelPlaces(settings, site).filter((place) => !isPinned(place));
}
