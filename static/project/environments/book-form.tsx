import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { BookEnvironment } from '../../../src/contract/register-calls';
import { environments as words } from '../../shared/en/environments';
import { Field } from '../../shared/forms/field';
import { useTimeZone } from '../../shared/host';
import { fromLocalInput, spanText } from '../../shared/moments';
import { Notice } from '../../shared/states/notice';
import { PersonName } from '../../shared/people/person-name';
import type { Booking } from '../../shared/register-types';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useAct } from '../../shared/use-act';
import { callProject } from '../project-data';
import { Release } from './booking-table';
import { useEnvironmentsStored } from './environment-data';
import { overlapping } from './overlaps';

type Props = {
  readonly id: string;
  readonly name: string;
  readonly bookings: { readonly [id: string]: Booking };
  readonly close: () => void;
};

/** Takes time in an environment; says before it is saved who has that time already. */
export function BookForm({ id, name, bookings, close }: Props) {
  const timeZone = useTimeZone();
  const stored = useEnvironmentsStored();
  const [typed, setTyped] = useState({ releaseKey: '', from: '', to: '', purpose: '' });
  const [booking] = useState(() => crypto.randomUUID());
  const [tried, setTried] = useState(false);
  const { sending, trouble, act } = useAct<Omit<BookEnvironment, 'cmd'>, unknown>(
    (input) => callProject('bookEnvironment', input),
    () => {
      stored(words.hasBooked(name));
      close();
    },
  );
  const from = fromLocalInput(typed.from, timeZone);
  const to = fromLocalInput(typed.to, timeZone);
  const releaseKey = typed.releaseKey.trim().toUpperCase();
  const met = from === null || to === null || to <= from ? [] : overlapping(bookings, { from, to });
  const problems: { readonly [field in keyof typeof typed]?: string } = tried
    ? {
        ...(releaseKey === '' ? { releaseKey: words.releaseMissing } : {}),
        ...(from === null ? { from: words.timeMissing } : {}),
        ...(to === null ? { to: words.timeMissing } : from !== null && to <= from ? { to: words.endsBefore } : {}),
      }
    : {};
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (releaseKey !== '' && from !== null && to !== null && from < to)
      void act({ environment: id, booking, releaseKey, from, to, purpose: typed.purpose });
  };
  const field = (label: string, name_: keyof typeof typed, more: object, hint?: string) => (
    <Field label={label} hint={hint} required={name_ !== 'purpose'} problem={problems[name_]}>
      {(input) => (
        <Textfield
          {...input}
          {...more}
          value={typed[name_]}
          maxLength={255}
          onChange={(event) => setTyped({ ...typed, [name_]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <form className="editor" aria-label={words.bookTitle(name)} onSubmit={submit} noValidate>
      <div className="fields">
        {field(words.release, 'releaseKey', { autoFocus: true }, words.releaseHint)}
        {field(words.purpose, 'purpose', {})}
        {field(words.from, 'from', { type: 'datetime-local' }, words.zoneHint(timeZone))}
        {field(words.to, 'to', { type: 'datetime-local' }, words.zoneHint(timeZone))}
      </div>
      {met.length > 0 && (
        <Notice kind="warning" live="status" title={words.overlapTitle(met.length)}>
          <ul>
            {met.map((other) => (
              <li key={`${other.by} ${other.from} ${other.to}`}>
                <Release of={other} />, {spanText(other.from, other.to, timeZone)}, <PersonName accountId={other.by} />
                {other.purpose !== '' && `: ${other.purpose}`}
              </li>
            ))}
          </ul>
          <p>{words.overlapHint}</p>
        </Notice>
      )}
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notBooked} />}
      <div className="actions">
        <Button type="submit" appearance="primary" isLoading={sending}>
          {words.book}
        </Button>
        <Button appearance="subtle" isDisabled={sending} onClick={close}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
