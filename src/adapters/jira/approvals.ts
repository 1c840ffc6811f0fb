import * as v from 'valibot';
import type { JiraApproval } from '../../domain/gate/approval-of';
import { instant } from './changelogs';

/**
 * The value of a field of the type `sd-approvals`: Jira Service Management's approvals of the work item. Absent or hidden is
 * no approval; what has another shape may be a refusal, so it is told as unreadable.
 */
export function approvalsFrom(value: unknown): readonly JiraApproval[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value.map(approvalFrom) : [unreadable];
}

const unreadable: JiraApproval = { name: '', decision: 'unreadable', at: null, by: [] };

function approvalFrom(value: unknown): JiraApproval {
  const read = v.safeParse(approvalShape, value);
  if (!read.success) return unreadable;
  const { name, finalDecision, createdDate, completedDate, approvers } = read.output;
  return {
    name,
    ...(createdDate === undefined ? {} : { askedAt: instant(createdDate.epochMillis) }),
    decision: finalDecision,
    at: completedDate === undefined ? null : instant(completedDate.epochMillis),
    by: approvers.flatMap(({ approverDecision, approver: { accountId } }) =>
      approverDecision === finalDecision && accountId !== undefined ? [accountId] : [],
    ),
  };
}

const decision = v.picklist(['approved', 'declined', 'pending']);
const approvalShape = v.looseObject({
  name: v.optional(v.string(), ''),
  finalDecision: decision,
  createdDate: v.optional(v.looseObject({ epochMillis: v.number() })),
  completedDate: v.optional(v.looseObject({ epochMillis: v.number() })),
  approvers: v.optional(
    v.array(
      v.looseObject({ approver: v.looseObject({ accountId: v.optional(v.string()) }), approverDecision: v.string() }),
    ),
    [],
  ),
});
