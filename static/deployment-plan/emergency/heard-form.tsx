import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { ApproveEmergency } from '../../../src/contract/emergency-calls';
import { Choice } from '../../shared/forms/choice';
import { emergency as words } from '../../shared/en/emergency';
import { Field } from '../../shared/forms/field';
import { FormFrame } from '../../shared/forms/form-frame';
import { useTimeZone } from '../../shared/host';
import { fromLocalInput } from '../../shared/moments';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';

type Props = { readonly member: string; readonly duty: string; readonly close: () => void };
type Channel = keyof typeof words.channels;

/** What a member said outside of Jira: when, how, and who heard it. */
export function HeardForm({ member, duty, close }: Props) {
  const timeZone = useTimeZone();
  const [channel, setChannel] = useState<Channel>('VERBAL');
  const [saidAt, setSaidAt] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useGateAct<Omit<ApproveEmergency, 'cmd'>>(
    (input) => callRelease('approveEmergency', input),
    words.approved,
    close,
  );
  const at = fromLocalInput(saidAt, timeZone);
  const submit = () => {
    setTried(true);
    if (at !== null && note.trim() !== '') void act({ member, channel, at, note });
  };
  return (
    <FormFrame
      name={words.recordFor(duty)}
      submitLabel={words.record}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      <Choice legend={words.channel} names={words.channels} chosen={channel} autoFocus choose={setChannel} />
      <Field
        label={words.saidAt}
        required
        hint={words.saidHint(timeZone)}
        problem={tried && at === null ? words.timeMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            type="datetime-local"
            value={saidAt}
            isRequired
            onChange={(event) => setSaidAt(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field
        label={words.note}
        required
        hint={words.noteHint}
        problem={tried && note.trim() === '' ? words.noteMissing : undefined}
      >
        {(input) => (
          <Textfield
            {...input}
            value={note}
            maxLength={255}
            isRequired
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
      </Field>
    </FormFrame>
  );
}
