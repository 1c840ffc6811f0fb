import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { RequestWaiver } from '../../../src/contract/waiver-calls';
import type { Finding, Verdict } from '../contract-types';
import { waivers as words } from '../en/waivers';
import { Field } from '../forms/field';
import { useTimeZone } from '../host';
import { fromLocalInput, toLocalInput } from '../moments';
import { callRelease } from '../release-data';
import { FormFrame } from '../forms/form-frame';
import { TextField } from '../forms/text-field';
import { useGateAct } from '../use-gate-act';

type Props = {
  readonly finding: Finding;
  readonly verdict: Verdict;
  readonly withCustomers: boolean;
  readonly close: () => void;
};

const dayMs = 24 * 3_600_000;

/** Asks for a waiver of one finding. */
export function RequestForm({ finding, verdict, withCustomers, close }: Props) {
  const timeZone = useTimeZone();
  const [reason, setReason] = useState('');
  const [compensation, setCompensation] = useState('');
  const tomorrow = new Date(Date.parse(verdict.at) + dayMs).toISOString();
  const [expires, setExpires] = useState(() => toLocalInput(tomorrow, timeZone));
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useGateAct<Omit<RequestWaiver, 'cmd'>>(
    (input) => callRelease('requestWaiver', input),
    words.asked,
    close,
  );
  const end = fromLocalInput(expires, timeZone);
  const submit = () => {
    setTried(true);
    if (reason.trim() === '' || compensation.trim() === '' || end === null) return;
    const { rule, what, cause = what, waves = verdict.waves } = finding;
    void act({ gate: verdict.gate, rule, cause, waves, reason, compensation, expires: end });
  };
  const problem = (lacking: boolean, text: string) => (tried && lacking ? text : undefined);
  return (
    <FormFrame
      name={words.ask}
      submitLabel={words.send}
      notDone={words.notAsked}
      {...{ sending, trouble, submit, close }}
    >
      <p>{withCustomers ? words.aboutCustomers : words.about}</p>
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        problem={problem(reason.trim() === '', words.missing.reason)}
        autoFocus
        change={setReason}
      />
      <TextField
        label={words.compensation}
        hint={words.compensationHint}
        value={compensation}
        problem={problem(compensation.trim() === '', words.missing.compensation)}
        change={setCompensation}
      />
      <Field
        label={words.expires}
        required
        hint={words.expiresHint(timeZone)}
        problem={problem(end === null, words.missing.expires)}
      >
        {(input) => (
          <Textfield
            {...input}
            type="datetime-local"
            value={expires}
            isRequired
            onChange={(event) => setExpires(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
