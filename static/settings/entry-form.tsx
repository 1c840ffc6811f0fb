import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { EditorForm } from '../shared/forms/editor-form';
import { setup as words } from '../shared/en/setup';
import { Field } from '../shared/forms/field';
import { useEdit } from '../shared/edits/use-edit';
import type { Edit } from '../shared/edits/use-edit';
import { callAdmin, useSetupStored } from './admin-data';

export type Entry = { readonly id: string; readonly name: string };
type Register = 'customers' | 'services';

const nothing: Entry = { id: '', name: '' };

/** Adding an entry to a register, or renaming one; `entry` is null for a new one. */
export function useEntryEdit(register: Register, entry: Entry | null): Edit<Entry> {
  const stored = useSetupStored();
  return useEdit<Entry, Entry, null>({
    name: `register-${register}-${entry?.id ?? ''}`,
    saved: { seq: 0, doc: entry ?? nothing },
    changesOf: (base, doc) => (base.id === doc.id && base.name === doc.name ? null : doc),
    without: () => null,
    send: async ({ cmd, changes: { id, name } }) => {
      const answer = await callAdmin('saveRegister', { cmd, register, id: id.trim(), name: name.trim() });
      return answer.ok ? { ok: true, value: { seq: answer.value.seq, doc: null } } : answer;
    },
    onSaved: () => stored(words.steps[register]),
  });
}

type Props = {
  readonly title: string;
  readonly edit: Edit<Entry>;
  readonly doc: Entry;
  readonly isNew: boolean;
  /** Names of the entries that are there, by code. */
  readonly taken: { readonly [id: string]: { readonly name: string } };
};

export function EntryForm({ title, edit, doc, isNew, taken }: Props) {
  const [tried, setTried] = useState(false);
  const owner = isNew ? taken[doc.id.trim()]?.name : undefined;
  const problems = {
    ...(doc.name.trim() === '' ? { name: words.nameMissing } : {}),
    ...(/^[A-Za-z0-9-]{1,64}$/.test(doc.id.trim()) ? {} : { id: words.codeWrong }),
    ...(owner === undefined ? {} : { id: words.codeTaken(owner) }),
  };
  const shown: { readonly name?: string; readonly id?: string } = tried ? problems : {};
  return (
    <EditorForm
      name={title}
      edit={edit}
      onInvalid={Object.keys(problems).length === 0 ? undefined : () => setTried(true)}
      conflictLabel={() => words.name}
      conflictValue={(_, value) => (typeof value === 'string' ? value : '')}
    >
      <div className="fields">
        <Field label={words.name} required problem={shown.name}>
          {(input) => (
            <Textfield
              {...input}
              autoFocus
              value={doc.name}
              maxLength={255}
              onChange={(event) => {
                const name = event.currentTarget.value;
                // The code follows the name until it is written by hand.
                const follows = isNew && doc.id === codeOf(doc.name);
                edit.change({ name, id: follows ? codeOf(name) : doc.id });
              }}
            />
          )}
        </Field>
        {isNew && (
          <Field label={words.code} hint={words.codeHint} required problem={shown.id}>
            {(input) => (
              <Textfield
                {...input}
                value={doc.id}
                maxLength={64}
                onChange={(event) => edit.change({ ...doc, id: event.currentTarget.value })}
              />
            )}
          </Field>
        )}
      </div>
    </EditorForm>
  );
}

/** `MERIDIA-HEALTH` of `Meridia Health` */
const codeOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9 -]/g, '')
    .trim()
    .replace(/[ -]+/g, '-')
    .toUpperCase()
    .slice(0, 64);
