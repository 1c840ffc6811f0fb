import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import type { AgreementLine, PlanChanges as Changes } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { callRelease } from '../shared/release-data';
import { Loaded } from '../shared/states/loaded';
import { valueOf } from '../shared/trouble';
import { Waiting } from '../shared/states/waiting';
import { useOnceOpen } from '../shared/use-once-open';

type Props = { readonly line: AgreementLine; readonly version: number };

/** What the plan said when the customer agreed, beside what it says now; read when somebody wants to see it. */
export function PlanChanges(props: Props) {
  const [open, setOpen] = useState(false);
  const wasOpen = useOnceOpen(open);
  return (
    <details className="small" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.showChanges}</summary>
      {wasOpen && <Comparison {...props} />}
    </details>
  );
}

function Comparison({ line: { customer, name, material }, version }: Props) {
  const changes = useQuery({
    queryKey: ['agreements', 'changes', customer, material],
    queryFn: () => valueOf(callRelease('getPlanChanges', { customer })),
  });
  return (
    <Loaded query={changes} failedTitle={words.changesFailed} waiting={<Waiting lines={3} />}>
      {(found) => <Table found={found} title={words.changesOf(name, found.version)} version={version} />}
    </Loaded>
  );
}

type TableProps = { readonly found: Changes; readonly title: string; readonly version: number };

function Table({ found, title, version }: TableProps) {
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={title}>
      <table className="table said-twice">
        <caption className="for-readers">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.agreedThen(found.version)}</th>
            <th scope="col">{words.saysNow(version)}</th>
          </tr>
        </thead>
        <tbody>
          {found.changes.map(({ what, then, now }) => (
            <tr key={`${what} ${then} ${now}`}>
              <th scope="row">{what}</th>
              <td>{textOr(then)}</td>
              <td>{textOr(now)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const textOr = (text: string) => (text === '' ? <span className="quiet">{words.nothing}</span> : text);
