import Textfield from '@atlaskit/textfield';
import { planParts as words } from '../shared/en/plan-parts';
import { Field } from '../shared/forms/field';

const pattern = /^[A-Z][A-Z0-9_]*-[1-9][0-9]*$/;

export const isKey = (key: string): boolean => pattern.test(key);

type Props = { readonly value: string; readonly tried: boolean; readonly change: (key: string) => void };

/** The key of a work item. */
export const KeyField = ({ value, tried, change }: Props) => (
  <Field label={words.key} hint={words.keyHint} problem={tried && !isKey(value) ? words.keyWrong : undefined}>
    {(input) => (
      <Textfield
        {...input}
        value={value}
        maxLength={110}
        onChange={(event) => change(event.currentTarget.value.trim().toUpperCase())}
      />
    )}
  </Field>
);
