import Button from '@atlaskit/button/new';
import { useFlags } from '@atlaskit/flag';
import Heading from '@atlaskit/heading';
import { failedIcon } from '../common/flag-icons';
import { plainValue } from '../common/fields/field-kind';
import { FieldValue } from '../common/fields/field-value';
import { shownMoment } from '../common/site-time';
import { WorkTypeIcon } from '../common/work-type-icon';
import { useShortcut } from '../common/use-shortcut';
import { reasonsOf, send } from '../data/http';
import { issuePath, type FieldSchema, type Issue } from '../data/jira';
import { useSession } from '../data/session';
import { InlineField } from './inline-field';
import { useCustomFields, useEditable, useIssueChanged } from './use-issue';

type Shown = { readonly id: string; readonly name: string; readonly none?: string; readonly schema: FieldSchema };

/** Jira's own fields, in the order of the page. */
const SYSTEM: readonly Shown[] = [
  { id: 'assignee', name: 'Assignee', none: 'Unassigned', schema: { type: 'user' } },
  { id: 'reporter', name: 'Reporter', none: 'Anonymous', schema: { type: 'user' } },
  { id: 'priority', name: 'Priority', schema: { type: 'priority' } },
  { id: 'labels', name: 'Labels', schema: { type: 'array', items: 'string' } },
  { id: 'duedate', name: 'Due date', schema: { type: 'date' } },
  { id: 'security', name: 'Security level', schema: { type: 'securitylevel' } },
];

export function Details({ issue }: { readonly issue: Issue }) {
  const editable = useEditable(issue.key);
  // Approvals have a place of their own.
  const custom = useCustomFields().filter((field) => field.schema.type !== 'sd-approvals');
  const holds = (id: string) => plainValue(issue.fields[id]) !== undefined;
  const shown = [...SYSTEM, ...custom].filter(
    ({ id }) => id === 'assignee' || id === 'reporter' || editable[id] !== undefined || holds(id),
  );
  return (
    <section className="details" aria-labelledby="details">
      <Heading size="xsmall" as="h2" id="details">
        Details
      </Heading>
      <dl>
        <dt>Type</dt>
        <dd className="field-read">
          <span className="person-row">
            <WorkTypeIcon name={issue.fields.issuetype.name} />
            {issue.fields.issuetype.name}
          </span>
        </dd>
        {shown.map((field) => (
          <Row key={field.id} issue={issue} field={field} />
        ))}
      </dl>
      <Dates issue={issue} />
    </section>
  );
}

function Row({ issue, field }: { readonly issue: Issue; readonly field: Shown }) {
  const meta = useEditable(issue.key)[field.id];
  const value = issue.fields[field.id];
  const none = field.none ?? 'None';
  return (
    <>
      <dt>{field.name}</dt>
      <dd>
        <InlineField issue={issue} meta={meta} label={field.name}>
          <FieldValue schema={field.schema} value={value} none={none} />
        </InlineField>
        {field.id === 'assignee' && meta !== undefined && <AssignToMe issue={issue} />}
      </dd>
    </>
  );
}

function AssignToMe({ issue }: { readonly issue: Issue }) {
  const person = useSession().data?.person;
  const changed = useIssueChanged(issue);
  const { showFlag } = useFlags();
  const assignee = issue.fields['assignee'] as { readonly accountId: string } | null;
  const isMine = assignee?.accountId === person?.accountId;
  const assign = async () => {
    try {
      await send('PUT', issuePath(issue.key), { fields: { assignee: { accountId: person?.accountId } } });
    } catch (error) {
      showFlag({ title: 'Not assigned', description: reasonsOf(error).join(' '), icon: failedIcon });
    }
    await changed();
  };
  useShortcut('i', () => void assign(), !isMine);
  if (isMine) return null;
  return (
    <Button spacing="compact" appearance="subtle" aria-keyshortcuts="i" onClick={() => void assign()}>
      Assign to me
    </Button>
  );
}

function Dates({ issue }: { readonly issue: Issue }) {
  const person = useSession().data?.person;
  const { created, updated } = issue.fields;
  const moment = (iso: string) => (
    <time dateTime={iso}>{person === undefined ? iso : shownMoment(iso, person.timeZone, person.locale)}</time>
  );
  return (
    <p className="subtle dates">
      Created {moment(created)}
      <br />
      Updated {moment(updated)}
    </p>
  );
}
