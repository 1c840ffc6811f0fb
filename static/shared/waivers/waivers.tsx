import Button from '@atlaskit/button/new';
import { lazy, Suspense, useState } from 'react';
import type { WaiverLine, WaiversView } from '../../../src/contract/waiver-calls';
import { waivers as words } from '../en/waivers';
import { Waiting } from '../states/waiting';
import { WaiverFacts } from './waiver-facts';

const DecideForm = lazy(async () => ({ default: (await import('./decide-form')).DecideForm }));
const AgreeForm = lazy(async () => ({ default: (await import('./agree-form')).AgreeForm }));

type Props = {
  readonly view: WaiversView;
  /** Of these gates: the others are shown where those speak. */
  readonly gates: readonly WaiverLine['gate'][];
};

/** Waivers of the release: the open ones with what can be done about them, the others folded away. */
export function Waivers({ view, gates }: Props) {
  const lines = view.lines.filter(({ gate }) => gates.includes(gate));
  if (lines.length === 0) return null;
  const open = lines.filter((line) => line.open);
  const over = lines.filter((line) => !line.open);
  return (
    <>
      <h3 className="subhead">{words.title}</h3>
      {open.length > 0 && (
        <ul className="rows" aria-label={words.title}>
          {open.map((line) => (
            <li key={line.id}>
              <WaiverFacts line={line} />
              <Acts line={line} view={view} />
            </li>
          ))}
        </ul>
      )}
      {over.length > 0 && (
        <details>
          <summary>{words.over(over.length)}</summary>
          <ul className="rows">
            {over.map((line) => (
              <li key={line.id}>
                <WaiverFacts line={line} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

type Decision = 'approved' | 'rejected' | 'withdrawn';
type Open = Decision | { readonly customer: string } | null;

function Acts({ line, view }: { readonly line: WaiverLine; readonly view: WaiversView }) {
  const [open, setOpen] = useState<Open>(null);
  const close = () => setOpen(null);
  const waiting = line.standing.state === 'requested' && view.mayDecide.allowed;
  if (open !== null)
    return (
      <Suspense fallback={<Waiting lines={4} />}>
        {typeof open === 'string' ? (
          <DecideForm waiver={line.id} decision={open} close={close} />
        ) : (
          line.customers
            .filter(({ id }) => id === open.customer)
            .map((customer) => <AgreeForm key={customer.id} waiver={line.id} customer={customer} close={close} />)
        )}
      </Suspense>
    );
  const decisions: readonly (readonly [Decision, string, boolean])[] = [
    ['approved', words.approve, waiting && !line.isOwn],
    ['rejected', words.reject, waiting],
    ['withdrawn', words.withdraw, view.mayWithdraw.allowed],
  ];
  return (
    <>
      <div className="actions">
        {line.customers
          .filter(({ word, mayAgree }) => word === null && mayAgree)
          .map(({ id, name, asCustomer }) => (
            <Button key={id} spacing="compact" onClick={() => setOpen({ customer: id })}>
              {asCustomer ? words.agreeAsCustomer(name) : words.agree(name)}
            </Button>
          ))}
        {decisions
          .filter(([, , shown]) => shown)
          .map(([decision, label]) => (
            <Button
              key={decision}
              spacing="compact"
              appearance={decision === 'approved' ? 'default' : 'subtle'}
              aria-label={words.acts[decision]}
              onClick={() => setOpen(decision)}
            >
              {label}
            </Button>
          ))}
      </div>
      {waiting && line.isOwn && <p className="quiet small">{words.own}</p>}
    </>
  );
}
