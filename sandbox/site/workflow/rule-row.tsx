import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import Lozenge from '@atlaskit/lozenge';
import type { RuleOnPage, TransitionOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import { ModuleIcon } from '../common/module-icon';
import { useFlaggedChange } from '../settings/use-change';
import { rulePath } from './use-workflows';

type Props = {
  readonly workflowId: string;
  readonly transition: TransitionOnPage;
  readonly rule: RuleOnPage;
  /** Missing when its app is not hosted here any more. */
  readonly module: HostedModule | undefined;
  readonly open: (module: HostedModule, mode: 'view' | 'edit') => void;
};

export function RuleRow({ workflowId, transition, rule, module, open }: Props) {
  const name = module?.title ?? rule.moduleKey;
  const change = useFlaggedChange(`${name} was not changed`);
  const path = rulePath(workflowId, transition.id, rule.id);
  const toggle = () =>
    change('PUT', path, { moduleKey: rule.moduleKey, config: rule.config, disabled: !rule.disabled });
  return (
    <li>
      {module !== undefined && <ModuleIcon module={module} />}
      {name}
      {rule.disabled && <Lozenge appearance="removed">Disabled</Lozenge>}
      <DropdownMenu<HTMLButtonElement>
        shouldRenderToParent
        menuLabel={`Actions for ${name} on ${transition.name}`}
        trigger={({ triggerRef, ...trigger }) => (
          <IconButton
            {...trigger}
            ref={triggerRef}
            icon={ShowMoreIcon}
            label={`Actions for ${name} on ${transition.name}`}
            appearance="subtle"
            spacing="compact"
          />
        )}
      >
        <DropdownItemGroup>
          {module?.entryPoints.includes('view') === true && (
            <DropdownItem onClick={() => open(module, 'view')}>View</DropdownItem>
          )}
          {module?.entryPoints.includes('edit') === true && (
            <DropdownItem onClick={() => open(module, 'edit')}>Edit</DropdownItem>
          )}
          <DropdownItem onClick={() => void toggle()}>{rule.disabled ? 'Enable' : 'Disable'}</DropdownItem>
          <DropdownItem onClick={() => void change('DELETE', path)}>Remove</DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
    </li>
  );
}
