import { noOptions, optionNames, optionTitles, optionValues, optionWords } from '../../src/contract/policy-words';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import { ChooseOne } from '../shared/choices';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/editor-form';
import { advice as words } from '../shared/en/advice';
import { editing } from '../shared/en/editing';
import { planChanges } from '../shared/plan-changes';
import type { Edit } from '../shared/use-edit';
import { versionText } from '../shared/version-text';
import { policyText, usePlanAdvice } from './plan-advice';

type OptionName = (typeof optionNames)[number];
type Props = {
  readonly view: ReleaseView;
  readonly customers: readonly string[];
  readonly edit: Edit<PlanDoc>;
  readonly doc: PlanDoc;
};

/** How the release reaches each customer, with what its policy allows beside every choice. */
export function OptionsEditor({ view, customers, edit, doc }: Props) {
  const { data } = usePlanAdvice(planChanges(view.plan.doc, doc) ?? {}, view.plan.seq);
  const choose = (customer: string, option: OptionName, value: string | null) => {
    const options = { ...noOptions, ...doc.options[customer], [option]: value };
    edit.change({ ...doc, options: { ...doc.options, [customer]: options } });
  };
  return (
    <EditorForm
      name={editing.editSection(words.options)}
      edit={edit}
      conflictLabel={(path) => labelOf(path, view)}
      conflictValue={(path, value) => wordOf(path.split('/')[3] ?? '', versionText(value))}
    >
      {customers.map((customer) => (
        <fieldset key={customer}>
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
        </fieldset>
      ))}
    </EditorForm>
  );
}

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
  return advice?.findings.find((finding) => finding.customer === customer && finding.field === option)?.what;
}

function wordOf(option: string, value: string): string {
  const names: { readonly [option: string]: { readonly [value: string]: string } } = optionWords;
  return names[option]?.[value] ?? value;
}

function labelOf(path: string, { customers }: ReleaseView): string {
  const [, , customer = '', option = ''] = path.split('/');
  const titles: { readonly [option: string]: string } = optionTitles;
  return `${titles[option] ?? words.options}, ${customers[customer]?.name ?? customer}`;
}
