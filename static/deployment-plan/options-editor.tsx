import { useState } from 'react';
import { noPilot } from '../../src/contract/deployment-words';
import { noOptions, optionNames, optionTitles, optionValues, optionWords } from '../../src/contract/policy-words';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import { ChooseOne } from '../shared/forms/choices';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { advice as words } from '../shared/en/advice';
import { editing } from '../shared/en/editing';
import { planChanges } from '../shared/edits/plan-changes';
import { versionText } from '../shared/edits/version-text';
import { customersOf } from './customers-of';
import { isWithin } from './in-range';
import { partLabel, partValue } from './part-conflict';
import { PilotFields } from './pilot-fields';
import { policyText, usePlanAdvice } from './plan-advice';
import type { EditorProps } from './plan-section';

type OptionName = (typeof optionNames)[number];

/** How the release reaches each customer and what goes ahead there, with what its policy allows beside every choice. */
export function OptionsEditor({ view, edit, doc }: EditorProps) {
  const [tried, setTried] = useState(false);
  const isValid = Object.values(doc.pilots).every(({ hours }) => isWithin(hours, 0, 2_000));
  const { data } = usePlanAdvice(isValid ? (planChanges(view.plan.doc, doc) ?? {}) : {}, view.plan.seq);
  const choose = (customer: string, option: OptionName, value: string | null) => {
    const options = { ...noOptions, ...doc.options[customer], [option]: value };
    edit.change({ ...doc, options: { ...doc.options, [customer]: options } });
  };
  return (
    <EditorForm
      name={editing.editSection(words.options)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={(path) => (isOption(path) ? labelOf(path, view) : partLabel(path))}
      conflictValue={(path, value) =>
        isOption(path) ? wordOf(path.split('/')[3] ?? '', versionText(value)) : partValue(view)(path, value)
      }
    >
      {customersOf(view).map((customer) => (
        <fieldset key={customer} className="policy-part-fields">
          <legend className="legend">{view.customers[customer]?.name ?? customer}</legend>
          <div className="fields">
            {optionNames.map((option) => (
              <ChooseOne
                key={option}
                label={optionTitles[option]}
                hint={hintFor(data, customer, option)}
                problem={problemOf(data, customer, option, doc)}
                options={optionValues[option].map((value) => ({ value, label: wordOf(option, value) }))}
                value={doc.options[customer]?.[option] ?? null}
                placeholder={words.notChosen}
                clearable
                choose={(value) => choose(customer, option, value)}
              />
            ))}
          </div>
          {hasPilot(doc, data, customer) && (
            <PilotFields
              pilot={doc.pilots[customer] ?? noPilot}
              said={findingsOn(data, customer, 'pilot')}
              tried={tried}
              change={(pilot) => edit.change({ ...doc, pilots: { ...doc.pilots, [customer]: pilot } })}
            />
          )}
        </fieldset>
      ))}
    </EditorForm>
  );
}

/** Where something goes ahead by the way of roll-out or by the policy, or was written before. */
function hasPilot({ options, pilots }: PlanDoc, advice: PlanAdvice | undefined, customer: string): boolean {
  const mode = options[customer]?.mode ?? null;
  return (
    mode === 'PILOT_THEN_PHASED' ||
    mode === 'CANARY' ||
    pilots[customer] !== undefined ||
    findingsOn(advice, customer, 'pilot').length > 0
  );
}

const findingsOn = (advice: PlanAdvice | undefined, customer: string, field: string): readonly string[] =>
  (advice?.findings ?? [])
    .filter((finding) => finding.customer === customer && finding.field === field)
    .map(({ what }) => what);

function hintFor(advice: PlanAdvice | undefined, customer: string, option: OptionName): string {
  const told = advice?.customers[customer];
  if (told === undefined) return '';
  if (told.policy === null) return words.noPolicy;
  const allowed = Object.keys(told.policy.allowed[option]).map((value) => `'${wordOf(option, value)}'`);
  const policy = policyText(told.policy);
  return allowed.length === 0 ? words.anything(policy) : words.allows(policy, allowed.join(', '));
}

/** The gate's own words, once something is chosen: an empty choice has the hint. */
function problemOf(advice: PlanAdvice | undefined, customer: string, option: OptionName, doc: PlanDoc) {
  if ((doc.options[customer]?.[option] ?? null) === null) return undefined;
  return findingsOn(advice, customer, option)[0];
}

function wordOf(option: string, value: string): string {
  const names: { readonly [option: string]: { readonly [value: string]: string } } = optionWords;
  return names[option]?.[value] ?? value;
}

const isOption = (path: string): boolean => path.startsWith('/options/');

function labelOf(path: string, { customers }: ReleaseView): string {
  const [, , customer = '', option = ''] = path.split('/');
  const titles: { readonly [option: string]: string } = optionTitles;
  return `${titles[option] ?? words.options}, ${customers[customer]?.name ?? customer}`;
}
