import { personBeans } from '../beans';
import { jiraDate } from '../jira-date';
import type { Call } from '../http/route';
import { anyOf, type Sql } from '../sql';

export type Decision = 'approved' | 'declined' | 'pending';

export type ApprovalRow = {
  id: number;
  issueId: number;
  name: string;
  created: number;
  completed: number | null;
  decision: Decision;
  approvers: readonly { readonly accountId: string; readonly decision: Decision }[];
};

/** The approvals of a service project's work items, oldest first. */
export async function approvalsOf(sql: Sql, issueIds: readonly number[]): Promise<ApprovalRow[]> {
  const rows = await sql.rows<Omit<ApprovalRow, 'approvers'> & { approvers: string }>(
    `select id, issue_id as issueId, name, created, completed, decision, approvers from approval where issue_id in (?) order by id`,
    [anyOf(issueIds)],
  );
  return rows.map((row) => ({ ...row, approvers: JSON.parse(row.approvers) as ApprovalRow['approvers'] }));
}

/** As `…/approval` shows them, and the field of the type `sd-approvals` in a work item. */
export async function approvalBeans(call: Call, issueKey: string, approvals: readonly ApprovalRow[]) {
  const people = await personBeans(
    call,
    approvals.flatMap((approval) => approval.approvers.map((approver) => approver.accountId)),
  );
  return approvals.map((approval) => ({
    id: String(approval.id),
    name: approval.name,
    finalDecision: approval.decision,
    canAnswerApproval: mayAnswer(call, approval),
    approvers: approval.approvers.map(({ accountId, decision }) => {
      const { displayName, timeZone, self } = people.get(accountId) ?? {
        displayName: accountId,
        timeZone: 'UTC',
        self: '',
      };
      return {
        approver: { accountId, displayName, active: true, timeZone, _links: { jiraRest: self, self } },
        approverDecision: decision,
      };
    }),
    createdDate: dateBean(call, approval.created),
    ...(approval.completed === null ? {} : { completedDate: dateBean(call, approval.completed) }),
    _links: {
      self: `${call.site.url}/rest/servicedeskapi/request/${issueKey}/approval/${String(approval.id)}`,
    },
  }));
}

export function mayAnswer(call: Call, approval: ApprovalRow): boolean {
  const own = approval.approvers.find((approver) => approver.accountId === call.who.accountId);
  return approval.decision === 'pending' && own?.decision === 'pending';
}

function dateBean(call: Call, at: number) {
  const { timeZone } = call.who;
  const friendly = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(at);
  const jira = jiraDate(at, timeZone);
  return { iso8601: jira.replace(/\.\d+/, ''), jira, friendly, epochMillis: at };
}
