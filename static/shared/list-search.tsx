import Textfield from '@atlaskit/textfield';
import { Field } from './forms/field';

type Props = { readonly label: string; readonly wanted: string; readonly want: (text: string) => void };

/** Above a long list: what its rows have to say. */
export const ListSearch = ({ label, wanted, want }: Props) => (
  <div className="list-search">
    <Field label={label}>
      {(input) => (
        <Textfield
          {...input}
          type="search"
          isCompact
          value={wanted}
          onChange={(event) => want(event.currentTarget.value)}
        />
      )}
    </Field>
  </div>
);
