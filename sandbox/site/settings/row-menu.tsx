import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';

type Props = {
  /** What the actions are for, as a person would name it. */
  readonly of: string;
  readonly actions: readonly { readonly label: string; readonly act: () => void }[];
};

/** What can be done with a row. */
export function RowMenu({ of, actions }: Props) {
  const label = `Actions for ${of}`;
  return (
    <div className="row-actions">
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
    </div>
  );
}
