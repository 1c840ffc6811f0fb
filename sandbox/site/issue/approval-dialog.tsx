import Textfield from '@atlaskit/textfield';
import { useState, type RefObject } from 'react';
import { FormField } from '../common/fields/form-field';
import { PersonSelect } from '../common/fields/person-select';
import { selectProps } from '../common/fields/select-props';
import { send } from '../data/http';
import type { Issue, User } from '../data/jira';
import { FormDialog } from '../common/form-dialog';
import { useCustomFields, useIssueChanged } from './use-issue';

type Props = { readonly issue: Issue; readonly close: () => void; readonly returnFocus: RefObject<HTMLElement> };

/** What an approval step of a service project does by itself when a request comes into its status. */
export function ApprovalDialog({ issue, close, returnFocus }: Props) {
  const [name, setName] = useState('Approval');
  const [approvers, setApprovers] = useState<readonly User[]>([]);
  const hasField = useCustomFields().some((field) => field.schema.type === 'sd-approvals');
  const changed = useIssueChanged(issue);
  const ask = async () => {
    await send('POST', `/__site/jira/issues/${encodeURIComponent(issue.key)}/approvals`, {
      name,
      approvers: approvers.map(({ accountId }) => accountId),
    });
    await changed();
  };
  return (
    <FormDialog
      title="Ask for approval"
      action="Ask"
      ready={approvers.length > 0 && name.trim() !== ''}
      save={ask}
      close={close}
      returnFocus={returnFocus}
    >
      <FormField label="Name" required>
        {(control) => <Textfield {...control} value={name} onChange={(event) => setName(event.currentTarget.value)} />}
      </FormField>
      <FormField
        label="Approvers"
        required
        {...(hasField
          ? {}
          : { help: 'The site has no approvals field yet: apps and this page see them only over REST.' })}
      >
        {(control) => (
          <PersonSelect
            {...selectProps(control, false)}
            among="site"
            isRequired={false}
            many
            value={approvers}
            onChange={setApprovers}
          />
        )}
      </FormField>
    </FormDialog>
  );
}
