import { useState } from 'react';
import type { Readiness } from '../../../src/contract/release-calls';
import { signOff as words } from '../../shared/en/sign-off';
import { FormFrame } from '../../shared/forms/form-frame';
import { callRelease } from '../../shared/release-data';
import { TextField } from '../../shared/forms/text-field';
import { useGateAct } from '../../shared/use-gate-act';

type Props = { readonly view: Readiness['signOff']; readonly close: () => void };

/** Signs what is on the screen; what was changed meanwhile is not signed. */
export function SignForm({ view: { seen, planVersion, packageVersion }, close }: Props) {
  const [comment, setComment] = useState('');
  // What the person opened the form on, although it may be read anew meanwhile.
  const [signed] = useState(seen);
  const { sending, trouble, act } = useGateAct<{ seen: string; comment: string }>(
    (input) => callRelease('signOffDeployment', input),
    words.signed,
    close,
  );
  return (
    <FormFrame
      name={words.formTitle}
      submitLabel={words.sign}
      notDone={words.notDone}
      submit={() => void act({ seen: signed, comment })}
      {...{ sending, trouble, close }}
    >
      <p>{words.hint(planVersion, packageVersion)}</p>
      <TextField
        label={words.comment}
        hint={words.commentHint}
        value={comment}
        required={false}
        autoFocus
        change={setComment}
      />
    </FormFrame>
  );
}
