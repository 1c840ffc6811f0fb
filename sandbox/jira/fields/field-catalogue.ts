/** The system fields that work items of this stand-in carry, as `GET /field` and `expand=names` show them. */
export type SystemField = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly items?: string;
  /** Whether `PUT /issue` may set it. */
  readonly editable: boolean;
};

export const systemFields: readonly SystemField[] = [
  { id: 'summary', name: 'Summary', type: 'string', editable: true },
  { id: 'description', name: 'Description', type: 'string', editable: true },
  { id: 'issuetype', name: 'Issue Type', type: 'issuetype', editable: false },
  { id: 'project', name: 'Project', type: 'project', editable: false },
  { id: 'status', name: 'Status', type: 'status', editable: false },
  { id: 'statusCategory', name: 'Status Category', type: 'statusCategory', editable: false },
  { id: 'statuscategorychangedate', name: 'Status Category Changed', type: 'datetime', editable: false },
  { id: 'resolution', name: 'Resolution', type: 'resolution', editable: false },
  { id: 'resolutiondate', name: 'Resolved', type: 'datetime', editable: false },
  { id: 'assignee', name: 'Assignee', type: 'user', editable: true },
  { id: 'reporter', name: 'Reporter', type: 'user', editable: true },
  { id: 'creator', name: 'Creator', type: 'user', editable: false },
  { id: 'labels', name: 'Labels', type: 'array', items: 'string', editable: true },
  { id: 'duedate', name: 'Due date', type: 'date', editable: true },
  { id: 'priority', name: 'Priority', type: 'priority', editable: true },
  { id: 'security', name: 'Security Level', type: 'securitylevel', editable: true },
  { id: 'parent', name: 'Parent', type: 'issuelink', editable: false },
  { id: 'subtasks', name: 'Sub-tasks', type: 'array', items: 'issuelinks', editable: false },
  { id: 'issuelinks', name: 'Linked Issues', type: 'array', items: 'issuelinks', editable: false },
  { id: 'comment', name: 'Comment', type: 'comments-page', editable: false },
  { id: 'created', name: 'Created', type: 'datetime', editable: false },
  { id: 'updated', name: 'Updated', type: 'datetime', editable: false },
];

/** The fields left out of `*navigable`. */
export const notNavigable: ReadonlySet<string> = new Set(['comment']);

export const systemSchema = ({ id, type, items }: SystemField) => ({
  type,
  system: id,
  ...(items === undefined ? {} : { items }),
});
