import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ChevronDownIcon from '@atlaskit/icon/core/chevron-down';
import { useNavigate } from 'react-router';
import { modulePath } from '../../module-path';
import { ModuleIcon } from '../common/module-icon';
import { useModules } from '../data/modules';

/** The global pages of apps, in the top bar; nothing where no app has one. */
export function AppsMenu() {
  const pages = useModules('jira:globalPage').data ?? [];
  const navigate = useNavigate();
  if (pages.length === 0) return null;
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      trigger={({ triggerRef, ...trigger }) => (
        <Button {...trigger} ref={triggerRef} appearance="subtle" iconAfter={ChevronDownIcon}>
          Apps
        </Button>
      )}
    >
      <DropdownItemGroup>
        {pages.map((module) => {
          const path = modulePath(module.kind, module.key, undefined) ?? '';
          return (
            <DropdownItem
              key={module.key}
              href={path}
              elemBefore={<ModuleIcon module={module} />}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                void navigate(path);
              }}
            >
              {module.title}
            </DropdownItem>
          );
        })}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
