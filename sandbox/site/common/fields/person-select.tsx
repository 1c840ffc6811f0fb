import { AsyncSelect } from '@atlaskit/select';
import { requestJson } from '../../data/http';
import type { User } from '../../data/jira';
import { PersonName } from './field-value';
import type { SelectProps } from './select-props';

/** Where people are looked for: all of the site, or who can be given work items of a project. */
export type Among = { readonly assignableIn: string } | 'site';

type Props = SelectProps & { readonly among: Among; readonly isRequired: boolean } & (
    | { readonly many: false; readonly value: User | null; readonly onChange: (value: User | null) => void }
    | { readonly many: true; readonly value: readonly User[]; readonly onChange: (value: readonly User[]) => void }
  );

export function PersonSelect({ among, isRequired, many, value, onChange, ...select }: Props) {
  const shared = {
    ...select,
    cacheOptions: true,
    defaultOptions: true,
    isClearable: !isRequired,
    placeholder: 'Type a name',
    loadOptions: (typed: string) => findPeople(among, typed),
    getOptionLabel: (user: User) => user.displayName,
    getOptionValue: (user: User) => user.accountId,
    formatOptionLabel: (user: User) => <PersonName user={user} />,
    noOptionsMessage: () => 'Nobody of that name',
  };
  if (many) return <AsyncSelect<User, true> {...shared} isMulti value={[...value]} onChange={onChange} />;
  return <AsyncSelect<User> {...shared} value={value} onChange={onChange} />;
}

async function findPeople(among: Among, typed: string): Promise<User[]> {
  const query = new URLSearchParams({ query: typed, maxResults: '50' });
  if (among === 'site') return requestJson<User[]>('GET', `/rest/api/3/user/search?${query.toString()}`);
  query.set('project', among.assignableIn);
  return requestJson<User[]>('GET', `/rest/api/3/user/assignable/search?${query.toString()}`);
}
