import Button from '@atlaskit/button/new';
import { useId, type ReactNode } from 'react';
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
    <Labelled label={label}>
      {(id) => (
        <select id={id} value={filter.get(name) ?? ''} onChange={(event) => change(name, event.currentTarget.value)}>
          <option value="">All</option>
          {options.map(([value, text]) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
  const text = (name: string, label: string) => (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="search"
          value={filter.get(name) ?? ''}
          onChange={(event) => change(name, event.currentTarget.value)}
        />
      )}
    </Labelled>
  );
  const moment = (name: 'from' | 'to', label: string) => (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="datetime-local"
          value={filter.has(name) ? fieldValue(new Date(filter.get(name) ?? ''), timeZone) : ''}
          onChange={(event) => change(name, momentOf(event.currentTarget.value, timeZone)?.toISOString() ?? '')}
        />
      )}
    </Labelled>
  );

  return (
    <search className="log-filters" aria-label="Filter of the log">
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

function Labelled({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = useId();
  return (
    <div className="log-filter">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}
