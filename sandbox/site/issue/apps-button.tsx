import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemCheckbox, DropdownItemCheckboxGroup } from '@atlaskit/dropdown-menu';
import { useFlags } from '@atlaskit/flag';
import AppsIcon from '@atlaskit/icon/core/apps';
import { useQueryClient } from '@tanstack/react-query';
import { failedIcon } from '../common/flag-icons';
import type { PanelsOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { reasonsOf, send } from '../data/http';
import type { Issue } from '../data/jira';
import { useMay } from './use-issue';

type Props = {
  readonly issue: Issue;
  readonly modules: readonly HostedModule[];
  readonly panels: PanelsOnPage;
};

/** Adds an app's panel to this work item, or takes it away; what is pinned to the project stays for all. */
export function AppsButton({ issue, modules, panels }: Props) {
  const queries = useQueryClient();
  const { showFlag } = useFlags();
  const mayEdit = useMay(issue.key)('EDIT_ISSUES');
  if (modules.length === 0 || !mayEdit) return null;
  const toggle = async (module: HostedModule) => {
    const method = panels.added.includes(module.key) ? 'DELETE' : 'PUT';
    const path = `/__site/jira/issues/${encodeURIComponent(issue.key)}/panels/${encodeURIComponent(module.key)}`;
    try {
      await send(method, path);
    } catch (error) {
      showFlag({
        title: `${module.title} was not changed`,
        description: reasonsOf(error).join(' '),
        icon: failedIcon,
      });
    }
    await queries.invalidateQueries({
      predicate: ({ queryKey: [key] }) => typeof key === 'string' && key.startsWith('/__site/jira/panels'),
    });
  };
  return (
    <div className="apps">
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        menuLabel="Add apps"
        trigger={({ triggerRef, ...trigger }) => (
          <Button {...trigger} ref={triggerRef} iconBefore={AppsIcon}>
            Add apps
          </Button>
        )}
      >
        <DropdownItemCheckboxGroup id="panels" title="Panels on this work item">
          {modules.map((module) => {
            const pinned = panels.pinned.includes(module.key);
            return (
              <DropdownItemCheckbox
                key={module.key}
                id={module.key}
                isSelected={pinned || panels.added.includes(module.key)}
                isDisabled={pinned}
                description={pinned ? 'Pinned to the project' : module.description}
                shouldDescriptionWrap
                onClick={() => void toggle(module)}
              >
                {module.title}
              </DropdownItemCheckbox>
            );
          })}
        </DropdownItemCheckboxGroup>
      </DropdownMenu>
    </div>
  );
}
