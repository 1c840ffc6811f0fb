import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { ReleaseType } from '../shared/contract-types';
import { typeNames } from '../shared/en/names';
import { setup as words } from '../shared/en/setup';
import { Field } from '../shared/field';
import type { Policy } from './admin-data';
import { CheckMany } from './check-many';
import { ChooseOne } from './choices';
import { PatternFields } from './pattern-fields';
import type { ProblemAt } from './policy-work';

type Freeze = Policy['freezes']['byId'][string];
type Props = {
  /** From 1. */
  readonly place: number;
  readonly freeze: Freeze;
  readonly problemAt: ProblemAt;
  readonly change: (freeze: Freeze) => void;
  readonly remove: () => void;
};

const forms = [
  { value: 'stretch', label: words.oneStretch },
  { value: 'recurring', label: words.recurring },
];
const types = (Object.keys(typeNames) as ReleaseType[]).map((value) => ({ value, label: typeNames[value] }));

/** One freeze: its days, why, and which releases may pass all the same. */
export function FreezeFields({ place, freeze, problemAt, change, remove }: Props) {
  const { days } = freeze;
  return (
    <fieldset className="policy-entry">
      <legend className="policy-entry-name">{words.freezeName(place)}</legend>
      <div className="fields">
        <Field label={words.freezeReason} required problem={problemAt('reason')}>
          {(input) => (
            <Textfield
              {...input}
              value={freeze.reason}
              maxLength={255}
              onChange={(event) => change({ ...freeze, reason: event.currentTarget.value })}
            />
          )}
        </Field>
        <ChooseOne
          label={words.freezeDays}
          options={forms}
          value={'rrule' in days ? 'recurring' : 'stretch'}
          choose={(form) =>
            change({
              ...freeze,
              days: form === 'recurring' ? { rrule: 'FREQ=WEEKLY;BYDAY=FR' } : { from: '', to: '' },
            })
          }
        />
        {!('rrule' in days) &&
          (['from', 'to'] as const).map((end) => (
            <Field key={end} label={end === 'from' ? words.firstDay : words.lastDay} required problem={problemAt(end)}>
              {(input) => (
                <Textfield
                  {...input}
                  type="date"
                  value={days[end]}
                  onChange={(event) => change({ ...freeze, days: { ...days, [end]: event.currentTarget.value } })}
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
          change={(rrule) => change({ ...freeze, days: { rrule } })}
        />
      )}
      <CheckMany
        label={words.except}
        options={types}
        chosen={Object.keys(freeze.except)}
        choose={(chosen) =>
          change({
            ...freeze,
            except: Object.fromEntries(
              types.filter(({ value }) => chosen.includes(value)).map(({ value }) => [value, true as const]),
            ),
          })
        }
      />
      <div className="actions">
        <Button appearance="subtle" spacing="compact" aria-label={words.removeFreeze(place)} onClick={remove}>
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
}
