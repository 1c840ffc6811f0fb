import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import { Choice } from '../../../shared/forms/choice';
import { editing } from '../../../shared/en/editing';
import { views as words } from '../../../shared/en/views';
import { Field } from '../../../shared/forms/field';
import { TroubleMessage } from '../../../shared/states/trouble-message';
import { tellWhenDone, useViewActs } from './views-data';
import type { Whose } from './views-data';

type Props = {
  readonly query: string;
  readonly mayShare: boolean;
  readonly close: () => void;
  readonly onSaved: (id: string) => void;
};

/** Keeps what the register shows under a name. */
export function SaveViewForm({ query, mayShare, close, onSaved }: Props) {
  const id = useRef(crypto.randomUUID());
  const [name, setName] = useState('');
  const [whose, setWhose] = useState<Whose>('own');
  const [tried, setTried] = useState(false);
  const { save, sending, trouble } = useViewActs(() => {
    close();
    onSaved(id.current);
  });
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    void tellWhenDone(save({ whose, id: id.current, name: name.trim(), query }), words.saved(name.trim()));
  };
  return (
    <form className="editor" aria-label={words.save} onSubmit={submit} noValidate>
      <Field
        label={words.name}
        hint={words.saveHint}
        required
        problem={tried && missing ? words.nameMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            // The form was opened on purpose: the person goes on in it.
            autoFocus
            value={name}
            maxLength={255}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {mayShare && <Choice legend={words.whose} names={words.owners} chosen={whose} choose={setWhose} />}
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notDone} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.save}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
