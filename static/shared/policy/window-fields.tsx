import Textfield from '@atlaskit/textfield';
import { setup as words } from '../en/setup';
import { Field } from '../forms/field';
import type { Policy } from './policy-data';
import { PatternFields } from './pattern-fields';
import type { ProblemAt } from './policy-work';

type Window = Policy['windows']['byId'][string];
type Props = {
  readonly window: Window;
  readonly problemAt: ProblemAt;
  readonly change: (window: Window) => void;
};

/** One recurring window: its days, when it opens and how long. */
export function WindowFields({ window, problemAt, change }: Props) {
  return (
    <>
      <div className="fields">
        <Field label={words.name} required problem={problemAt('name')}>
          {(input) => (
            <Textfield
              {...input}
              value={window.name}
              maxLength={255}
              onChange={(event) => change({ ...window, name: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.opensAt} required problem={problemAt('opensAt')}>
          {(input) => (
            <Textfield
              {...input}
              type="time"
              value={window.opensAt}
              onChange={(event) => change({ ...window, opensAt: event.currentTarget.value })}
            />
          )}
        </Field>
        <Field label={words.hours} required problem={problemAt('durationMinutes')}>
          {(input) => (
            <Textfield
              {...input}
              type="number"
              min={0.25}
              max={168}
              step={0.25}
              value={window.durationMinutes === 0 ? '' : window.durationMinutes / 60}
              onChange={(event) => {
                const hours = event.currentTarget.valueAsNumber;
                change({ ...window, durationMinutes: Number.isNaN(hours) ? 0 : Math.round(hours * 60) });
              }}
            />
          )}
        </Field>
      </div>
      <PatternFields
        label={words.opensOn}
        rule={window.rrule}
        problem={problemAt('rrule')}
        change={(rrule) => change({ ...window, rrule })}
      />
    </>
  );
}
