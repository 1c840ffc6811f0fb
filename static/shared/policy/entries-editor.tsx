import Button from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { policies as words } from '../en/policies';
import { withEntry, withoutEntry } from './policy-entries';

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
  readonly children: (entry: T, change: (entry: T) => void, id: string) => ReactNode;
};

/** A list whose entries are added, changed and taken out: windows, freezes, checks, contacts. */
export function EntriesEditor<T>({ legend, nameOf, add, fresh, entries, change, problem, children }: Props<T>) {
  return (
    <fieldset>
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
            <fieldset key={id} className="policy-entry">
              <legend className="policy-entry-name">{name}</legend>
              {children(entry, (changed) => change(withEntry(entries, id, changed)), id)}
              <div className="actions">
                <Button
                  appearance="subtle"
                  spacing="compact"
                  aria-label={words.removeEntry(name)}
                  onClick={() => change(withoutEntry(entries, id))}
                >
                  {words.remove}
                </Button>
              </div>
            </fieldset>
          )
        );
      })}
      <div className="actions">
        <Button onClick={() => change(withEntry(entries, crypto.randomUUID(), fresh))}>{add}</Button>
      </div>
    </fieldset>
  );
}
