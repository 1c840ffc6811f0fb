import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { ExplainBypass } from '../../../src/contract/release-calls';
import { bypass as words } from '../en/bypass';
import { Field } from '../field';
import { callRelease, useStored } from '../release-data';
import { TroubleMessage } from '../trouble-message';
import { useAct } from '../use-act';

/** What happened, in the words of who is answerable for it. */
export function ExplainForm({ entry, close }: { readonly entry: string; readonly close: () => void }) {
  const [explanation, setExplanation] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const stored = useStored();
  const { sending, trouble, act } = useAct<Omit<ExplainBypass, 'cmd'>, unknown>(
    (input) => callRelease('explainBypass', input),
    () => {
      stored({}, words.saved);
      close();
    },
    () => stored({}, ''),
  );
  const missing = explanation.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) field.current?.focus();
    else void act({ entry, explanation });
  };
  return (
    <form className="editor" aria-label={words.explain} onSubmit={submit} noValidate>
      <Field
        label={words.explanation}
        required
        hint={words.hint}
        problem={tried && missing ? words.missing : undefined}
      >
        {(input) => (
          <TextArea
            {...input}
            ref={field}
            autoFocus
            value={explanation}
            maxLength={2_000}
            minimumRows={3}
            resize="smart"
            isRequired
            onChange={(event) => setExplanation(event.target.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notSaved} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.save}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
