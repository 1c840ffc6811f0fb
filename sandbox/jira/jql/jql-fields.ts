import type { Call } from '../http/route';
import { indexedProperties } from './indexed-properties';
import { indexedPart } from './property-part';
import { dateField, idField, textField, type MakePart } from './parts';
import { resolutionPart } from './resolution-part';
import { labelsPart } from './labels-part';
import { issuePart } from './issue-part';
import { anyIssue, category, named, person, priority, project } from './resolve';

export type JqlField = { readonly part: MakePart; readonly order?: string };

/** Every field that a query may name, by lower-case name. */
export async function jqlFields(call: Call): Promise<ReadonlyMap<string, JqlField>> {
  const aliases = indexedProperties(call).flatMap((indexed): [string, JqlField][] =>
    indexed.searchAlias === undefined ? [] : [[indexed.searchAlias.toLowerCase(), { part: indexedPart(indexed) }]],
  );
  return Promise.resolve(new Map([...aliases, ...systemFields]));
}

const number = `cast(substring_index(i.issue_key, '-', -1) as unsigned)`;
const projectKey = `substring_index(i.issue_key, '-', 1)`;
const description = `json_extract(i.description, '$**.text')`;
const nameOfPerson = (column: string) => `(select display_name from person where account_id = i.${column})`;

const issue: JqlField = { part: issuePart, order: `${projectKey}, ${number}` };
const type: JqlField = { part: idField('i.issue_type_id', named('issue_type')), order: 't.position' };
const due: JqlField = { part: dateField('i.due_date', 'date'), order: 'i.due_date' };
const created: JqlField = { part: dateField('i.created', 'milliseconds'), order: 'i.created' };
const updated: JqlField = { part: dateField('i.updated', 'milliseconds'), order: 'i.updated' };

const systemFields: ReadonlyMap<string, JqlField> = new Map<string, JqlField>([
  ['project', { part: idField('i.project_id', project), order: 'p.name' }],
  ['key', issue],
  ['issue', issue],
  ['issuekey', issue],
  ['id', { ...issue, order: 'i.id' }],
  ['issuetype', type],
  ['type', type],
  ['status', { part: idField('i.status_id', named('status')), order: 's.position' }],
  [
    'statuscategory',
    { part: idField('s.category', category), order: `field(s.category, 'new', 'indeterminate', 'done')` },
  ],
  ['assignee', { part: idField('i.assignee', person), order: nameOfPerson('assignee') }],
  ['reporter', { part: idField('i.reporter', person), order: nameOfPerson('reporter') }],
  ['creator', { part: idField('i.creator', person), order: nameOfPerson('creator') }],
  ['labels', { part: labelsPart }],
  ['parent', { part: idField('i.parent_id', anyIssue) }],
  ['priority', { part: idField('i.priority_id', priority), order: 'o.position' }],
  ['resolution', { part: resolutionPart, order: 'i.id' }],
  ['created', created],
  ['createddate', created],
  ['updated', updated],
  ['updateddate', updated],
  ['due', due],
  ['duedate', due],
  ['summary', { part: textField('i.summary'), order: 'i.summary' }],
  ['description', { part: textField(description) }],
  ['text', { part: textField(`concat_ws(' ', i.summary, ${description})`) }],
]);
