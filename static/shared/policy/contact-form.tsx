import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ContactsView, NameContact } from '../../../src/contract/contact-calls';
import { contacts as words } from '../en/contacts';
import { editing } from '../en/editing';
import { Field } from '../forms/field';
import { TroubleMessage } from '../states/trouble-message';
import { useAct } from '../use-act';
import { callPolicies } from './policy-data';

type Props = {
  readonly customer: string;
  readonly person: string;
  readonly line: { readonly duty: string; readonly name: string; readonly contact: string };
  readonly close: () => void;
};

/** What a contact is called and how to reach them. Nothing of it is kept in the browser. */
export function ContactForm({ customer, person, line, close }: Props) {
  const [name, setName] = useState(line.name);
  const [contact, setContact] = useState(line.contact);
  const [tried, setTried] = useState(false);
  const queries = useQueryClient();
  const { sending, trouble, act } = useAct<Omit<NameContact, 'cmd'>, ContactsView>(
    (input) => callPolicies('nameContact', input),
    (view) => {
      queries.setQueryData(['contacts', customer], view);
      close();
    },
  );
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void act({ customer, person, name: name.trim(), contact: contact.trim() });
  };
  return (
    <form className="editor" aria-label={words.changeNameFor(line.duty)} onSubmit={submit} noValidate>
      <div className="fields">
        <Field
          label={words.name}
          required
          hint={words.nameHint}
          problem={tried && missing ? words.nameMissing : undefined}
        >
          {(input) => (
            <Textfield
              {...input}
              autoFocus
              value={name}
              maxLength={255}
              isRequired
              onChange={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={words.contact} hint={words.contactHint}>
          {(input) => (
            <Textfield
              {...input}
              value={contact}
              maxLength={255}
              onChange={(event) => setContact(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {editing.save}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
