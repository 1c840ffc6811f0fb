import Textfield from '@atlaskit/textfield';
import { CheckMany } from '../forms/check-many';
import type { ReleaseType } from '../contract-types';
import { typeNames } from '../en/names';
import { setup as words } from '../en/setup';
import { Field } from '../forms/field';
import { DaysFields } from './days-fields';
import type { Policy } from './policy-data';
import type { ProblemAt } from './policy-work';

type Freeze = Policy['freezes']['byId'][string];
type Props = {
  readonly freeze: Freeze;
  readonly problemAt: ProblemAt;
  readonly change: (freeze: Freeze) => void;
};

export const typeOptions = (Object.keys(typeNames) as ReleaseType[]).map((value) => ({
  value,
  label: typeNames[value],
}));

/** Release types as the set that a document holds. */
export const typeSet = (chosen: readonly string[]): { readonly [type in ReleaseType]?: true } =>
  Object.fromEntries(
    typeOptions.filter(({ value }) => chosen.includes(value)).map(({ value }) => [value, true as const]),
  );

/** One freeze: its days, why, and which releases may pass all the same. */
export function FreezeFields({ freeze, problemAt, change }: Props) {
  return (
    <>
      <div className="fields">
        <Field label={words.freezeReason} required problem={problemAt('reason')}>
          {(input) => (
            <Textfield
              {...input}
              value={freeze.reason}
              maxLength={255}
              onChange={(event) => change({ ...freeze, reason: event.currentTarget.value })}
            />
          )}
        </Field>
      </div>
      <DaysFields
        label={words.freezeDays}
        days={freeze.days}
        problemAt={problemAt}
        change={(days) => change({ ...freeze, days })}
      />
      <CheckMany
        label={words.except}
        options={typeOptions}
        chosen={Object.keys(freeze.except)}
        choose={(chosen) => change({ ...freeze, except: typeSet(chosen) })}
      />
    </>
  );
}
