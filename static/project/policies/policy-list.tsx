import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { PolicySummary } from '../../../src/contract/policy-calls';
import { policies as words } from '../../shared/en/policies';
import { Field } from '../../shared/field';
import { Loaded } from '../../shared/loaded';
import { dayText } from '../../shared/moments';
import { Notice } from '../../shared/notice';
import { Waiting } from '../../shared/waiting';
import { usePolicies } from '../../shared/policy/policy-data';
import { PolicyDates, PolicyState } from './policy-state';

/** Every customer with where its policy stands. */
export function PolicyList({ open }: { readonly open: (customer: string) => void }) {
  const policies = usePolicies();
  const [typed, setTyped] = useState('');
  return (
    <Loaded query={policies} failedTitle={words.failed} waiting={<Waiting lines={8} />}>
      {({ policies: all }) => {
        const shown = all.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
        return (
          <>
            <Due all={all} />
            {all.length > 8 && (
              <Field label={words.find}>
                {(input) => (
                  <Textfield {...input} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
                )}
              </Field>
            )}
            {shown.length === 0 ? <p className="quiet">{words.nothingFound}</p> : <Table shown={shown} open={open} />}
          </>
        );
      }}
    </Loaded>
  );
}

/** What somebody has to do about the policies: agree them, review them. */
function Due({ all }: { readonly all: readonly PolicySummary[] }) {
  const named = (fits: (summary: PolicySummary) => boolean) => all.filter(fits).map(({ name }) => name);
  const due = [
    {
      names: named(({ customer, current }) => customer !== ownDefault && current?.agreed !== true),
      say: words.notAgreed,
    },
    { names: named(({ current }) => current?.review === 'overdue'), say: words.reviewsOverdue },
    { names: named(({ current }) => current?.review === 'soon'), say: words.reviewsSoon },
  ].filter(({ names }) => names.length > 0);
  if (due.length === 0) return null;
  return (
    <Notice kind="warning" title={words.toDo}>
      <ul className="plain-list">
        {due.map(({ names, say }) => (
          <li key={say(names)}>{say(names)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** In place of a customer's id: the organization's default. */
const ownDefault = '*';

type TableProps = { readonly shown: readonly PolicySummary[]; readonly open: (customer: string) => void };

function Table({ shown, open }: TableProps) {
  return (
    <table className="table wave-table data-table">
      <caption className="for-readers">{words.title}</caption>
      <thead>
        <tr>
          {Object.values(words.columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map((summary) => (
          <Row key={summary.customer} summary={summary} open={open} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ summary, open }: { readonly summary: PolicySummary; readonly open: TableProps['open'] }) {
  const { customer, name, current, draft, lapsed } = summary;
  return (
    <tr>
      <td data-label={words.columns.customer}>
        <button type="button" className="link as-link" aria-label={words.open(name)} onClick={() => open(customer)}>
          {name}
        </button>
      </td>
      <td data-label={words.columns.state}>
        <PolicyState summary={summary} /> {current !== null && words.version(current.version)}
        {lapsed !== null && <p className="quiet small">{words.lapsedOn(lapsed.version, dayText(lapsed.lastDay))}</p>}
      </td>
      <td data-label={words.columns.review}>
        <PolicyDates current={current} />
      </td>
      <td data-label={words.columns.draft}>{draft !== null && words.version(draft)}</td>
    </tr>
  );
}
