import Button from '@atlaskit/button/new';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ContactsView } from '../../../src/contract/contact-calls';
import { contacts as words } from '../en/contacts';
import { Loaded } from '../states/loaded';
import { dayText } from '../moments';
import { PersonName } from '../people/person-name';
import { ReasonForm } from '../forms/reason-form';
import { valueOf } from '../trouble';
import { useAct } from '../use-act';
import { Waiting } from '../states/waiting';
import { ContactForm } from './contact-form';
import { callPolicies } from './policy-data';

export type ContactLine = ContactsView['contacts'][number];

/** Whom to ask and to whom it goes next, by name: names can be changed and erased, whatever the versions say. */
export function Contacts({ customer }: { readonly customer: string }) {
  const contacts = useQuery({
    queryKey: ['contacts', customer],
    queryFn: () => valueOf(callPolicies('getContacts', { customer })),
  });
  return (
    <Loaded query={contacts} failedTitle={words.failed} waiting={<Waiting lines={3} />}>
      {({ contacts: lines, mayEdit }) =>
        lines.length > 0 && (
          <section className="policy-sheet-part" aria-label={words.title}>
            <h4 className="subhead">{words.title}</h4>
            <ol className="rows">
              {lines.map((line, place) => (
                <li key={line.person ?? place}>
                  <Contact customer={customer} line={line} mayEdit={mayEdit.allowed} />
                </li>
              ))}
            </ol>
          </section>
        )
      }
    </Loaded>
  );
}

type Props = { readonly customer: string; readonly line: ContactLine; readonly mayEdit: boolean };

function Contact({ customer, line, mayEdit }: Props) {
  const [open, setOpen] = useState<'name' | 'erase' | null>(null);
  const { person, duty, escalateAfterHours } = line;
  const close = () => setOpen(null);
  const editable = mayEdit && person !== null && line.erased === null && accountOf(person) === null;
  return (
    <>
      <p>
        <b>{duty}</b>: <Name line={line} />
        {line.contact !== '' && `, ${line.contact}`}
      </p>
      {escalateAfterHours !== null && <p className="quiet small">{words.escalates(escalateAfterHours)}</p>}
      {editable && open === null && (
        <div className="actions">
          <Button
            spacing="compact"
            aria-label={(line.name === '' ? words.addNameFor : words.changeNameFor)(duty)}
            onClick={() => setOpen('name')}
          >
            {line.name === '' ? words.addName : words.changeName}
          </Button>
          {line.name !== '' && (
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={words.eraseFor(duty)}
              onClick={() => setOpen('erase')}
            >
              {words.erase}
            </Button>
          )}
        </div>
      )}
      {open === 'name' && person !== null && (
        <ContactForm customer={customer} person={person} line={line} close={close} />
      )}
      {open === 'erase' && person !== null && (
        <EraseForm customer={customer} person={person} duty={duty} close={close} />
      )}
    </>
  );
}

function Name({ line: { person, name, erased } }: Pick<Props, 'line'>) {
  const account = accountOf(person);
  if (account !== null) return <PersonName accountId={account} />;
  if (erased !== null) return <span className="quiet">{words.erased(dayText(erased.slice(0, 10)))}</span>;
  return name === '' ? <span className="quiet">{person === null ? words.noId : words.noName}</span> : name;
}

/** A contact with a Jira account is called as Jira calls it. */
const accountOf = (person: string | null): string | null =>
  person?.startsWith('jira:') === true ? person.slice('jira:'.length) : null;

type EraseProps = {
  readonly customer: string;
  readonly person: string;
  readonly duty: string;
  readonly close: () => void;
};

function EraseForm({ customer, person, duty, close }: EraseProps) {
  const queries = useQueryClient();
  const acting = useAct<{ customer: string; person: string; reason: string }, ContactsView>(
    (input) => callPolicies('eraseContact', input),
    (view) => {
      queries.setQueryData(['contacts', customer], view);
      close();
    },
  );
  return (
    <ReasonForm
      title={words.eraseFor(duty)}
      label={words.reason}
      hint={words.eraseHint}
      missing={words.reasonMissing}
      failed={words.notDone}
      submit={words.erase}
      looks="danger"
      acting={acting}
      act={(reason) => acting.act({ customer, person, reason })}
      close={close}
    />
  );
}
