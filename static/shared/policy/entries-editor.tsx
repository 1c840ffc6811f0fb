import Button, { IconButton } from '@atlaskit/button/new';
import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { policies as words } from '../en/policies';
import { movedEntry, withEntry, withoutEntry } from './policy-entries';

type Ordered<T> = { readonly order: readonly string[]; readonly byId: { readonly [id: string]: T } };

type Props<T> = {
  readonly legend: string;
  /** Such as `Window 2`. */
  readonly nameOf: (place: number) => string;
  readonly add: string;
  readonly fresh: T;
  readonly entries: Ordered<T>;
  readonly change: (entries: Ordered<T>) => void;
  readonly problem?: string | undefined;
  /** Where the order says something, entries can be moved. */
  readonly movable?: boolean;
  readonly children: (entry: T, change: (entry: T) => void, id: string) => ReactNode;
};

/** A list whose entries are added, changed, moved and taken out: windows, freezes, steps, contacts. */
export function EntriesEditor<T>({
  legend,
  nameOf,
  add,
  fresh,
  entries,
  change,
  problem,
  movable = false,
  children,
}: Props<T>) {
  const list = useRef<HTMLFieldSetElement>(null);
  const goTo = useRef<string | null>(null);
  useEffect(() => {
    if (goTo.current === null) return;
    list.current?.querySelector<HTMLElement>(goTo.current)?.focus();
    goTo.current = null;
  }, [entries]);

  const addOne = () => {
    const id = crypto.randomUUID();
    goTo.current = `[data-entry="${id}"] :is(input, textarea, select)`;
    change(withEntry(entries, id, fresh));
  };
  const remove = (id: string) => {
    goTo.current = '[data-adds] button';
    change(withoutEntry(entries, id));
  };
  const move = (id: string, by: 1 | -1) => {
    const moved = movedEntry(entries, id, by);
    // At its end a list can not be left by the button that was pressed: it is disabled then.
    const atEnd = moved.order.indexOf(id) === (by === 1 ? moved.order.length - 1 : 0);
    goTo.current = `[data-entry="${id}"] [data-move="${atEnd ? -by : by}"] button`;
    change(moved);
  };

  return (
    <fieldset ref={list}>
      <legend className="subhead">{legend}</legend>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {entries.order.map((id, index) => {
        const entry = entries.byId[id];
        const name = nameOf(index + 1);
        return (
          entry !== undefined && (
            <fieldset key={id} className="policy-entry" data-entry={id}>
              <legend className="policy-entry-name">{name}</legend>
              {children(entry, (changed) => change(withEntry(entries, id, changed)), id)}
              <div className="actions">
                {movable && (
                  <Moves
                    name={name}
                    isFirst={index === 0}
                    isLast={index === entries.order.length - 1}
                    move={(by) => move(id, by)}
                  />
                )}
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={words.removeEntry(name)}
                  onClick={() => remove(id)}
                >
                  {words.remove}
                </Button>
              </div>
            </fieldset>
          )
        );
      })}
      <div className="actions" data-adds>
        <Button onClick={addOne}>{add}</Button>
      </div>
    </fieldset>
  );
}

type MovesProps = {
  readonly name: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly move: (by: 1 | -1) => void;
};

function Moves({ name, isFirst, isLast, move }: MovesProps) {
  const ways = [
    { by: -1, label: words.moveUp(name), Icon: ArrowUpIcon, isDisabled: isFirst },
    { by: 1, label: words.moveDown(name), Icon: ArrowDownIcon, isDisabled: isLast },
  ] as const;
  return ways.map(({ by, label, Icon, isDisabled }) => (
    <span key={by} data-move={by}>
      <IconButton
        appearance="subtle"
        spacing="compact"
        icon={Icon}
        label={label}
        isDisabled={isDisabled}
        onClick={() => move(by)}
      />
    </span>
  ));
}
