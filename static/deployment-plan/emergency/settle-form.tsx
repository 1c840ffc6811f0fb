import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { SettleObligation } from '../../../src/contract/emergency-calls';
import { obligationTitles } from '../../../src/contract/emergency-words';
import { emergency as words } from '../../shared/en/emergency';
import { Field } from '../../shared/forms/field';
import { FormFrame } from '../../shared/forms/form-frame';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';

/** Something that was owed is done, and where that can be seen. */
export function SettleForm({
  kind,
  close,
}: {
  readonly kind: SettleObligation['obligation'];
  readonly close: () => void;
}) {
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const missing = evidence.trim() === '';
  const { sending, trouble, act } = useGateAct<Omit<SettleObligation, 'cmd'>>(
    (input) => callRelease('settleObligation', input),
    words.wasSettled,
    close,
  );
  const submit = () => {
    setTried(true);
    if (!missing) void act({ obligation: kind, evidence });
  };
  return (
    <FormFrame
      name={words.settleFor(obligationTitles[kind])}
      submitLabel={words.record}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      <Field
        label={words.evidence}
        required
        hint={words.evidenceHint}
        problem={tried && missing ? words.evidenceMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            autoFocus
            value={evidence}
            maxLength={255}
            isRequired
            onChange={(event) => setEvidence(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
