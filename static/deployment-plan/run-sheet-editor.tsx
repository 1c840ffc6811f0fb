import { useState } from 'react';
import { emptyStep } from '../../src/contract/deployment-words';
import type { PlanDoc } from '../shared/contract-types';
import { CheckMany } from '../shared/forms/check-many';
import { EditorForm } from '../shared/forms/editor-form';
import { deployment as words } from '../shared/en/deployment';
import { editing } from '../shared/en/editing';
import { PersonPicker } from '../shared/forms/person-picker';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { NumberOrNone, TextField, Tick } from '../shared/policy/fields';
import { isWithin, longestMinutes } from './in-range';
import { partLabel, partValue } from './part-conflict';
import type { EditorProps } from './plan-section';
import { RunTimes } from './run-times';
import { waveNames } from './wave-names';

type Step = PlanDoc['runSheet']['byId'][string];

/** Who does what and when, with what it adds up to for each wave. */
export function RunSheetEditor({ view, edit, doc }: EditorProps) {
  const [tried, setTried] = useState(false);
  const waves = waveNames(view);
  const isValid = Object.values(doc.runSheet.byId).every((step) => Object.keys(problemsOf(step)).length === 0);
  return (
    <EditorForm
      name={editing.editSection(words.runSheet)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={partLabel}
      conflictValue={partValue(view)}
    >
      <EntriesEditor<Step>
        legend={words.steps}
        nameOf={words.stepName}
        add={words.addStep}
        fresh={emptyStep}
        entries={doc.runSheet}
        movable
        change={(runSheet) => edit.change({ ...doc, runSheet })}
      >
        {(step, set) => <StepFields step={step} waves={waves} problems={tried ? problemsOf(step) : {}} set={set} />}
      </EntriesEditor>
      <RunTimes doc={doc} view={view} />
    </EditorForm>
  );
}

type Problems = { readonly text?: string; readonly startsAfter?: string; readonly minutes?: string };

type FieldsProps = {
  readonly step: Step;
  readonly waves: readonly { readonly value: string; readonly label: string }[];
  readonly problems: Problems;
  readonly set: (step: Step) => void;
};

function StepFields({ step, waves, problems, set }: FieldsProps) {
  return (
    <>
      <TextField
        label={words.what}
        value={step.text}
        problem={problems.text}
        change={(text) => set({ ...step, text })}
      />
      <div className="fields fields-narrow">
        <PersonPicker label={words.who} accountId={step.owner} choose={(owner) => set({ ...step, owner })} />
        <NumberOrNone
          label={words.minutes}
          value={step.minutes}
          problem={problems.minutes}
          change={(minutes) => set({ ...step, minutes })}
        />
        <NumberOrNone
          label={words.startsAfter}
          hint={words.startsAfterHint}
          value={step.startsAfter}
          problem={problems.startsAfter}
          change={(startsAfter) => set({ ...step, startsAfter })}
        />
      </div>
      {waves.length > 1 && (
        <CheckMany
          label={words.inWaves}
          options={waves}
          chosen={Object.keys(step.waves)}
          choose={(ids) => set({ ...step, waves: Object.fromEntries(ids.map((id) => [id, true as const])) })}
        />
      )}
      <Tick
        label={words.pointOfNoReturn}
        value={step.pointOfNoReturn}
        change={(pointOfNoReturn) => set({ ...step, pointOfNoReturn })}
      />
    </>
  );
}

const problemsOf = ({ text, startsAfter, minutes }: Step): Problems => ({
  ...(text.trim() === '' ? { text: words.whatMissing } : {}),
  ...(isWithin(startsAfter, 0, longestMinutes) ? {} : { startsAfter: words.minutesRange }),
  ...(isWithin(minutes, 1, longestMinutes) ? {} : { minutes: words.minutesRange }),
});
