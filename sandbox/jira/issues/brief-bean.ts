import { issueTypeBean, self, statusBean } from '../beans';
import type { IssueRow } from '../issue-row';
import type { Call } from '../http/route';

export type Brief = ReturnType<typeof briefBean>;

/** A work item as another one shows it: as parent, sub-task or linked work item. */
export function briefBean(call: Call, issue: IssueRow) {
  return {
    id: String(issue.id),
    key: issue.key,
    self: self(call, `issue/${issue.id}`),
    fields: {
      summary: issue.summary,
      status: statusBean(call, { id: issue.statusId, name: issue.statusName, category: issue.category }),
      issuetype: issueTypeBean(call, { id: issue.typeId, name: issue.typeName, subtask: issue.subtask }),
    },
  };
}
