import type { Setup } from '../../src/contract/admin-calls';
import { settings as words } from '../shared/en/settings';
import { Section } from '../shared/section';
import type { Policy } from './admin-data';
import { exceptText, freezeText, windowText } from './policy-text';

export function Customers({ customers }: Pick<Setup, 'customers'>) {
  const entries = Object.entries(customers).sort(([, a], [, b]) => a.name.localeCompare(b.name));
  return (
    <Section title={words.customers}>
      {entries.length === 0 && <p className="quiet">{words.noCustomers}</p>}
      {entries.map(([id, { name, policy }]) => (
        <div key={id} className="customer">
          <h3>{name}</h3>
          {policy === null ? <p className="quiet">{words.noPolicy}</p> : <PolicyWords policy={policy} />}
        </div>
      ))}
    </Section>
  );
}

function PolicyWords({ policy: { timeZone, windows, freezes } }: { readonly policy: Policy }) {
  return (
    <div className="policy">
      <div>
        <h4 className="subhead">
          {words.windows} ({timeZone})
        </h4>
        <ul>
          {windows.order.map((id) => {
            const window = windows.byId[id];
            return (
              window && (
                <li key={id}>
                  <b>{window.name}</b>: {windowText(window)}
                </li>
              )
            );
          })}
        </ul>
      </div>
      <div>
        <h4 className="subhead">{words.freezes}</h4>
        {freezes.order.length === 0 && <p className="quiet">{words.noFreezes}</p>}
        <ul>
          {freezes.order.map((id) => {
            const freeze = freezes.byId[id];
            return (
              freeze && (
                <li key={id}>
                  <b>{freeze.reason}</b>: {freezeText(freeze)}
                  {exceptText(freeze)}
                </li>
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}
