import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { lazy, Suspense, useState } from 'react';
import { announcements as words } from '../../shared/en/announcements';
import { deployment } from '../../shared/en/deployment';
import { useTimeZone } from '../../shared/host';
import { dayText, momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { Waiting } from '../../shared/states/waiting';
import type { Line } from './line';

const LogForm = lazy(async () => ({ default: (await import('./log-form')).LogForm }));
const TakeBackForm = lazy(async () => ({ default: (await import('./take-back-form')).TakeBackForm }));

type Props = {
  readonly wave: string;
  readonly name: string;
  readonly line: Line;
  /** Waves of the same announcement that have not started. */
  readonly open: readonly string[];
  readonly mayLog: boolean;
};

/** One announcement of one wave: made or not, and the ways to write that down or take it back. */
export function AnnouncementLine({ wave, name, line, open, mayLog }: Props) {
  const [form, setForm] = useState<'log' | 'take-back' | null>(null);
  const { audience, moment, daysBefore, due, state } = line;
  const close = () => setForm(null);
  const when = moment === 'BEFORE' ? deployment.before(daysBefore) : deployment.moments[moment];
  return (
    <li>
      <p>
        {audience} <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>
      </p>
      <p className="quiet small">
        {when}
        {due !== null && `, ${words.by(dayText(due))}`}
      </p>
      <ToldLine line={line} />
      {form !== null ? (
        <Suspense fallback={<Waiting lines={4} />}>
          {form === 'log' ? (
            <LogForm wave={wave} line={line} open={open} close={close} />
          ) : (
            <TakeBackForm wave={wave} line={line} title={words.takeBackOf(audience, name)} close={close} />
          )}
        </Suspense>
      ) : (
        mayLog && (
          <div className="actions">
            {state !== 'told' && (
              <Button
                spacing="compact"
                aria-label={line.told === null ? words.logOf(audience, name) : words.logAgainOf(audience, name)}
                onClick={() => setForm('log')}
              >
                {words.log}
              </Button>
            )}
            {line.told !== null && (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={words.takeBackOf(audience, name)}
                onClick={() => setForm('take-back')}
              >
                {words.takeBack}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
}

const looks = { told: 'success', outdated: 'moved', missing: 'default' } as const;

function ToldLine({ line: { told, state, audience } }: { readonly line: Line }) {
  const timeZone = useTimeZone();
  if (told === null) return null;
  const { by, toldAt, channel, evidence, start } = told;
  const of = start === null ? words.toldWithoutTime : words.toldOf(momentText(start, timeZone));
  return (
    <>
      <p className="small">
        {words.told(momentText(toldAt, timeZone), channel)} <PersonName accountId={by} />
        {evidence !== '' && <>: {evidence}</>}
      </p>
      {state === 'outdated' && (
        <p className="small">{told.audience === audience ? of : words.toldOther(told.audience)}</p>
      )}
    </>
  );
}
