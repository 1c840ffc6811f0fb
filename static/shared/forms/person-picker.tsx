import { AsyncSelect } from '@atlaskit/select';
import { editing } from '../en/editing';
import { shared } from '../en/shared';
import { Field } from './field';
import { useProjectKey, useWorkItem } from '../host';
import { findPeople, usePerson } from '../people/people';

type Props = {
  readonly label: string;
  readonly problem?: string | undefined;
  readonly accountId: string | null;
  readonly choose: (accountId: string | null) => void;
};

type Option = { readonly value: string; readonly label: string };

/** One person of Jira, found by typing. */
export function PersonPicker({ label, problem, accountId, choose }: Props) {
  const { key } = useWorkItem();
  const project = useProjectKey();
  const person = usePerson(accountId ?? '');
  const find = async (typed: string): Promise<Option[]> => {
    const people = await findPeople(key === '' ? { project } : { issueKey: key }, typed);
    return people.map(({ accountId: value, displayName }) => ({ value, label: displayName }));
  };
  const nameOfChosen = person === undefined ? shared.loadingName : (person?.displayName ?? shared.unknownPerson);
  return (
    <Field label={label} problem={problem}>
      {(input) => (
        <AsyncSelect<Option>
          inputId={input.id}
          loadOptions={find}
          cacheOptions
          isClearable
          value={accountId === null ? null : { value: accountId, label: nameOfChosen }}
          placeholder={editing.nobody}
          noOptionsMessage={({ inputValue }) => (inputValue === '' ? editing.typeToFind : editing.nobodyFound)}
          loadingMessage={() => editing.searching}
          onChange={(chosen) => choose(chosen?.value ?? null)}
        />
      )}
    </Field>
  );
}
