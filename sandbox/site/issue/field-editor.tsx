import { IconButton } from '@atlaskit/button/new';
import CheckMarkIcon from '@atlaskit/icon/core/check-mark';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { FieldInput } from '../common/fields/field-input';
import { kindOf } from '../common/fields/field-kind';
import { reasonsOf, send } from '../data/http';
import { issuePath, type FieldMeta, type Issue } from '../data/jira';
import { useIssueChanged } from './use-issue';

type Props = {
  readonly issue: Issue;
  readonly meta: FieldMeta;
  readonly label: string;
  readonly close: () => void;
};

/** One field of the work item: Enter or the tick stores it, Escape or the cross leaves it as it was. */
export function FieldEditor({ issue, meta, label, close }: Props) {
  const [value, setValue] = useState<unknown>(issue.fields[meta.key] ?? null);
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const changed = useIssueChanged(issue);
  const notes = useId();

  const save = async (next: unknown) => {
    setSaving(true);
    try {
      await send('PUT', issuePath(issue.key), { fields: { [meta.key]: next } });
      await changed();
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };
  const change = (next: unknown) => {
    setValue(next);
    // Where one value is chosen from several, choosing is saying so.
    if (CHOSEN.has(kindOf(meta.schema))) void save(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save(value);
  };
  return (
    <form className="field-editor" aria-busy={saving} onSubmit={submit} onKeyDown={(event) => leave(event, close)}>
      <FieldInput
        control={{ id: `${notes}-input`, 'aria-describedby': notes, isInvalid: reasons.length > 0 }}
        meta={meta}
        label={label}
        autoFocus
        projectKey={issue.fields.project.key}
        value={value}
        onChange={change}
      />
      <div id={notes} className="field-refused" aria-live="polite">
        {reasons.join(' ')}
      </div>
      <div className="field-acts">
        <IconButton type="submit" icon={CheckMarkIcon} label={`Save ${label}`} spacing="compact" isDisabled={saving} />
        <IconButton icon={CrossIcon} label={`Cancel editing ${label}`} spacing="compact" onClick={close} />
      </div>
    </form>
  );
}

const CHOSEN: ReadonlySet<string | undefined> = new Set(['choice', 'person']);

/** The first Escape closes an open menu, the next one the editor. */
function leave(event: KeyboardEvent, close: () => void): void {
  if (event.key !== 'Escape') return;
  if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') return;
  event.stopPropagation();
  close();
}
