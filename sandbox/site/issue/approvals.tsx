import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import Heading from '@atlaskit/heading';
import Lozenge, { type ThemeAppearance } from '@atlaskit/lozenge';
import { failedIcon } from '../common/flag-icons';
import { PersonName } from '../common/fields/field-value';
import { reasonsOf, send } from '../data/http';
import type { Approval, Issue } from '../data/jira';
import { useCustomFields, useIssueChanged } from './use-issue';

/** What a service project asks of approvers; the field is Jira's own to fill in. */
export function Approvals({ issue }: { readonly issue: Issue }) {
  const fields = useCustomFields().filter((field) => field.schema.type === 'sd-approvals');
  const approvals = fields.flatMap((field) => (issue.fields[field.id] ?? []) as readonly Approval[]);
  if (approvals.length === 0) return null;
  return (
    <section className="details" aria-labelledby="approvals">
      <Heading size="xsmall" as="h2" id="approvals">
        Approvals
      </Heading>
      {approvals.map((approval) => (
        <OneApproval key={approval.id} issue={issue} approval={approval} />
      ))}
    </section>
  );
}

function OneApproval({ issue, approval }: { readonly issue: Issue; readonly approval: Approval }) {
  const { showFlag } = useFlags();
  const changed = useIssueChanged(issue);
  const answer = async (decision: 'approve' | 'decline') => {
    const path = `/rest/servicedeskapi/request/${encodeURIComponent(issue.key)}/approval/${approval.id}`;
    try {
      await send('POST', path, { decision });
    } catch (error) {
      showFlag({ title: 'Your answer was not taken', description: reasonsOf(error).join(' '), icon: failedIcon });
    }
    await changed();
  };
  return (
    <div className="approval">
      <p className="approval-name">
        {approval.name} <Decision of={approval.finalDecision} />
      </p>
      <ul aria-label={`Approvers of ${approval.name}`}>
        {approval.approvers.map(({ approver, approverDecision }) => (
          <li key={approver.accountId}>
            <PersonName user={approver} /> <Decision of={approverDecision} />
          </li>
        ))}
      </ul>
      {approval.canAnswerApproval && (
        <div className="button-row">
          <Button appearance="primary" spacing="compact" onClick={() => void answer('approve')}>
            Approve
          </Button>
          <Button spacing="compact" onClick={() => void answer('decline')}>
            Decline
          </Button>
        </div>
      )}
    </div>
  );
}

const LOOKS: Readonly<Record<string, ThemeAppearance>> = { approved: 'success', declined: 'removed' };

function Decision({ of }: { readonly of: string }) {
  return <Lozenge appearance={LOOKS[of] ?? 'default'}>{of.charAt(0).toUpperCase() + of.slice(1)}</Lozenge>;
}
