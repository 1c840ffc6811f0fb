import { IconButton } from '@atlaskit/button/new';
import DropdownMenu, { DropdownItem, DropdownItemGroup } from '@atlaskit/dropdown-menu';
import ShowMoreIcon from '@atlaskit/icon/core/show-more-horizontal';
import { lazy, Suspense, useState } from 'react';
import { useFlaggedChange } from '../settings/use-change';
import type { GadgetProps } from './gadget-props';
import { itemPath } from './use-dashboards';

const GadgetNameDialog = lazy(async () => ({ default: (await import('./gadget-name-dialog')).GadgetNameDialog }));

type Props = Pick<GadgetProps, 'dashboard' | 'gadget' | 'moves' | 'move'> & {
  readonly name: string;
  /** Missing where its app has nothing to configure. */
  readonly configure: (() => void) | undefined;
};

export function GadgetMenu({ dashboard, gadget, name, configure, moves, move }: Props) {
  const change = useFlaggedChange(`${name} was not removed`);
  const [naming, setNaming] = useState(false);
  const label = `More actions for ${name}`;
  return (
    <>
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
          {configure !== undefined && <DropdownItem onClick={configure}>Configure</DropdownItem>}
          <DropdownItem onClick={() => setNaming(true)}>Name and colour</DropdownItem>
          {moves.map(({ label: way, to }) => (
            <DropdownItem key={way} onClick={() => move(to)}>
              {way}
            </DropdownItem>
          ))}
          <DropdownItem onClick={() => void change('DELETE', itemPath(dashboard.id, gadget.id))}>Remove</DropdownItem>
        </DropdownItemGroup>
      </DropdownMenu>
      <Suspense>
        {naming && (
          <GadgetNameDialog dashboard={dashboard} gadget={gadget} name={name} close={() => setNaming(false)} />
        )}
      </Suspense>
    </>
  );
}
