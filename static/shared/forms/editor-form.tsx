import Button from '@atlaskit/button/new';
import type { FormEvent, ReactNode } from 'react';
import { ConflictChoice } from './conflict-choice';
import { editing } from '../en/editing';
import { TroubleMessage } from '../states/trouble-message';
import type { Edit } from '../edits/use-edit';
import type { Conflict } from '../../../src/contract/wire';

type Props = {
  readonly name: string;
  readonly edit: Pick<Edit<unknown>, 'saving' | 'trouble' | 'conflict' | 'keepsDraft' | 'cancel' | 'save' | 'settle'>;
  /** Called instead of saving when a field still says what is wrong with it. */
  readonly onInvalid?: (() => void) | undefined;
  readonly conflictLabel: (path: string) => string;
  readonly conflictValue: (path: string, value: Conflict['fields'][number]['mine']) => ReactNode;
  readonly children: ReactNode;
};

/** The frame of every editor: its fields, what went wrong, save and cancel. */
export function EditorForm({ name, edit, onInvalid, conflictLabel, conflictValue, children }: Props) {
  const { saving, trouble, conflict } = edit;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (onInvalid === undefined) void edit.save();
    else onInvalid();
  };
  return (
    <form className="editor" aria-label={name} onSubmit={submit} noValidate>
      {children}
      {trouble !== null && (
        <TroubleMessage
          trouble={trouble}
          title={editing.notSaved}
          // A refusal stays one until something is corrected; then Save is the way.
          {...(trouble.kind === 'failed' ? { retry: () => void edit.save(), retrying: saving } : {})}
        />
      )}
      {conflict !== null && (
        <ConflictChoice
          conflict={conflict}
          label={conflictLabel}
          value={conflictValue}
          settle={edit.settle}
          saving={saving}
        />
      )}
      {!edit.keepsDraft && <p className="quiet small">{editing.noDraft}</p>}
      <div className="actions">
        {conflict === null && (
          <Button type="submit" appearance="primary" isLoading={saving}>
            {editing.save}
          </Button>
        )}
        <Button appearance="subtle" onClick={edit.cancel} isDisabled={saving}>
          {editing.cancel}
        </Button>
      </div>
    </form>
  );
}
