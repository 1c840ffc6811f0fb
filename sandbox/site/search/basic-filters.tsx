import Button from '@atlaskit/button/new';
import Select from '@atlaskit/select';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { useJson } from '../data/http';
import type { IssueType, Page, Project, Status } from '../data/jira';
import { useSession } from '../data/session';
import type { Filter } from './list-query';

type Props = { readonly filter: Filter; readonly search: (filter: Filter) => void };
type Option = { readonly label: string; readonly value: string };

/** The questions that people put most, without a language. */
export function BasicFilters({ filter, search }: Props) {
  const projects = useJson<Page<Project>>('/rest/api/3/project/search?maxResults=100');
  const types = useJson<readonly IssueType[]>('/rest/api/3/issuetype');
  const statuses = useJson<readonly Status[]>('/rest/api/3/status');
  const people = useSession().data?.people ?? [];
  const choose = (field: keyof Filter) => (value: string | undefined) => {
    const { [field]: _before, ...rest } = filter;
    search(value === undefined ? rest : { ...rest, [field]: value });
  };
  const isFiltered = Object.keys(filter).length > 0;
  return (
    <div className="filters" role="group" aria-label="Filters">
      <TextFilter key={filter.text ?? ''} text={filter.text} choose={choose('text')} />
      <Choice
        label="Project"
        value={filter.project}
        choose={choose('project')}
        options={(projects.data?.values ?? []).map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
      />
      <Choice label="Work type" value={filter.type} choose={choose('type')} options={named(types.data)} />
      <Choice label="Status" value={filter.status} choose={choose('status')} options={named(statuses.data)} />
      <Choice
        label="Assignee"
        value={filter.assignee}
        choose={choose('assignee')}
        options={[
          { value: 'me', label: 'Me' },
          { value: 'nobody', label: 'Unassigned' },
          ...people.map(({ accountId, displayName }) => ({ value: accountId, label: displayName })),
        ]}
      />
      {isFiltered && (
        <Button appearance="subtle" onClick={() => search({})}>
          Clear filters
        </Button>
      )}
    </div>
  );
}

type ChoiceProps = {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  readonly choose: (value: string | undefined) => void;
};

function Choice({ label, value, options, choose }: ChoiceProps) {
  const chosen = options.find((option) => option.value === value);
  return (
    <Select<Option>
      className="filter"
      aria-label={label}
      placeholder={label}
      spacing="compact"
      isClearable
      options={options}
      value={chosen ?? (value === undefined ? null : { value, label: value })}
      onChange={(option) => choose(option?.value)}
    />
  );
}

function TextFilter({
  text = '',
  choose,
}: {
  readonly text?: string | undefined;
  readonly choose: ChoiceProps['choose'];
}) {
  const [typed, setTyped] = useState(text);
  return (
    <form
      className="filter"
      onSubmit={(event) => {
        event.preventDefault();
        choose(typed.trim() === '' ? undefined : typed.trim());
      }}
    >
      <Textfield
        isCompact
        aria-label="Words in the work item"
        placeholder="Words, then Enter"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </form>
  );
}

/** Statuses of the same name in several workflows are one choice. */
function named(things: readonly { readonly name: string }[] = []): readonly Option[] {
  return [...new Set(things.map(({ name }) => name))].map((name) => ({ label: name, value: name }));
}
