import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { models as words } from '../../shared/en/models';
import { registers as shared } from '../../shared/en/registers';
import { Field } from '../../shared/forms/field';
import { NativeChoice } from '../../shared/forms/native-choice';
import { PersonPicker } from '../../shared/forms/person-picker';
import { RegisterPicker } from '../../shared/forms/register-picker';
import type { StandardModel } from '../../shared/register-types';
import type { FieldsProps } from '../registers/register-spec';
import { useStandardModels } from './model-data';

/** What is written of a standard model, besides its name and code. */
export function ModelFields({ entry, change, problems }: FieldsProps<StandardModel>) {
  const types = useStandardModels().data?.types ?? {};
  const day = (name: 'from' | 'until') => (
    <Field label={words[name]} problem={problems[name]}>
      {(input) => (
        <Textfield
          {...input}
          type="date"
          value={entry[name] ?? ''}
          onChange={({ currentTarget: { value } }) => change({ [name]: value === '' ? null : value })}
        />
      )}
    </Field>
  );
  return (
    <>
      <div className="fields">
        <PersonPicker
          label={words.authorizedBy}
          problem={problems['authorizedBy']}
          accountId={entry.authorizedBy}
          choose={(authorizedBy) => change({ authorizedBy })}
        />
        <RegisterPicker
          label={words.types}
          hint={words.typesHint}
          problem={problems['types']}
          register={types}
          chosen={entry.types}
          choose={(chosen) => change({ types: chosen })}
        />
        {day('from')}
        {day('until')}
        <NativeChoice
          label={shared.state}
          options={shared.states}
          chosen={entry.state}
          choose={(state) => change({ state })}
        />
      </div>
      <Field label={words.steps} hint={words.stepsHint} problem={problems['steps']}>
        {(input) => (
          <TextArea
            {...input}
            value={entry.steps}
            maxLength={2_000}
            minimumRows={3}
            resize="smart"
            onChange={(event) => change({ steps: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
