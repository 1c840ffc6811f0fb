import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { AgreeToWaiver, WaiverLine } from '../../../src/contract/waiver-calls';
import { Choice } from '../forms/choice';
import { agreements } from '../en/agreements';
import { waivers as words } from '../en/waivers';
import { Field } from '../forms/field';
import { callRelease } from '../release-data';
import { FormFrame } from '../forms/form-frame';
import { useGateAct } from '../use-gate-act';

type Props = {
  readonly waiver: string;
  readonly customer: WaiverLine['customers'][number];
  readonly close: () => void;
};

/** A customer's agreement to a waiver: given by its contact, or recorded with where its own words are. */
export function AgreeForm({ waiver, customer: { id, name, asCustomer }, close }: Props) {
  const [channel, setChannel] = useState<AgreeToWaiver['channel']>(asCustomer ? 'JIRA' : 'EMAIL');
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = !asCustomer && evidence.trim() === '';
  const { sending, trouble, act } = useGateAct<Omit<AgreeToWaiver, 'cmd'>>(
    (input) => callRelease('agreeToWaiver', input),
    words.done.agreed,
    close,
  );
  const submit = () => {
    setTried(true);
    if (!missing) void act({ waiver, customer: id, channel, evidence });
  };
  return (
    <FormFrame
      name={asCustomer ? words.agreeAsCustomer(name) : words.agree(name)}
      submitLabel={words.record}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      {!asCustomer && (
        <Choice legend={words.channel} names={agreements.channels} chosen={channel} choose={setChannel} />
      )}
      <Field
        label={words.evidence}
        required={!asCustomer}
        hint={words.evidenceHint}
        problem={tried && missing ? words.evidenceMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            autoFocus
            value={evidence}
            maxLength={255}
            isRequired={!asCustomer}
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
