import Button from '@atlaskit/button/new';
import { useRef, useState } from 'react';
import { send } from '../data/http';
import { issuePath, type Comment, type Issue } from '../data/jira';
import { FormDialog } from '../common/form-dialog';
import { useIssueChanged } from './use-issue';

type Props = { readonly issue: Issue; readonly comment: Comment };

export function DeleteComment({ issue, comment }: Props) {
  const [asking, setAsking] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  const changed = useIssueChanged(issue);
  const remove = async () => {
    await send('DELETE', `${issuePath(issue.key)}/comment/${comment.id}`);
    setAsking(false);
    await changed();
  };
  return (
    <span ref={place}>
      <Button appearance="subtle" spacing="compact" onClick={() => setAsking(true)}>
        Delete
      </Button>
      {asking && (
        <FormDialog
          title="Delete this comment?"
          action="Delete"
          danger
          save={remove}
          close={() => setAsking(false)}
          returnFocus={place}
        >
          <p>A deleted comment is gone for good.</p>
        </FormDialog>
      )}
    </span>
  );
}
