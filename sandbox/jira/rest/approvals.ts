import { z } from 'zod';
import { created, ok, Refusal, type Answer } from '../answer';
import { approvalBeans, approvalsOf, mayAnswer, type ApprovalRow, type Decision } from '../fields/approvals';
import type { IssueRow } from '../issue-row';
import { issuesNamed, visibleIssues } from '../issues/issue-rows';
import { pageWindow } from '../http/page';
import { readBody } from '../http/request-body';
import { param, type Call } from '../http/route';

/** GET /rest/servicedeskapi/request/{issueIdOrKey}/approval */
export async function getApprovals(call: Call): Promise<Answer> {
  const { issue, approvals } = await readRequest(call);
  const { start, limit } = pageWindow(call, 50);
  const values = await approvalBeans(call, issue.key, approvals.slice(start, start + limit));
  const isLastPage = start + limit >= approvals.length;
  const base = `${call.site.url}/rest/servicedeskapi`;
  const self = `${base}/request/${issue.key}/approval`;
  return ok({
    _expands: [],
    size: values.length,
    start,
    limit,
    isLastPage,
    _links: { base, context: '', self },
    values,
  });
}

/** GET /rest/servicedeskapi/request/{issueIdOrKey}/approval/{approvalId} */
export async function getApproval(call: Call): Promise<Answer> {
  const { issue, approvals } = await readRequest(call);
  const [bean] = await approvalBeans(call, issue.key, [approvalAsked(call, approvals)]);
  return ok(bean);
}

const decisionBody = z.strictObject({ decision: z.enum(['approve', 'decline']) });

/** POST …/approval/{approvalId}: one's own answer. One "decline" decides; "approved" needs every approver. */
export async function postDecision(call: Call): Promise<Answer> {
  const { decision } = readBody(decisionBody, call.body);
  const { issue, approvals } = await readRequest(call);
  const approval = approvalAsked(call, approvals);
  if (!mayAnswer(call, approval)) throw new Refusal(403, 'You are not an approver of this request, or it is answered.');
  const own: Decision = decision === 'approve' ? 'approved' : 'declined';
  const approvers = approval.approvers.map((approver) =>
    approver.accountId === call.who.accountId ? { ...approver, decision: own } : approver,
  );
  const final = finalDecision(approvers);
  const completed = final === 'pending' ? null : call.site.clock.now().getTime();
  await call.sql.run(`update approval set approvers = ?, decision = ?, completed = ? where id = ?`, [
    JSON.stringify(approvers),
    final,
    completed,
    approval.id,
  ]);
  const [bean] = await approvalBeans(call, issue.key, [{ ...approval, approvers, decision: final, completed }]);
  return ok(bean);
}

const approvalBody = z.strictObject({
  name: z.string().min(1),
  approvers: z.array(z.string()).min(1),
  /** Declined, and by nobody and at no time that Jira shows: its reference does not rule such an answer out. */
  decision: z.literal('declined').optional(),
});

/** Page data: what Jira does by itself when a request comes into a status with an approval step. */
export async function postApproval(call: Call): Promise<Answer> {
  const { name, approvers, decision = 'pending' } = readBody(approvalBody, call.body);
  const { issue } = await readRequest(call);
  if (!(await call.who.may('EDIT_ISSUES', issue.projectId)))
    throw new Refusal(403, 'You do not have permission to edit this issue.');
  const pending = [...new Set(approvers)].map((accountId) => ({ accountId, decision: 'pending' }));
  const { insertId } = await call.sql.run(
    `insert into approval (issue_id, name, created, decision, approvers) values (?, ?, ?, ?, ?)`,
    [issue.id, name, call.site.clock.now().getTime(), decision, JSON.stringify(pending)],
  );
  return created({ id: String(insertId) });
}

/** The request with its approvals: for who browses the project, reported it, or is to approve it. */
async function readRequest(call: Call): Promise<{ issue: IssueRow; approvals: readonly ApprovalRow[] }> {
  const name = param(call, 'issueIdOrKey');
  const [issue] = await issuesNamed(call.sql, [name]);
  const approvals = issue === undefined ? [] : await approvalsOf(call.sql, [issue.id]);
  const seen = await visibleIssues(call.sql, call.who, [name]);
  const takesPart =
    issue?.reporter === call.who.accountId ||
    approvals.some((approval) => approval.approvers.some((approver) => approver.accountId === call.who.accountId));
  if (issue?.projectType !== 'service_desk' || (seen.length === 0 && !takesPart))
    throw new Refusal(404, 'The request you requested does not exist or you do not have permission to view it.');
  return { issue, approvals };
}

function approvalAsked(call: Call, approvals: readonly ApprovalRow[]): ApprovalRow {
  const found = approvals.find((approval) => String(approval.id) === param(call, 'approvalId'));
  if (found === undefined) throw new Refusal(404, 'The approval you requested does not exist.');
  return found;
}

function finalDecision(approvers: ApprovalRow['approvers']): Decision {
  if (approvers.some((approver) => approver.decision === 'declined')) return 'declined';
  return approvers.every((approver) => approver.decision === 'approved') ? 'approved' : 'pending';
}
