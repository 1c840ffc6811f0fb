import Button from '@atlaskit/button/new';
import { FilterField, FilterSelect } from '../common/filter-field';
import { fieldValue, momentOf } from '../common/site-time';
import { modulesQuery } from '../data/modules';
import { useQuery } from '@tanstack/react-query';
import { useSession } from '../data/session';
import { KINDS } from './kinds';
import { useNames } from './names';

type Props = {
  readonly filter: URLSearchParams;
  readonly setFilter: (filter: URLSearchParams, options: { readonly replace: true }) => void;
};

export function LogFilters({ filter, setFilter }: Props) {
  const session = useSession().data;
  const modules = useQuery(modulesQuery).data ?? [];
  const { apps } = useNames();
  const timeZone = session?.person.timeZone ?? 'UTC';

  const change = (name: string, value: string) => {
    const next = new URLSearchParams(filter);
    if (value === '') next.delete(name);
    else next.set(name, value);
    setFilter(next, { replace: true });
  };
  const select = (name: string, label: string, options: readonly (readonly [value: string, label: string])[]) => (
    <FilterSelect
      label={label}
      value={filter.get(name) ?? ''}
      choose={(value) => change(name, value)}
      options={[['', 'All'], ...options]}
    />
  );
  const text = (name: string, label: string) => (
    <FilterField label={label}>
      {(id) => (
        <input
          id={id}
          type="search"
          value={filter.get(name) ?? ''}
          onChange={(event) => change(name, event.currentTarget.value)}
        />
      )}
    </FilterField>
  );
  const moment = (name: 'from' | 'to', label: string) => (
    <FilterField label={label}>
      {(id) => (
        <input
          id={id}
          type="datetime-local"
          value={filter.has(name) ? fieldValue(new Date(filter.get(name) ?? ''), timeZone) : ''}
          onChange={(event) => change(name, momentOf(event.currentTarget.value, timeZone)?.toISOString() ?? '')}
        />
      )}
    </FilterField>
  );

  return (
    <search className="filter-row log-filters" aria-label="Filter of the log">
      {select('kind', 'Kind', Object.entries(KINDS))}
      {select(
        'appId',
        'App',
        apps.map(({ appId, name }) => [appId, name]),
      )}
      {select(
        'moduleKey',
        'Module',
        modules.map(({ key, title }) => [key, `${title} (${key})`]),
      )}
      {select(
        'accountId',
        'Person',
        (session?.people ?? []).map(({ accountId, displayName }) => [accountId, displayName]),
      )}
      {text('issueKey', 'Work item')}
      {text('text', 'Text')}
      {moment('from', 'From')}
      {moment('to', 'To')}
      <label className="log-check">
        <input
          type="checkbox"
          checked={filter.get('failed') === 'true'}
          onChange={(event) => change('failed', event.currentTarget.checked ? 'true' : '')}
        />
        Failures only
      </label>
      {filter.size > 0 && (
        <Button appearance="subtle" onClick={() => setFilter(new URLSearchParams(), { replace: true })}>
          Clear filter
        </Button>
      )}
    </search>
  );
}
