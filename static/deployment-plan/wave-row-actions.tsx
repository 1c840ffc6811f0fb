import Button, { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';

export type WaveActions = {
  readonly edit: (id: string) => void;
  readonly copy: (id: string) => void;
  readonly remove: (id: string) => void;
  readonly move: (id: string, by: 1 | -1) => void;
};

type Props = {
  readonly name: string;
  readonly id: string;
  readonly actions: WaveActions;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBusy: boolean;
};

/** What can be done with one wave. */
export function RowActions({ name, id, actions, isFirst, isLast, isBusy }: Props) {
  return (
    <>
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={ArrowUpIcon}
        label={words.moveUp(name)}
        isDisabled={isFirst || isBusy}
        onClick={() => actions.move(id, -1)}
      />
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={ArrowDownIcon}
        label={words.moveDown(name)}
        isDisabled={isLast || isBusy}
        onClick={() => actions.move(id, 1)}
      />
      <Button appearance="subtle" spacing="compact" aria-label={words.editWave(name)} onClick={() => actions.edit(id)}>
        {editing.edit}
      </Button>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={words.duplicateWave(name)}
        onClick={() => actions.copy(id)}
      >
        {words.duplicate}
      </Button>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={words.removeWave(name)}
        onClick={() => actions.remove(id)}
        isLoading={isBusy}
      >
        {words.remove}
      </Button>
    </>
  );
}
