import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { EditorForm } from '../shared/editor-form';
import { setup as words } from '../shared/en/setup';
import { Field } from '../shared/field';
import { Notice } from '../shared/notice';
import type { Edit } from '../shared/use-edit';
import { usePolicyPreview } from './admin-data';
import type { Policy } from './admin-data';
import { ChooseOne } from './choices';
import { FreezeFields } from './freeze-fields';
import { withEntry, withoutEntry } from './policy-entries';
import { PolicyPreview } from './policy-preview';
import type { PolicyWork, ProblemAt } from './policy-work';
import { timeZones } from './time-zones';
import { usePaused } from './use-paused';
import { WindowFields } from './window-fields';

type Props = {
  readonly name: string;
  /** Number of the version that this becomes. */
  readonly next: number;
  readonly edit: Edit<PolicyWork>;
  readonly work: PolicyWork;
};

/** Windows and freezes of a customer, with what they mean for the next deployments beside them. */
export function PolicyEditor({ name, next, edit, work }: Props) {
  const { policy, reason } = work;
  const [tried, setTried] = useState(false);
  const preview = usePolicyPreview(usePaused(policy));
  const change = (fields: Partial<Policy>) => edit.change({ ...work, policy: { ...policy, ...fields } });
  const problems = preview.data?.problems ?? [];
  const problemAt: ProblemAt = (at) => (tried ? problems.find((problem) => problem.at === at)?.message : undefined);
  const invalid = problems.length > 0 || reason.trim() === '';
  const { windows, freezes } = policy;

  return (
    <EditorForm
      name={words.policyOf(name)}
      edit={edit}
      onInvalid={invalid ? () => setTried(true) : undefined}
      conflictLabel={() => words.policyOf(name)}
      conflictValue={() => ''}
    >
      {next > 1 && (
        <Notice kind="information" title={words.nextVersion(next)}>
          <p>{words.nextVersionWhy}</p>
        </Notice>
      )}
      <ChooseOne
        label={words.customerZone}
        options={timeZones}
        value={policy.timeZone}
        problem={problemAt('timeZone')}
        choose={(timeZone) => change({ timeZone: timeZone ?? policy.timeZone })}
      />
      <fieldset>
        <legend className="subhead">{words.windows}</legend>
        {problemAt('windows') !== undefined && (
          <p className="problem" role="alert">
            {problemAt('windows')}
          </p>
        )}
        {windows.order.map((id, place) => {
          const window = windows.byId[id];
          return (
            window && (
              <WindowFields
                key={id}
                place={place + 1}
                window={window}
                problemAt={(field) => problemAt(`windows/${id}/${field}`)}
                change={(changed) => change({ windows: withEntry(windows, id, changed) })}
                remove={() => change({ windows: withoutEntry(windows, id) })}
              />
            )
          );
        })}
        <div className="actions">
          <Button onClick={() => change({ windows: withEntry(windows, crypto.randomUUID(), freshWindow) })}>
            {words.addWindow}
          </Button>
        </div>
      </fieldset>
      <fieldset>
        <legend className="subhead">{words.freezes}</legend>
        {freezes.order.map((id, place) => {
          const freeze = freezes.byId[id];
          return (
            freeze && (
              <FreezeFields
                key={id}
                place={place + 1}
                freeze={freeze}
                problemAt={(field) => problemAt(`freezes/${id}/${field}`)}
                change={(changed) => change({ freezes: withEntry(freezes, id, changed) })}
                remove={() => change({ freezes: withoutEntry(freezes, id) })}
              />
            )
          );
        })}
        <div className="actions">
          <Button onClick={() => change({ freezes: withEntry(freezes, crypto.randomUUID(), freshFreeze) })}>
            {words.addFreeze}
          </Button>
        </div>
      </fieldset>
      <PolicyPreview query={preview} timeZone={policy.timeZone} />
      <Field
        label={words.reason}
        hint={words.reasonHint}
        required
        problem={tried && reason.trim() === '' ? words.reasonMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            value={reason}
            maxLength={2_000}
            onChange={(event) => edit.change({ ...work, reason: event.currentTarget.value })}
          />
        )}
      </Field>
    </EditorForm>
  );
}

const freshWindow: Policy['windows']['byId'][string] = {
  name: '',
  rrule: 'FREQ=WEEKLY;BYDAY=TU',
  opensAt: '20:00',
  durationMinutes: 240,
};
const freshFreeze: Policy['freezes']['byId'][string] = { reason: '', days: { from: '', to: '' }, except: {} };
