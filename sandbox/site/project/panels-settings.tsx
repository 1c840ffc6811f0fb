import EmptyState from '@atlaskit/empty-state';
import type { HostedModule } from '../../parts';
import { ModuleIcon } from '../common/module-icon';
import { Loaded } from '../common/page-state';
import { useModules } from '../data/modules';
import { useFlaggedChange } from '../settings/use-change';
import { projectPath, SettingsHead, useSetProject } from './project-settings';

/** Which panels of apps are on every work item of the project. */
export function PanelsSettings() {
  const panels = useModules('jira:issuePanel');
  return (
    <div className="page">
      <SettingsHead title="Panels" />
      <p className="subtle">A panel that is pinned stands on every work item of the project.</p>
      <Loaded query={panels}>{(known) => <PanelList panels={known} />}</Loaded>
    </div>
  );
}

function PanelList({ panels }: { readonly panels: readonly HostedModule[] }) {
  const { key, pinnedPanels } = useSetProject();
  const change = useFlaggedChange('The panel was not changed');
  if (panels.length === 0) return <EmptyState header="No app has panels" headingLevel={2} headingSize="xsmall" />;
  const turn = (panel: HostedModule, pin: boolean) =>
    change(pin ? 'PUT' : 'DELETE', `${projectPath(key)}/panels/${encodeURIComponent(panel.key)}`);
  return (
    <fieldset className="choices settings-form">
      <legend>Pinned panels</legend>
      {panels.map((panel) => (
        <label key={panel.key} className="choice">
          <input
            type="checkbox"
            checked={pinnedPanels.includes(panel.key)}
            onChange={(event) => void turn(panel, event.currentTarget.checked)}
          />
          <span className="person-row">
            <ModuleIcon module={panel} />
            {panel.title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
