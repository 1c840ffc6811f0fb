import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { showFlag } from '@forge/bridge';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { editing } from '../../shared/en/editing';
import { roles as words } from '../../shared/en/roles';
import { Field } from '../../shared/field';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/trouble-message';
import { callProject } from '../project-data';
import { rolesKey } from './roles-data';

/** Ends an appointment at once, with the reason. */
export function EndForm({ id }: { readonly id: string }) {
  const queries = useQueryClient();
  const [cmd, setCmd] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  if (cmd === null)
    return (
      <div className="actions">
        <Button onClick={() => setCmd(crypto.randomUUID())}>{words.end}</Button>
      </div>
    );
  const missing = reason.trim() === '';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    setSending(true);
    const outcome = await outcomeOf(callProject('endAppointment', { cmd, id, reason }));
    setSending(false);
    if (!outcome.ok) {
      setTrouble(outcome.trouble);
      return;
    }
    setCmd(null);
    void queries.invalidateQueries({ queryKey: rolesKey });
    showFlag({ id: 'slipway-appointment', title: words.wasEnded, type: 'success', isAutoDismiss: true });
  };
  return (
    <form className="editor" aria-label={words.endTitle} onSubmit={(event) => void submit(event)} noValidate>
      <p>{words.endText}</p>
      <Field label={words.endReason} required problem={tried && missing ? words.endReasonMissing : undefined}>
        {(input) => (
          <TextArea
            {...input}
            autoFocus
            value={reason}
            maxLength={2_000}
            minimumRows={2}
            resize="smart"
            isRequired
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notEnded} />}
      <div className="actions">
        <Button type="submit" appearance="danger" isLoading={sending}>
          {words.end}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={() => setCmd(null)}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
