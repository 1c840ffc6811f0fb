import Button, { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import EditIcon from '@atlaskit/icon/core/edit';
import SectionMessage from '@atlaskit/section-message';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { useShortcut } from '../common/use-shortcut';
import { reasonsOf, send } from '../data/http';
import { issuePath, type Issue } from '../data/jira';
import { useEditable, useIssueChanged } from './use-issue';

export function Summary({ issue }: { readonly issue: Issue }) {
  const [editing, setEditing] = useState(false);
  const meta = useEditable(issue.key)['summary'];
  useShortcut('e', () => setEditing(true), meta !== undefined);
  if (editing) return <SummaryForm issue={issue} close={() => setEditing(false)} />;
  return (
    <div className="summary">
      <Heading size="large" as="h1">
        {issue.fields.summary}
      </Heading>
      {meta !== undefined && (
        <IconButton icon={EditIcon} label="Edit summary" appearance="subtle" onClick={() => setEditing(true)} />
      )}
    </div>
  );
}

function SummaryForm({ issue, close }: { readonly issue: Issue; readonly close: () => void }) {
  const [text, setText] = useState(issue.fields.summary);
  const [saving, setSaving] = useState(false);
  const [reasons, setReasons] = useState<readonly string[]>([]);
  const changed = useIssueChanged(issue);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setSaving(true);
    try {
      await send('PUT', issuePath(issue.key), { fields: { summary: text } });
      await changed();
      close();
    } catch (error) {
      setReasons(reasonsOf(error));
      setSaving(false);
    }
  };

  return (
    <form
      className="summary-form"
      onSubmit={(event) => void save(event)}
      onKeyDown={(event) => event.key === 'Escape' && close()}
    >
      <h1 className="visually-hidden">{issue.fields.summary}</h1>
      <Textfield aria-label="Summary" autoFocus value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {reasons.length > 0 && (
        <SectionMessage appearance="error" title="The summary was not saved">
          {reasons.join(' ')}
        </SectionMessage>
      )}
      <div className="button-row">
        <Button type="submit" appearance="primary" isLoading={saving} isDisabled={text.trim() === ''}>
          Save
        </Button>
        <Button appearance="subtle" onClick={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
