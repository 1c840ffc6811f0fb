import * as v from 'valibot';
import type { JiraApproval } from '../../domain/gate/approval-of';
import { instant } from './changelogs';

/**
 * The value of a field of the type `sd-approvals`: Jira Service Management's approvals of the work item. Absent, hidden or of
 * another shape is no approval.
 */
export function approvalsFrom(value: unknown): readonly JiraApproval[] {
  const read = v.safeParse(approvalsShape, value);
  if (!read.success) return [];
  return read.output.map(({ name, finalDecision, completedDate, approvers }) => ({
    name,
    decision: finalDecision,
    at: completedDate === undefined ? null : instant(completedDate.epochMillis),
    by: approvers
      .filter(({ approverDecision }) => approverDecision === finalDecision)
      .map(({ approver }) => approver.accountId),
  }));
}

const decision = v.picklist(['approved', 'declined', 'pending']);
const approvalsShape = v.array(
  v.looseObject({
    name: v.optional(v.string(), ''),
    finalDecision: decision,
    completedDate: v.optional(v.looseObject({ epochMillis: v.number() })),
    approvers: v.array(
      v.looseObject({ approver: v.looseObject({ accountId: v.string() }), approverDecision: decision }),
    ),
  }),
);
