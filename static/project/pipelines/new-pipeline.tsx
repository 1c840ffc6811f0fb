import Button from '@atlaskit/button/new';
import TextField from '@atlaskit/textfield';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { pipelines as words } from '../../shared/en/pipelines';
import { Field } from '../../shared/forms/field';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useMakeKey } from './use-make-key';

type Props = { readonly close: () => void; readonly onMade: (key: string) => void };

/** A name, and the first key. */
export function NewPipeline({ close, onMade }: Props) {
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useMakeKey(onMade);
  const missing = name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void act({ pipeline: { name } });
  };
  return (
    <form className="editor" aria-label={words.newPipeline} onSubmit={submit} noValidate>
      <Field
        label={words.name}
        required
        hint={words.nameHint}
        problem={tried && missing ? words.nameMissing : undefined}
      >
        {(input) => (
          <TextField
            {...input}
            autoFocus
            isRequired
            value={name}
            maxLength={80}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notMade} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.make}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
