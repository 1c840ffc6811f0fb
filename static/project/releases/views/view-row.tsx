import Button, { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { editing } from '../../../shared/en/editing';
import { views as words } from '../../../shared/en/views';

type Props = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly isBusy: boolean;
  readonly mayChange: boolean;
  readonly move: (by: 1 | -1) => void;
  readonly rename: (name: string) => void;
  readonly remove: () => void;
};

/** One view of a list. */
export function ViewRow({ name, isFirst, isLast, isBusy, mayChange, move, rename, remove }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  if (typed !== null)
    return (
      <li>
        <form
          className="view-row"
          aria-label={words.renameOf(name)}
          onSubmit={(event) => {
            event.preventDefault();
            if (typed.trim() !== '' && typed.trim() !== name) rename(typed.trim());
            setTyped(null);
          }}
        >
          <Textfield
            aria-label={words.name}
            autoFocus
            isCompact
            value={typed}
            maxLength={255}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <Button type="submit" spacing="compact">
            {editing.save}
          </Button>
          <Button appearance="subtle" spacing="compact" onClick={() => setTyped(null)}>
            {editing.cancel}
          </Button>
        </form>
      </li>
    );
  return (
    <li className="view-row">
      <span className="view-name">{name}</span>
      {mayChange && (
        <>
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={ArrowUpIcon}
            label={words.moveUp(name)}
            isDisabled={isFirst || isBusy}
            onClick={() => move(-1)}
          />
          <IconButton
            appearance="subtle"
            spacing="compact"
            icon={ArrowDownIcon}
            label={words.moveDown(name)}
            isDisabled={isLast || isBusy}
            onClick={() => move(1)}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={words.renameOf(name)}
            onClick={() => setTyped(name)}
          >
            {words.rename}
          </Button>
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={isBusy}
            aria-label={words.deleteOf(name)}
            onClick={remove}
          >
            {words.delete}
          </Button>
        </>
      )}
    </li>
  );
}
