import { statusBean, type StatusRow } from './beans';
import type { Change } from './fields/change';
import { fieldType } from './issues/change-history';
import { issueBeans } from './issues/issue-beans';
import type { IssueRow } from './issue-row';
import { issuesNamed } from './issues/issue-rows';
import type { LinkRow } from './issues/issue-links';
import type { Call } from './http/route';

/**
 * Jira's events in the shapes of https://developer.atlassian.com/platform/forge/events-reference/jira/. People in them
 * are account ids and nothing else.
 */
export async function tellCreated(call: Call, issueId: number): Promise<void> {
  call.tell('avi:jira:created:issue', { ...(await issueNow(call, issueId)), ...users([call.who.accountId]) });
}

/** Told for every stored change; a change of the assignee is told a second time under its own name. */
export async function tellUpdated(
  call: Call,
  issueId: number,
  changes: readonly Change[],
  statuses?: readonly [from: StatusRow, to: StatusRow],
): Promise<void> {
  const issue = await issueNow(call, issueId);
  const assigned = changes.find((change) => change.fieldId === 'assignee');
  call.tell('avi:jira:updated:issue', {
    ...issue,
    changelog: { items: changes.map((change) => ({ ...change, fieldtype: fieldType(change) })) },
    ...users([call.who.accountId]),
    ...(statuses === undefined ? {} : { associatedStatuses: statuses.map((status) => statusBean(call, status)) }),
  });
  if (assigned !== undefined) {
    const people = [call.who.accountId, ...(assigned.to === null ? [] : [assigned.to])];
    call.tell('avi:jira:assigned:issue', { ...issue, ...users(people) });
  }
}

/** To be asked before the work item is gone. */
export async function tellDeleted(call: Call, issueId: number): Promise<void> {
  call.tell('avi:jira:deleted:issue', { ...(await issueNow(call, issueId)), ...users([call.who.accountId]) });
}

export async function tellCommented(call: Call, issueId: number, comment: unknown): Promise<void> {
  call.tell('avi:jira:commented:issue', { ...(await issueNow(call, issueId)), comment });
}

type LinkEnds = {
  readonly id: number;
  readonly typeId: string;
  readonly typeName: string;
  readonly inward: string;
  readonly outward: string;
} & Pick<LinkRow, 'source' | 'destination'>;

export function tellLink(call: Call, what: 'created' | 'deleted', link: LinkEnds): void {
  call.tell(`avi:jira:${what}:issuelink`, {
    id: String(link.id),
    sourceIssueId: String(link.source.id),
    destinationIssueId: String(link.destination.id),
    sourceProjectId: link.source.projectId,
    destinationProjectId: link.destination.projectId,
    issueLinkType: { id: link.typeId, name: link.typeName, inward: link.inward, outward: link.outward },
  });
}

const users = (accountIds: readonly (string | undefined)[]) => ({
  associatedUsers: accountIds.flatMap((accountId) => (accountId === undefined ? [] : [{ accountId }])),
});

const told = new Set([
  'summary',
  'issuetype',
  'creator',
  'created',
  'project',
  'reporter',
  'assignee',
  'updated',
  'status',
]);

async function issueNow(call: Call, issueId: number) {
  const [issue] = await issuesNamed(call.sql, [String(issueId)]);
  if (issue === undefined) throw new Error(`Work item ${String(issueId)} is gone before its event was told`);
  const [bean] = await issueBeans(call, [issue], told);
  return { issue: { id: String(issue.id), key: issue.key, fields: { ...bean?.fields, ...peopleOf(issue) } } };
}

function peopleOf(issue: IssueRow) {
  const person = (accountId: string | null) => (accountId === null ? null : { accountId });
  return { creator: person(issue.creator), reporter: person(issue.reporter), assignee: person(issue.assignee) };
}
