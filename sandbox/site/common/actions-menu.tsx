import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';

export type Action = { readonly label: string; readonly act: () => void };

type Props = { readonly label: string; readonly actions: readonly Action[] };

/** Three dots, and what can be done behind them. */
export function ActionsMenu({ label, actions }: Props) {
  return (
    <DropdownMenu<HTMLButtonElement>
      shouldRenderToParent
      placement="bottom-end"
      menuLabel={label}
      trigger={({ triggerRef, ...trigger }) => (
        <IconButton
          {...trigger}
          ref={triggerRef}
          icon={ShowMoreIcon}
          label={label}
          appearance="subtle"
          spacing="compact"
        />
      )}
    >
      <DropdownItemGroup>
        {actions.map(({ label: name, act }) => (
          <DropdownItem key={name} onClick={act}>
            {name}
          </DropdownItem>
        ))}
      </DropdownItemGroup>
    </DropdownMenu>
  );
}
