import Select from '@atlaskit/select';
import { useState } from 'react';
import { FormField } from '../common/fields/form-field';
import { selectProps } from '../common/fields/select-props';
import { WorkItemSelect } from '../common/fields/work-item-select';
import { FormDialog } from '../common/form-dialog';
import { Loaded } from '../common/page-state';
import { send, useJson } from '../data/http';
import type { FoundWorkItem, Issue, LinkType } from '../data/jira';
import { useIssueChanged } from './use-issue';

type Props = { readonly issue: Issue; readonly close: () => void };

/** Links to one or more work items that are found by what is typed. */
export function LinkDialog({ issue, close }: Props) {
  const types = useJson<{ readonly issueLinkTypes: readonly LinkType[] }>('/rest/api/3/issueLinkType');
  const [chosen, setChosen] = useState<Relation>();
  const [others, setOthers] = useState<readonly FoundWorkItem[]>([]);
  const changed = useIssueChanged(issue);
  const relations = (types.data?.issueLinkTypes ?? []).flatMap(relationsOf);
  const relation = chosen ?? relations[0];

  const link = async () => {
    if (relation === undefined) return;
    try {
      for (const other of others) {
        await send('POST', '/rest/api/3/issueLink', linkOf(relation, issue.key, other.key));
        setOthers((left) => left.filter(({ id }) => id !== other.id));
      }
    } finally {
      // Also where one of several was refused: those before it are linked.
      await changed();
    }
  };
  return (
    <FormDialog title="Link work item" action="Link" ready={others.length > 0} save={link} close={close}>
      <Loaded query={types}>
        {() => (
          <>
            <FormField label="Link type">
              {(control) => (
                <Select<Relation>
                  {...selectProps(control, false)}
                  options={relations}
                  value={relation ?? null}
                  onChange={(next) => next !== null && setChosen(next)}
                  noOptionsMessage={() =>
                    'This site has no link types. A Jira administrator makes them in the settings.'
                  }
                />
              )}
            </FormField>
            <FormField label="Work items" help={`A key such as ${issue.key}, a number, or words of the summary.`}>
              {(control) => (
                <WorkItemSelect
                  {...selectProps(control, false)}
                  projectKey={issue.fields.project.key}
                  offers={({ id }) => id !== issue.id}
                  many
                  value={others}
                  onChange={setOthers}
                />
              )}
            </FormField>
          </>
        )}
      </Loaded>
    </FormDialog>
  );
}

type Relation = { readonly label: string; readonly value: string; readonly typeId: string; readonly outward: boolean };

/** Both directions of a link type, or one where they read the same. */
function relationsOf({ id, inward, outward }: LinkType): readonly Relation[] {
  const there: Relation = { label: outward, value: `${id}-outward`, typeId: id, outward: true };
  return inward === outward ? [there] : [there, { label: inward, value: `${id}-inward`, typeId: id, outward: false }];
}

/** In Jira's body the *inward* issue is the subject: "inwardIssue <outward name> outwardIssue". */
function linkOf(relation: Relation, here: string, there: string): unknown {
  const [subject, object] = relation.outward ? [here, there] : [there, here];
  return { type: { id: relation.typeId }, inwardIssue: { key: subject }, outwardIssue: { key: object } };
}
