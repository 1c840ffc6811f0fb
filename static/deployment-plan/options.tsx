import { lazy, Suspense } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { optionNames, optionTitles, optionWords } from '../../src/contract/policy-words';
import { EditAction } from '../shared/edit-action';
import { advice as words } from '../shared/en/advice';
import { editing } from '../shared/en/editing';
import { Fact } from '../shared/fact';
import { LeftNotice } from '../shared/left-notice';
import { planChanges, withoutPlanField } from '../shared/plan-changes';
import { callRelease, useStored } from '../shared/release-data';
import { Section } from '../shared/section';
import { useEdit } from '../shared/use-edit';
import { useOnceOpen } from '../shared/use-once-open';
import { Waiting } from '../shared/waiting';

const loadEditor = () => import('./options-editor');
const OptionsEditor = lazy(async () => ({ default: (await loadEditor()).OptionsEditor }));

/** How the release reaches each customer. */
export function Options({ view }: { readonly view: ReleaseView }) {
  const stored = useStored();
  const edit = useEdit({
    name: 'options',
    saved: view.plan,
    changesOf: planChanges,
    without: withoutPlanField,
    send: (input) => callRelease('editPlan', input),
    onSaved: (plan) => stored(plan ? { plan } : {}, editing.saved(words.options)),
  });
  const wasOpen = useOnceOpen(edit.doc !== null);
  const customers = customersOf(view);
  const action = customers.length > 0 && (
    <EditAction
      section={words.options}
      may={view.may.editDeploymentPlan}
      start={() => edit.start()}
      prepare={loadEditor}
      focused={wasOpen}
    />
  );
  return (
    <Section title={words.options} {...(edit.doc === null ? { action } : {})}>
      <LeftNotice edit={edit} />
      {customers.length === 0 && <p className="quiet">{words.noCustomer}</p>}
      {edit.doc === null ? (
        customers.map((customer) => <Chosen key={customer} view={view} customer={customer} />)
      ) : (
        <Suspense fallback={<Waiting lines={8} />}>
          <OptionsEditor view={view} customers={customers} edit={edit} doc={edit.doc} />
        </Suspense>
      )}
    </Section>
  );
}

/** Those of the overview and those of the waves. */
function customersOf({ release, plan }: ReleaseView): readonly string[] {
  const ofWaves = Object.values(plan.doc.waves.byId).map((wave) => wave.customer);
  return [...new Set([...Object.keys(release.doc.customers), ...ofWaves])].filter((id) => id !== '').sort();
}

function Chosen({ view, customer }: { readonly view: ReleaseView; readonly customer: string }) {
  const chosen = view.plan.doc.options[customer];
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
      </dl>
    </div>
  );
}
