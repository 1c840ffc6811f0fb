import type { PlanDoc } from '../shared/contract-types';
import { deployment as words } from '../shared/en/deployment';
import { LineField, NumberOrNone, TextField } from '../shared/policy/fields';
import { isWithin } from './in-range';

type Pilot = PlanDoc['pilots'][string];

type Props = {
  readonly pilot: Pilot;
  /** What the gate would say. */
  readonly said: readonly string[];
  readonly tried: boolean;
  readonly change: (pilot: Pilot) => void;
};

/** What goes ahead at a customer, and what has to be seen before the others follow. */
export function PilotFields({ pilot, said, tried, change }: Props) {
  return (
    <fieldset className="policy-part-fields">
      <legend className="subhead">{words.pilot}</legend>
      {said.map((what) => (
        <p key={what} className="problem">
          {what}
        </p>
      ))}
      <div className="fields">
        <LineField
          label={words.pilotWho}
          hint={words.pilotWhoHint}
          value={pilot.who}
          change={(who) => change({ ...pilot, who })}
        />
        <NumberOrNone
          label={words.pilotHours}
          problem={tried && !isWithin(pilot.hours, 0, 2_000) ? words.hoursRange : undefined}
          value={pilot.hours}
          change={(hours) => change({ ...pilot, hours })}
        />
      </div>
      <TextField label={words.pilotSuccess} value={pilot.success} change={(success) => change({ ...pilot, success })} />
    </fieldset>
  );
}
