import { lazy, Suspense, useState } from 'react';
import type { AgreementLine, AgreementsView, ReleaseView } from '../../src/contract/release-calls';
import { agreements as words } from '../shared/en/agreements';
import { Loaded } from '../shared/states/loaded';
import { Section } from '../shared/section';
import { Waiting } from '../shared/states/waiting';
import { AgreementActions } from './agreement-actions';
import { AgreementFacts } from './agreement-facts';
import { useAgreements } from './agreements-data';
import { Baseline } from './baseline';

const RecordForm = lazy(async () => ({ default: (await import('./record-form')).RecordForm }));
const WithdrawForm = lazy(async () => ({ default: (await import('./withdraw-form')).WithdrawForm }));

/** What every affected customer said to the plan, and whether it still holds. */
export function Agreements({ view }: { readonly view: ReleaseView }) {
  const agreements = useAgreements();
  const aside = agreements.data && <span className="quiet small">{words.version(agreements.data.version)}</span>;
  return (
    <Section title={words.title} aside={aside} part="agreements">
      <Loaded query={agreements} failedTitle={words.failed} waiting={<Waiting lines={3} />}>
        {(answers) => (
          <>
            {answers.customers.length === 0 ? <p className="quiet">{words.none}</p> : <Customers view={answers} />}
            {answers.baseline !== null && <Baseline baseline={answers.baseline} customers={view.customers} />}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Whoever plans should know before they save. */
const isMailed = ({ state, speakers }: AgreementLine): boolean =>
  state === 'agreed' && speakers.some(({ kind }) => kind !== 'outside');

export type OpenForm = { readonly customer: string; readonly form: 'record' | 'withdraw' };

function Customers({ view: { version, customers, mayRecord } }: { readonly view: AgreementsView }) {
  const [open, setOpen] = useState<OpenForm | null>(null);
  /** Whose form was closed last: the focus goes back there. */
  const [left, setLeft] = useState<OpenForm | null>(null);
  const close = () => {
    setLeft(open);
    setOpen(null);
  };
  return (
    <>
      <ul className="rows">
        {customers.map((line) => {
          const form = open?.customer === line.customer ? open.form : null;
          return (
            <li key={line.customer}>
              <AgreementFacts line={line} version={version} />
              {line.mayRecord && form === null && (
                <AgreementActions
                  line={line}
                  left={left}
                  open={(next) => setOpen({ customer: line.customer, form: next })}
                />
              )}
              <Suspense fallback={<Waiting lines={4} />}>
                {form === 'record' && <RecordForm line={line} version={version} close={close} />}
                {form === 'withdraw' && <WithdrawForm line={line} close={close} />}
              </Suspense>
            </li>
          );
        })}
      </ul>
      {customers.some(isMailed) && <p className="quiet small">{words.tellsOnSave}</p>}
      {!mayRecord.allowed && customers.every((line) => !line.mayRecord) && (
        <p className="quiet small">{words.youMayNot(mayRecord.needs)}</p>
      )}
    </>
  );
}
