import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { LogAnnouncement } from '../../../src/contract/announcement-calls';
import { Choice } from '../../shared/forms/choice';
import { announcements as words } from '../../shared/en/announcements';
import { Field } from '../../shared/forms/field';
import { FormFrame } from '../../shared/forms/form-frame';
import { useTimeZone } from '../../shared/host';
import { fromLocalInput, toLocalInput } from '../../shared/moments';
import { LineField } from '../../shared/policy/fields';
import { callRelease } from '../../shared/release-data';
import { useGateAct } from '../../shared/use-gate-act';
import type { Line } from './line';

type Props = {
  readonly wave: string;
  readonly line: Line;
  readonly open: readonly string[];
  readonly close: () => void;
};

/** When and how people were told, of this wave or of all that have not started. */
export function LogForm({ wave, line, open, close }: Props) {
  const timeZone = useTimeZone();
  const [of, setOf] = useState<'this' | 'all'>('this');
  const [when, setWhen] = useState(() => toLocalInput(new Date().toISOString(), timeZone));
  const [channel, setChannel] = useState(line.channel);
  const [evidence, setEvidence] = useState('');
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useGateAct<Omit<LogAnnouncement, 'cmd'>>(
    (input) => callRelease('logAnnouncement', input),
    words.logged,
    close,
  );
  const toldAt = fromLocalInput(when, timeZone);
  const submit = () => {
    setTried(true);
    if (toldAt === null || channel.trim() === '') return;
    void act({ announcement: line.id, waves: of === 'all' ? open : [wave], toldAt, channel, evidence });
  };
  return (
    <FormFrame
      name={words.formTitle(line.audience)}
      submitLabel={words.log}
      notDone={words.notDone}
      {...{ sending, trouble, submit, close }}
    >
      {open.length > 1 && open.includes(wave) && (
        <Choice
          legend={words.waves}
          names={{ this: words.thisWave, all: words.allWaves(open.length) }}
          chosen={of}
          choose={setOf}
        />
      )}
      <div className="fields">
        <Field
          label={words.when}
          required
          hint={words.whenHint(timeZone)}
          problem={tried && toldAt === null ? words.whenMissing : undefined}
        >
          {(input) => (
            <Textfield
              {...input}
              type="datetime-local"
              autoFocus
              value={when}
              isRequired
              onChange={(event) => setWhen(event.currentTarget.value)}
            />
          )}
        </Field>
        <LineField
          label={words.how}
          value={channel}
          problem={tried && channel.trim() === '' ? words.howMissing : undefined}
          change={setChannel}
        />
      </div>
      <LineField label={words.evidence} hint={words.evidenceHint} value={evidence} change={setEvidence} />
    </FormFrame>
  );
}
