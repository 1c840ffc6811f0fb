import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ChangeView } from '../../src/contract/change-calls';
import { CheckMany } from '../shared/forms/check-many';
import { EditorForm } from '../shared/forms/editor-form';
import { change as words } from '../shared/en/change';
import { editing } from '../shared/en/editing';
import { environmentNames } from '../shared/en/names';
import { Field } from '../shared/forms/field';
import { useTimeZone } from '../shared/host';
import { fromLocalInput, momentText, toLocalInput } from '../shared/moments';
import { RegisterPicker } from '../shared/forms/register-picker';
import type { Edit } from '../shared/edits/use-edit';
import { versionText } from '../shared/edits/version-text';
import type { Version } from '../shared/edits/version-text';
import type { Recorded } from './coverage-changes';
import { ModelFields } from './model-fields';

type Props = { readonly view: ChangeView; readonly edit: Edit<Recorded>; readonly doc: Recorded };

const environments = Object.entries(environmentNames).map(([value, label]) => ({ value, label }));

/** For whom, where and when it is to be authorized, and of a standard change by which model. */
export function CoverageEditor({ view, edit, doc }: Props) {
  const timeZone = useTimeZone();
  const [tried, setTried] = useState(false);
  const change = (fields: Partial<Recorded>) => edit.change({ ...doc, ...fields });
  const { standard } = view.coverage;
  const ends = doc.from !== null && doc.to !== null && doc.to <= doc.from ? words.endsBefore : undefined;
  const moment = (name: 'from' | 'to', problem?: string) => (
    <Field label={name === 'from' ? words.from : words.until} hint={words.momentHint[name](timeZone)} problem={problem}>
      {(input) => (
        <Textfield
          {...input}
          type="datetime-local"
          value={toLocalInput(doc[name], timeZone)}
          onChange={(event) => change({ [name]: fromLocalInput(event.currentTarget.value, timeZone) })}
        />
      )}
    </Field>
  );
  return (
    <EditorForm
      name={editing.editSection(words.covers)}
      edit={edit}
      onInvalid={ends === undefined ? undefined : () => setTried(true)}
      conflictLabel={(path) => labelOf(path, view)}
      conflictValue={(path, value) => valueOf(path, value, view, timeZone)}
    >
      {view.authorization.state === 'approved' && <p className="quiet">{words.editNeedsRenewal}</p>}
      <RegisterPicker
        label={words.customers}
        register={view.customers}
        chosen={doc.customers}
        choose={(customers) => change({ customers })}
      />
      <CheckMany
        label={words.environments}
        options={environments}
        chosen={Object.keys(doc.environments)}
        choose={(chosen) => change({ environments: Object.fromEntries(chosen.map((id) => [id, true as const])) })}
      />
      <div className="fields">
        {moment('from')}
        {moment('to', tried ? ends : undefined)}
      </div>
      {standard !== null && <ModelFields standard={standard} doc={doc} change={change} />}
    </EditorForm>
  );
}

/** What a JSON Pointer into the coverage is called on the screen. */
function labelOf(path: string, { customers }: ChangeView): string {
  const [, first, field = '', id = ''] = path.split('/');
  if (first === 'followed') return words.steps;
  if (field === 'customers') return `${words.customers}: ${customers[id]?.name ?? id}`;
  if (field === 'environments') return `${words.environments}: ${nameOf(environmentNames, id)}`;
  return nameOf(labels, field);
}

function valueOf(path: string, value: Version, { coverage: { standard } }: ChangeView, timeZone: string): string {
  const [, first, field = ''] = path.split('/');
  if (first === 'followed') return value === null ? words.notFollowed : words.areFollowed;
  if (field === 'customers' || field === 'environments') return value === true ? editing.chosen : editing.notChosen;
  if (field === 'from' || field === 'to')
    return typeof value === 'string' ? momentText(value, timeZone) : words.anyTime;
  return typeof value === 'string' && value !== '' ? (standard?.models[value]?.name ?? value) : versionText(value);
}

const labels = { from: words.from, to: words.until, model: words.model };

const nameOf = (names: { readonly [id: string]: string }, id: string): string => names[id] ?? id;
