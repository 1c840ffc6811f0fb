import Textfield from '@atlaskit/textfield';
import { ChooseOne } from '../forms/choices';
import { setup as words } from '../en/setup';
import { Field } from '../forms/field';
import { PatternFields } from './pattern-fields';
import type { Policy } from './policy-data';
import type { ProblemAt } from './policy-work';

type Days = Policy['freezes']['byId'][string]['days'];
type Props = {
  readonly label: string;
  readonly days: Days;
  readonly problemAt: ProblemAt;
  readonly change: (days: Days) => void;
};

const forms = [
  { value: 'stretch', label: words.oneStretch },
  { value: 'recurring', label: words.recurring },
];

/** Whole days: from one to another, or recurring. */
export function DaysFields({ label, days, problemAt, change }: Props) {
  return (
    <>
      <div className="fields">
        <ChooseOne
          label={label}
          options={forms}
          value={'rrule' in days ? 'recurring' : 'stretch'}
          choose={(form) => change(form === 'recurring' ? { rrule: 'FREQ=WEEKLY;BYDAY=FR' } : { from: '', to: '' })}
        />
        {!('rrule' in days) &&
          (['from', 'to'] as const).map((end) => (
            <Field key={end} label={end === 'from' ? words.firstDay : words.lastDay} required problem={problemAt(end)}>
              {(input) => (
                <Textfield
                  {...input}
                  type="date"
                  value={days[end]}
                  onChange={(event) => change({ ...days, [end]: event.currentTarget.value })}
                />
              )}
            </Field>
          ))}
      </div>
      {'rrule' in days && (
        <PatternFields
          label={words.recurring}
          rule={days.rrule}
          problem={problemAt('rrule')}
          change={(rrule) => change({ rrule })}
        />
      )}
    </>
  );
}
