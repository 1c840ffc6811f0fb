import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { emptyBackOutStep, inOrder } from '../../src/contract/deployment-words';
import type { PlanAdvice } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { EditorForm } from '../shared/forms/editor-form';
import { deployment } from '../shared/en/deployment';
import { editing } from '../shared/en/editing';
import { plan as words } from '../shared/en/plan';
import { Field } from '../shared/forms/field';
import { PersonPicker } from '../shared/forms/person-picker';
import { EntriesEditor } from '../shared/policy/entries-editor';
import { NumberOrNone, TextField } from '../shared/policy/fields';
import { planChanges } from '../shared/edits/plan-changes';
import { usePlanAdvice } from './plan-advice';
import { partLabel, partValue } from './part-conflict';
import { isWithin, longestMinutes } from './in-range';
import type { EditorProps } from './plan-section';

type BackOutPlan = PlanDoc['backOut'];
type Step = BackOutPlan['steps']['byId'][string];

export function BackOutEditor({ view, edit, doc }: EditorProps) {
  const [tried, setTried] = useState(false);
  const { backOut } = doc;
  const { maxMinutes, steps } = backOut;
  const change = (fields: Partial<BackOutPlan>) => edit.change({ ...doc, backOut: { ...backOut, ...fields } });
  const taken = inOrder(steps).reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  const isValid = isWithin(maxMinutes, 1, longestMinutes) && Object.values(steps.byId).every(isComplete);

  const { data: advice } = usePlanAdvice(isValid ? (planChanges(view.plan.doc, doc) ?? {}) : {}, view.plan.seq);

  return (
    <EditorForm
      name={editing.editSection(words.backOut)}
      edit={edit}
      onInvalid={isValid ? undefined : () => setTried(true)}
      conflictLabel={partLabel}
      conflictValue={partValue(view)}
    >
      <Field label={words.trigger}>
        {(input) => (
          <TextArea
            {...input}
            autoFocus
            value={backOut.trigger}
            maxLength={20_000}
            minimumRows={2}
            resize="smart"
            onChange={({ target }) => change({ trigger: target.value })}
          />
        )}
      </Field>
      <EntriesEditor<Step>
        legend={deployment.backOutSteps}
        nameOf={deployment.backOutStepName}
        add={deployment.addBackOutStep}
        fresh={emptyBackOutStep}
        entries={steps}
        movable
        change={(changed) => change({ steps: changed })}
      >
        {(step, set) => (
          <>
            <TextField
              label={deployment.what}
              value={step.text}
              problem={tried && step.text.trim() === '' ? deployment.whatMissing : undefined}
              change={(text) => set({ ...step, text })}
            />
            <div className="fields">
              <PersonPicker label={deployment.who} accountId={step.owner} choose={(owner) => set({ ...step, owner })} />
              <NumberOrNone
                label={deployment.minutes}
                value={step.minutes}
                problem={tried && !isWithin(step.minutes, 1, longestMinutes) ? deployment.minutesRange : undefined}
                change={(minutes) => set({ ...step, minutes })}
              />
            </div>
          </>
        )}
      </EntriesEditor>
      <div className="fields">
        <PersonPicker label={words.owner} accountId={backOut.owner} choose={(owner) => change({ owner })} />
        <NumberOrNone
          label={words.maxMinutes}
          hint={limitsOf(advice) || words.maxMinutesHint}
          problem={tried && !isWithin(maxMinutes, 1, longestMinutes) ? words.minutesRange : undefined}
          value={maxMinutes}
          change={(minutes) => change({ maxMinutes: minutes })}
        />
      </div>
      {maxMinutes !== null && taken > maxMinutes && (
        <p className="problem">{deployment.stepsTake(taken, maxMinutes)}</p>
      )}
      {isValid &&
        advice?.findings
          .filter(({ field }) => field === 'backOut')
          .map(({ what }) => (
            <p key={what} className="problem">
              {what}
            </p>
          ))}
      <TextField
        label={words.pointOfNoReturn}
        value={backOut.pointOfNoReturn}
        change={(pointOfNoReturn) => change({ pointOfNoReturn })}
      />
    </EditorForm>
  );
}

/** What each customer's policy accepts. */
const limitsOf = (advice: PlanAdvice | undefined): string =>
  Object.values(advice?.customers ?? {})
    .flatMap(({ name, policy }) => {
      const limit = policy?.backOutMaxMinutes ?? null;
      return limit === null ? [] : [deployment.backOutLimit(name, limit)];
    })
    .join(' ');

const isComplete = ({ text, minutes }: Step): boolean => text.trim() !== '' && isWithin(minutes, 1, longestMinutes);
