import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/editor-form';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { Field } from '../shared/field';
import { PersonName } from '../shared/person-name';
import { PersonPicker } from '../shared/person-picker';
import type { Edit } from '../shared/use-edit';
import { versionText } from '../shared/version-text';

type Props = { readonly edit: Edit<PlanDoc>; readonly doc: PlanDoc };
type TextField = 'trigger' | 'steps' | 'pointOfNoReturn';

export function BackOutEditor({ edit, doc }: Props) {
  const [tried, setTried] = useState(false);
  const { backOut } = doc;
  const { maxMinutes } = backOut;
  const change = (fields: Partial<PlanDoc['backOut']>) => edit.change({ ...doc, backOut: { ...backOut, ...fields } });
  const outOfRange = maxMinutes !== null && !(Number.isInteger(maxMinutes) && maxMinutes >= 1 && maxMinutes <= 10_080);

  const text = (field: TextField, rows: number) => (
    <Field label={words[field]}>
      {(input) => (
        <TextArea
          {...input}
          autoFocus={field === 'trigger'}
          value={backOut[field]}
          maxLength={20_000}
          minimumRows={rows}
          resize="smart"
          onChange={(event) => change({ [field]: event.target.value })}
        />
      )}
    </Field>
  );

  return (
    <EditorForm
      name={editing.editSection(words.backOut)}
      edit={edit}
      onInvalid={outOfRange ? () => setTried(true) : undefined}
      conflictLabel={labelOf}
      conflictValue={(path, value) => {
        const isPerson = path === '/backOut/owner' && typeof value === 'string';
        return isPerson ? <PersonName accountId={value} /> : versionText(value);
      }}
    >
      {text('trigger', 2)}
      {text('steps', 4)}
      <div className="fields">
        <PersonPicker label={words.owner} accountId={backOut.owner} choose={(owner) => change({ owner })} />
        <Field
          label={words.maxMinutes}
          hint={words.maxMinutesHint}
          problem={tried && outOfRange ? words.minutesRange : undefined}
        >
          {(input) => (
            <Textfield
              {...input}
              type="number"
              min={1}
              max={10_080}
              value={maxMinutes ?? ''}
              onChange={({ currentTarget: { value } }) => change({ maxMinutes: value === '' ? null : Number(value) })}
            />
          )}
        </Field>
      </div>
      {text('pointOfNoReturn', 2)}
    </EditorForm>
  );
}

function labelOf(path: string): string {
  const field = path.split('/')[2] as keyof PlanDoc['backOut'] | undefined;
  return field === undefined ? words.backOut : words[field];
}
