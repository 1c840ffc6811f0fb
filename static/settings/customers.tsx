import type { Setup } from '../../src/contract/admin-calls';
import type { SetupFinding } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';
import { Section } from '../shared/section';
import { AddEntry, RenameEntry } from './add-entry';
import { Findings } from './findings';
import { PolicyPart } from './policy-part';
import { RetireCustomer } from './retire-customer';

type Props = Pick<Setup, 'customers'> & { readonly findings: readonly SetupFinding[] };

/** Step 4: to whom one deploys, and when. */
export function Customers({ customers, findings }: Props) {
  const entries = Object.entries(customers).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <div id="step-customers" className="setup-step">
      <Section title={words.steps.customers}>
        {entries.length === 0 && <p className="quiet">{words.noCustomers}</p>}
        {entries.map(([id, customer]) => (
          <div key={id} className="customer">
            <div className="register-line">
              <h3>
                {customer.name} <span className="quiet small">{id}</span>
              </h3>
              <RenameEntry
                register="customers"
                entry={{ id, name: customer.name }}
                label={words.rename(customer.name)}
                short={words.renameShort}
              />
            </div>
            <PolicyPart id={id} customer={customer} />
            <RetireCustomer id={id} name={customer.name} retired={customer.retired} />
          </div>
        ))}
        <AddEntry register="customers" label={words.addCustomer} taken={customers} />
        <Findings step="customers" findings={findings} />
      </Section>
    </div>
  );
}
