import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { exampleNumber } from '../../src/contract/number-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { ProcessRole, ReleaseDoc, ReleaseType } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { editing } from '../shared/en/editing';
import { roleNames, typeNames } from '../shared/en/names';
import { release as words } from '../shared/en/release';
import { Field } from '../shared/forms/field';
import { PersonPicker } from '../shared/forms/person-picker';
import { RegisterPicker } from '../shared/forms/register-picker';
import type { Edit } from '../shared/edits/use-edit';
import { overviewLabel, OverviewValue } from './overview-conflict';

type Props = { readonly view: ReleaseView; readonly edit: Edit<ReleaseDoc>; readonly doc: ReleaseDoc };

const types = (Object.keys(typeNames) as ReleaseType[]).map((value) => ({ value, label: typeNames[value] }));

function numberHint(type: ReleaseType | null, { numberForms }: ReleaseView): string {
  const form = type === null ? undefined : numberForms[type];
  return form === undefined || type === null
    ? words.numberHint
    : words.numberForm(typeNames[type].toLowerCase(), exampleNumber(form, new Date().toISOString().slice(0, 10)));
}

export function OverviewEditor({ view, edit, doc }: Props) {
  const change = (fields: Partial<ReleaseDoc>) => edit.change({ ...doc, ...fields });
  const setRole = (role: ProcessRole, accountId: string | null) => {
    const { [role]: _, ...others } = doc.roles;
    change({ roles: accountId === null ? others : { ...others, [role]: accountId } });
  };
  return (
    <EditorForm
      name={editing.editSection(words.overview)}
      edit={edit}
      conflictLabel={(path) => overviewLabel(path, view)}
      conflictValue={(path, value) => <OverviewValue path={path} value={value} />}
    >
      <div className="fields">
        <Field label={words.number} hint={numberHint(doc.type, view)}>
          {(input) => (
            <Textfield
              {...input}
              autoFocus
              value={doc.number ?? ''}
              maxLength={64}
              onChange={(event) => change({ number: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.name}>
          {(input) => (
            <Textfield
              {...input}
              value={doc.name}
              maxLength={255}
              onChange={(event) => change({ name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.type}>
          {(input) => (
            <Select
              inputId={input.id}
              options={types}
              value={types.find(({ value }) => value === doc.type) ?? null}
              placeholder={editing.choose}
              onChange={(chosen) => change({ type: chosen?.value ?? doc.type })}
            />
          )}
        </Field>
        <RegisterPicker
          label={words.services}
          register={view.services}
          chosen={doc.services}
          choose={(services) => change({ services })}
        />
        <RegisterPicker
          label={words.customers}
          register={view.customers}
          chosen={doc.customers}
          choose={(customers) => change({ customers })}
        />
      </div>
      <h3 className="subhead">{words.roles}</h3>
      <div className="fields">
        {(Object.keys(roleNames) as ProcessRole[]).map((role) => (
          <PersonPicker
            key={role}
            label={roleNames[role]}
            accountId={doc.roles[role] ?? null}
            choose={(accountId) => setRole(role, accountId)}
          />
        ))}
      </div>
    </EditorForm>
  );
}
