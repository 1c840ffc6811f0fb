import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportView } from '../../../src/contract/import-calls';
import { imports as words } from '../../shared/en/imports';
import { Field } from '../../shared/field';
import { outcomeOf } from '../../shared/trouble';
import type { Trouble } from '../../shared/trouble';
import { TroubleMessage } from '../../shared/trouble-message';
import { callImports, importsKey } from './import-data';

type Props = { readonly entry: ImportView; readonly close: () => void };

/** An import is undone with a reason. */
export function UndoForm({ entry: { id, file }, close }: Props) {
  const queries = useQueryClient();
  const [cmd] = useState(() => crypto.randomUUID());
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [sending, setSending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);

  const undo = async () => {
    setTried(true);
    if (reason.trim() === '') return;
    setSending(true);
    setTrouble(null);
    const answer = await outcomeOf(callImports('undoImport', { cmd, batch: id, reason: reason.trim() }));
    setSending(false);
    if (!answer.ok) return setTrouble(answer.trouble);
    close();
    await queries.invalidateQueries({ queryKey: importsKey });
  };

  return (
    <form
      className="editor undo-form"
      aria-label={words.undoNamed(file.name)}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void undo();
      }}
    >
      <Field
        label={words.undoReason}
        hint={words.undoHint}
        problem={tried && reason.trim() === '' ? words.reasonMissing : undefined}
        required
      >
        {(input) => (
          <TextArea
            {...input}
            autoFocus
            value={reason}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notUndone} />}
      <div className="actions">
        <Button type="submit" appearance="danger" isLoading={sending}>
          {words.undo}
        </Button>
        <Button appearance="subtle" onClick={close} isDisabled={sending}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
