import { lazy } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { optionNames, optionTitles, optionWords } from '../../src/contract/policy-words';
import { advice as words } from '../shared/en/advice';
import { deployment } from '../shared/en/deployment';
import { Fact } from '../shared/fact';
import { customersOf } from './customers-of';
import { PlanSection } from './plan-section';
import { Text } from './text';

const loadEditor = () => import('./options-editor');
const OptionsEditor = lazy(async () => ({ default: (await loadEditor()).OptionsEditor }));

/** How the release reaches each customer, and what goes ahead there. */
export function Options({ view }: { readonly view: ReleaseView }) {
  const customers = customersOf(view);
  return (
    <PlanSection
      name="options"
      title={words.options}
      summary={summaryOf(view)}
      view={view}
      prepare={loadEditor}
      Editor={OptionsEditor}
      editable={customers.length > 0}
    >
      {customers.length === 0 && <p className="quiet">{words.noCustomer}</p>}
      {customers.map((customer) => (
        <Chosen key={customer} view={view} customer={customer} />
      ))}
    </PlanSection>
  );
}

/** `Meridia Health: phased, push · Orla Retail: not chosen yet` */
function summaryOf(view: ReleaseView): string {
  const said = customersOf(view).map((customer) => {
    const chosen = view.plan.doc.options[customer];
    const values = optionNames.flatMap((option) => {
      const names: { readonly [value: string]: string } = optionWords[option];
      const value = chosen?.[option] ?? null;
      return value === null ? [] : [names[value] ?? value];
    });
    return `${view.customers[customer]?.name ?? customer}: ${values.join(', ') || words.notChosen.toLowerCase()}`;
  });
  return said.join(' · ') || words.noCustomer;
}

function Chosen({ view, customer }: { readonly view: ReleaseView; readonly customer: string }) {
  const chosen = view.plan.doc.options[customer];
  const pilot = view.plan.doc.pilots[customer];
  return (
    <div>
      <h3 className="subhead">{view.customers[customer]?.name ?? customer}</h3>
      <dl className="facts">
        {optionNames.map((option) => {
          const value = chosen?.[option] ?? null;
          const names: { readonly [value: string]: string } = optionWords[option];
          return (
            <Fact key={option} term={optionTitles[option]}>
              {value === null ? <span className="quiet">{words.notChosen}</span> : (names[value] ?? value)}
            </Fact>
          );
        })}
        {pilot !== undefined && (
          <>
            <Fact term={deployment.pilotWho}>
              <Text text={pilot.who} />
            </Fact>
            <Fact term={deployment.pilotHours}>
              {pilot.hours === null ? <Text text="" /> : deployment.hours(pilot.hours)}
            </Fact>
            <Fact term={deployment.pilotSuccess} wide>
              <Text text={pilot.success} />
            </Fact>
          </>
        )}
      </dl>
    </div>
  );
}
