import Lozenge from '@atlaskit/lozenge';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { RegisterView } from '../../../src/contract/register-calls';
import { EditorForm } from '../../shared/forms/editor-form';
import { registers as words } from '../../shared/en/registers';
import { Field } from '../../shared/forms/field';
import type { Edit } from '../../shared/edits/use-edit';
import { versionText } from '../../shared/edits/version-text';
import { OneEntry } from '../one-entry';
import type { SectionProps } from '../section-props';
import type { AnyEntry, RegisterSpec } from './register-spec';
import { useEntryEdit } from './use-entry-edit';
import type { Draft } from './use-entry-edit';
import { Versions } from './versions';

type Props<Entry> = SectionProps & {
  readonly spec: RegisterSpec<Entry>;
  readonly view: RegisterView<Entry>;
  /** null for a new one. */
  readonly id: string | null;
  readonly entry: Entry;
};

/** One entry: what it is, its editor, and what it was before. */
export function EntryPage<Entry extends AnyEntry>({ spec, view, page, route: _, go, id, entry }: Props<Entry>) {
  const { register } = spec;
  const edit = useEntryEdit<Entry>({
    register,
    seq: view.seq,
    id,
    entry,
    send: spec.send,
    onSaved: (saved) => (id === null ? go([register, saved], undefined, 'replace') : undefined),
  });
  const isNew = id === null;
  const leave = () => go([register]);
  return (
    <OneEntry
      list={spec.words.title}
      leave={leave}
      title={isNew ? spec.words.add : entry.name}
      aside={
        <>
          {id !== null && <span className="quiet">{id}</span>}
          {entry.state === 'RETIRED' && <Lozenge>{words.states.RETIRED}</Lozenge>}
        </>
      }
      section={id ?? ''}
      may={view.may}
      editable={!isNew}
      isNew={isNew}
      edit={edit}
    >
      {edit.doc !== null && (
        <EntryForm
          spec={spec}
          page={page}
          entries={view.entries}
          edit={isNew ? { ...edit, cancel: leave } : edit}
          doc={edit.doc}
          isNew={isNew}
        />
      )}
      {edit.doc === null && id !== null && (
        <spec.Facts page={page} entries={view.entries} id={id} entry={entry} open={(other) => go([register, other])} />
      )}
      {id !== null && edit.doc === null && (
        <Versions<Entry>
          register={register}
          id={id}
          seq={view.seq}
          may={view.may}
          restore={(older) =>
            edit.start((doc) => ({ ...doc, entry: { ...spec.empty, ...older, ...kept(entry, spec) } }))
          }
        />
      )}
    </OneEntry>
  );
}

function kept<Entry>(entry: Entry, { notEdited = [] }: RegisterSpec<Entry>): Partial<Entry> {
  const fields: Partial<Entry> = {};
  for (const field of notEdited) fields[field] = entry[field];
  return fields;
}

type FormProps<Entry> = {
  readonly spec: RegisterSpec<Entry>;
  readonly page: SectionProps['page'];
  readonly entries: { readonly [id: string]: Entry };
  readonly edit: Edit<Draft<Entry>>;
  readonly doc: Draft<Entry>;
  readonly isNew: boolean;
};

function EntryForm<Entry extends AnyEntry>({ spec, page, entries, edit, doc, isNew }: FormProps<Entry>) {
  const [tried, setTried] = useState(false);
  const { id, entry } = doc;
  const owner = isNew ? entries[id.trim()]?.name : undefined;
  const problems = {
    ...spec.problems(doc),
    ...(entry.name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(/^[A-Za-z0-9-]{1,64}$/.test(id.trim()) ? {} : { id: words.codeWrong }),
    ...(owner === undefined ? {} : { id: words.codeTaken(owner) }),
  };
  const shown: { readonly [field: string]: string } = tried ? problems : {};
  const change = (fields: Partial<Entry>) => edit.change({ id, entry: { ...entry, ...fields } });
  return (
    <EditorForm
      name={isNew ? spec.words.add : id}
      edit={edit}
      onInvalid={Object.keys(problems).length === 0 ? undefined : () => setTried(true)}
      conflictLabel={(path) => spec.labelOf(path.split('/')[3] ?? '')}
      conflictValue={(_, value) => versionText(value)}
    >
      <div className="fields">
        <Field label={words.name} required problem={shown['name']}>
          {(input) => (
            <Textfield
              {...input}
              autoFocus
              value={entry.name}
              maxLength={255}
              onChange={(event) => edit.change({ id, entry: { ...entry, name: event.currentTarget.value } })}
            />
          )}
        </Field>
        {isNew && (
          <Field label={words.code} hint={words.codeHint} required problem={shown['id']}>
            {(input) => (
              <Textfield
                {...input}
                value={id}
                maxLength={64}
                onChange={(event) => edit.change({ id: event.currentTarget.value, entry })}
              />
            )}
          </Field>
        )}
      </div>
      <spec.Fields page={page} entries={entries} id={id} entry={entry} change={change} problems={shown} />
    </EditorForm>
  );
}
