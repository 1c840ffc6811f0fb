import Textfield from '@atlaskit/textfield';
import { exampleNumber, numberFormProblem } from '../../src/contract/number-words';
import type { ReleaseType } from '../shared/contract-types';
import { typeNames } from '../shared/en/names';
import { setup as words } from '../shared/en/setup';
import { Fact } from '../shared/fact';
import { Field } from '../shared/forms/field';
import { withoutKey } from '../shared/edits/touched';
import type { Settings } from './admin-data';

const types = Object.keys(typeNames) as ReleaseType[];
const exampleOf = (form: string): string => exampleNumber(form, new Date().toISOString().slice(0, 10));

type FieldsProps = { readonly doc: Settings; readonly change: (doc: Settings) => void };

/** How the numbers of each type look, with an example of what is being typed. */
export function NumberFormsFields({ doc, change }: FieldsProps) {
  const forms = doc.numberForms ?? {};
  const set = (type: ReleaseType, form: string) =>
    change({ ...doc, numberForms: form === '' ? withoutKey(forms, type) : { ...forms, [type]: form } });
  return (
    <fieldset>
      <legend className="subhead">{words.numberForms}</legend>
      <p className="quiet small">{words.numberFormsHint}</p>
      <div className="fields">
        {types.map((type) => {
          const form = forms[type] ?? '';
          const problem = form === '' ? null : numberFormProblem(form);
          return (
            <Field
              key={type}
              label={words.numberFormOf(typeNames[type].toLowerCase())}
              hint={form === '' || problem !== null ? words.anyNumber : words.example(exampleOf(form))}
              problem={problem ?? undefined}
            >
              {(input) => (
                <Textfield
                  {...input}
                  value={form}
                  maxLength={60}
                  onChange={(event) => set(type, event.currentTarget.value.trim())}
                />
              )}
            </Field>
          );
        })}
      </div>
    </fieldset>
  );
}

export function NumberFormsFacts({ settings: { numberForms = {} } }: { readonly settings: Settings }) {
  const said = types.flatMap((type) => {
    const form = numberForms[type];
    return form === undefined ? [] : [`${typeNames[type]}: ${words.numbersLike(form, exampleOf(form))}`];
  });
  return (
    <Fact term={words.numberForms}>
      {said.length === 0 ? (
        <span className="quiet">{words.anyNumber}</span>
      ) : (
        said.map((line) => <div key={line}>{line}</div>)
      )}
    </Fact>
  );
}
