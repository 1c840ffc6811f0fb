import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { editing } from '../../shared/en/editing';
import { registers as shared } from '../../shared/en/registers';
import { units as words } from '../../shared/en/units';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PersonPicker } from '../../shared/forms/person-picker';
import type { Unit } from '../../shared/register-types';
import type { FieldsProps } from '../registers/register-spec';
import { VersionsField } from '../registers/versions-field';

/** What is written of a unit, besides its name and code. */
export function UnitFields({ page, entries, id, entry, change, problems }: FieldsProps<Unit>) {
  const { [id]: _, ...others } = entries;
  const active = Object.fromEntries(Object.entries(others).filter(([, unit]) => unit.state === 'ACTIVE'));
  return (
    <>
      <div className="fields">
        <NativeChoice
          label={shared.service}
          problem={problems['service']}
          options={{
            '': editing.choose,
            ...Object.fromEntries(Object.entries(page.services).map(([service, { name }]) => [service, name])),
          }}
          chosen={entry.service ?? ''}
          choose={(service) => change({ service: service === '' ? null : service })}
        />
        <NativeChoice
          label={words.level}
          options={words.levels}
          chosen={entry.level}
          choose={(level) => change({ level })}
        />
        <PersonPicker
          label={shared.owner}
          problem={problems['owner']}
          accountId={entry.owner}
          choose={(owner) => change({ owner })}
        />
        <NativeChoice
          label={shared.state}
          options={shared.states}
          chosen={entry.state}
          choose={(state) => change({ state })}
        />
      </div>
      <Items items={entry.items} change={(items) => change({ items })} />
      <VersionsField
        legend={words.requires}
        hint={words.requiresHint}
        label={words.rangeOf}
        addLabel={words.addRequired}
        first="*"
        units={active}
        value={entry.requires}
        change={(requires) => change({ requires })}
      />
      <VersionsField
        legend={words.conflicts}
        label={words.rangeOf}
        addLabel={words.addConflict}
        first="*"
        units={active}
        value={entry.conflicts}
        change={(conflicts) => change({ conflicts })}
      />
    </>
  );
}

type Items = Unit['items'];

/** References, one a line; an empty line while typing is no reference. */
function Items({ items, change }: { readonly items: Items; readonly change: (items: Items) => void }) {
  const [typed, setTyped] = useState(() => Object.keys(items).join('\n'));
  return (
    <Field label={words.items} hint={words.itemsHint}>
      {(input) => (
        <TextArea
          {...input}
          value={typed}
          minimumRows={2}
          resize="smart"
          onChange={(event) => {
            setTyped(event.target.value);
            const lines = event.target.value.split(/[\n;]/).map((line) => line.trim());
            change(Object.fromEntries(lines.filter((line) => line !== '').map((line) => [line, true as const])));
          }}
        />
      )}
    </Field>
  );
}
