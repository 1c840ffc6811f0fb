import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { environments as words } from '../../shared/en/environments';
import { Field } from '../../shared/forms/field';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useAct } from '../../shared/use-act';
import { callProject } from '../project-data';
import { useEnvironmentsStored } from './environment-data';

type Props = {
  readonly id: string;
  readonly name: string;
  /** What the process asks of it besides. */
  readonly conditions: readonly string[];
};

/** Says that the environment is today as the register says, with what that rests on. */
export function Verify({ id, name, conditions }: Props) {
  const stored = useEnvironmentsStored();
  const [isOpen, setOpen] = useState(false);
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useAct<{ environment: string; evidence: string }, unknown>(
    (input) => callProject('verifyEnvironment', input),
    () => {
      setOpen(false);
      setEvidence('');
      setTried(false);
      stored(words.hasVerified(name));
    },
  );
  if (!isOpen) {
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{words.verify}</Button>
      </div>
    );
  }
  const missing = evidence.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing) void act({ environment: id, evidence });
  };
  return (
    <form className="editor" aria-label={words.verifyTitle} onSubmit={submit} noValidate>
      <p className="quiet small">{words.verifyHint}</p>
      {conditions.length > 0 && (
        <div className="quiet small">
          <p>{words.verifyConditions}</p>
          <ul className="bullets">
            {conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ul>
        </div>
      )}
      <Field
        label={words.evidence}
        hint={words.evidenceHint}
        required
        problem={tried && missing ? words.evidenceMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            autoFocus
            value={evidence}
            maxLength={255}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notVerified} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.verify}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={() => setOpen(false)}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
