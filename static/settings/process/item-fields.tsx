import Button from '@atlaskit/button/new';
import { process as words } from '../../shared/en/process';
import { LineField, Tick } from '../../shared/policy/fields';
import type { Part, Terms } from './process-data';

type Props = {
  readonly part: Extract<Part, { readonly kind: 'list' }>;
  readonly doc: Terms;
  readonly problem: string | undefined;
  readonly change: (terms: Partial<Terms>) => void;
};

/** What stays of the recommended list, and what the organization adds. */
export function ItemFields({ part, doc: { added, removed }, problem, change }: Props) {
  const stays = (item: string, does: boolean) => {
    const { [item]: _, ...others } = removed;
    change({ removed: does ? others : { ...others, [item]: true } });
  };
  const withoutItem = (id: string) => Object.fromEntries(Object.entries(added).filter(([other]) => other !== id));
  return (
    <>
      {part.binding === 'mandatory' ? (
        <ul>
          {Object.values(part.items).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : (
        <fieldset className="field">
          <legend>{words.keep}</legend>
          {Object.entries(part.items).map(([item, text]) => (
            <Tick key={item} label={text} value={!(item in removed)} change={(does) => stays(item, does)} />
          ))}
        </fieldset>
      )}
      {Object.entries(added).map(([id, text], index) => (
        <div key={id} className="fields">
          <LineField
            label={words.item(index + 1)}
            value={text}
            change={(next) => change({ added: { ...added, [id]: next } })}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            aria-label={words.removeItem(index + 1)}
            onClick={() => change({ added: withoutItem(id) })}
          >
            ✕
          </Button>
        </div>
      ))}
      {problem !== undefined && (
        <div className="problem" role="alert">
          {problem}
        </div>
      )}
      <div className="actions">
        <Button
          spacing="compact"
          onClick={() => change({ added: { ...added, [`own-${Date.now().toString(36)}`]: '' } })}
        >
          {words.addItem}
        </Button>
      </div>
    </>
  );
}
