import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { CheckMany } from '../../shared/forms/check-many';
import { environments as words } from '../../shared/en/environments';
import { environmentNames } from '../../shared/en/names';
import { registers as shared } from '../../shared/en/registers';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PersonPicker } from '../../shared/forms/person-picker';
import { RegisterPicker } from '../../shared/forms/register-picker';
import type { EnvironmentEntry } from '../../shared/register-types';
import type { FieldsProps } from '../registers/register-spec';
import { VersionsField } from '../registers/versions-field';
import { useEnvironments } from './environment-data';

const separate = 'separate';

/** What is written of an environment, besides its name and code. */
export function EnvironmentFields({ page, entry, change, problems }: FieldsProps<EnvironmentEntry>) {
  const units = useEnvironments().data?.units ?? {};
  return (
    <>
      <div className="fields">
        <NativeChoice
          label={words.kind}
          options={environmentNames}
          chosen={entry.kind}
          choose={(kind) => change({ kind })}
        />
        <PersonPicker
          label={shared.owner}
          problem={problems['owner']}
          accountId={entry.owner}
          choose={(owner) => change({ owner })}
        />
        <NativeChoice
          label={words.dataClass}
          options={words.dataClasses}
          chosen={entry.dataClass}
          choose={(dataClass) => change({ dataClass })}
        />
        <NativeChoice
          label={shared.state}
          options={shared.states}
          chosen={entry.state}
          choose={(state) => change({ state })}
        />
        <RegisterPicker
          label={shared.customers}
          hint={words.customersHint}
          register={page.customers}
          chosen={entry.customers}
          choose={(customers) => change({ customers })}
        />
        <RegisterPicker
          label={words.runs}
          register={page.services}
          chosen={entry.services}
          choose={(services) => change({ services })}
        />
      </div>
      <Likeness entry={entry} change={change} problem={problems['gaps']} />
      <VersionsField
        legend={words.baseline}
        hint={words.baselineHint}
        label={words.versionOf}
        addLabel={words.addInstalled}
        first=""
        units={units}
        value={entry.baseline}
        change={(baseline) => change({ baseline })}
      />
      <Field label={words.baselineRef}>
        {(input) => (
          <Textfield
            {...input}
            value={entry.baselineRef}
            maxLength={2_000}
            onChange={(event) => change({ baselineRef: event.currentTarget.value })}
          />
        )}
      </Field>
    </>
  );
}

type LikenessProps = Pick<FieldsProps<EnvironmentEntry>, 'entry' | 'change'> & { readonly problem: string | undefined };

/** How far it is like live, and whether it can touch live. */
function Likeness({ entry, change, problem }: LikenessProps) {
  return (
    <>
      <div className="fields">
        <NativeChoice
          label={words.likeness}
          options={words.likenesses}
          chosen={entry.likeness}
          choose={(likeness) => change({ likeness })}
        />
        <CheckMany
          label={words.separate}
          options={[{ value: separate, label: words.separateLabel }]}
          chosen={entry.separate ? [separate] : []}
          choose={(values) => change({ separate: values.includes(separate) })}
        />
      </div>
      {(entry.likeness === 'PARTIAL' || entry.gaps !== '') && (
        <Field label={words.gaps} hint={words.gapsHint} problem={problem}>
          {(input) => (
            <TextArea
              {...input}
              value={entry.gaps}
              maxLength={2_000}
              minimumRows={2}
              resize="smart"
              onChange={(event) => change({ gaps: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
