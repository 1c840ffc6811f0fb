import { useState } from 'react';
import { EditorForm } from '../shared/forms/editor-form';
import { deployment as words } from '../shared/en/deployment';
import { editing } from '../shared/en/editing';
import { NumberOrNone, TextField } from '../shared/policy/fields';
import { isWithin } from './in-range';
import { partLabel, partValue } from './part-conflict';
import type { EditorProps } from './plan-section';

export function EarlyLifeEditor({ view, edit, doc }: EditorProps) {
  const [tried, setTried] = useState(false);
  const { earlyLife } = doc;
  const isValid = isWithin(earlyLife.workingDays, 0, 250);
  const change = (fields: Partial<typeof earlyLife>) => edit.change({ ...doc, earlyLife: { ...earlyLife, ...fields } });
  return (
    <EditorForm
      name={editing.editSection(words.earlyLife)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={partLabel}
      conflictValue={partValue(view)}
    >
      <NumberOrNone
        label={words.workingDays}
        hint={words.workingDaysHint}
        value={earlyLife.workingDays}
        problem={tried && !isValid ? words.daysRange : undefined}
        change={(workingDays) => change({ workingDays })}
      />
      <TextField label={words.support} value={earlyLife.support} change={(support) => change({ support })} />
      <TextField label={words.exit} value={earlyLife.exit} change={(exit) => change({ exit })} />
    </EditorForm>
  );
}
