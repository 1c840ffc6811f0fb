import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';
import { DocumentInput } from '../common/fields/document-input';
import { reasonsOf } from '../data/http';
import type { AdfNode } from '../data/jira';

type Props = {
  readonly label: string;
  readonly begun: AdfNode | null;
  readonly save: (body: AdfNode) => Promise<void>;
  readonly close: () => void;
};

/** What was written stays in the editor until it is stored. Ctrl + Enter stores it. */
export function CommentEditor({ label, begun, save, close }: Props) {
  const [body, setBody] = useState(begun);
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const notes = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (body === null) return;
    setSaving(true);
    try {
      await save(body);
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };
  return (
    <form
      className="comment-editor"
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        if (event.key === 'Escape' && body === begun) close();
      }}
    >
      <DocumentInput
        id={`${notes}-input`}
        aria-label={label}
        aria-describedby={notes}
        isInvalid={reasons.length > 0}
        autoFocus
        value={begun}
        onChange={setBody}
      />
      <div id={notes} className="field-refused" aria-live="polite">
        {reasons.join(' ')}
      </div>
      <div className="button-row">
        <Button type="submit" appearance="primary" isLoading={saving} isDisabled={body === null}>
          Save
        </Button>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
