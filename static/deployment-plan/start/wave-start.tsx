import Button from '@atlaskit/button/new';
import { view as host } from '@forge/bridge';
import { useState } from 'react';
import type { Readiness, ReleaseView } from '../../../src/contract/release-calls';
import type { WaveOutcome } from '../../../src/contract/wave-calls';
import type { Wave } from '../../shared/contract-types';
import { start as words } from '../../shared/en/start';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import { callRelease } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useGateAct } from '../../shared/use-gate-act';
import { waveName } from '../wave-names';
import { ItemLine } from './item-line';
import { Outcome } from './outcome';
import { PermitLine } from './permit-line';

type Start = Readiness['start'];
type Props = {
  readonly id: string;
  readonly wave: Wave;
  /** It is among those that come next. */
  readonly isNext: boolean;
  readonly view: ReleaseView;
  readonly start: Start;
};

/** One wave: whether it was started, who was given leave to, and the button. */
export function WaveStart({ id, wave, isNext, view, start }: Props) {
  const [outcome, setOutcome] = useState<WaveOutcome | null>(null);
  const { sending, trouble, act } = useGateAct<{ wave: string }, WaveOutcome>(
    (input) => callRelease('startWave', input),
    '',
    (came) => {
      setOutcome(came);
      if (came.started && came.moves.some((move) => 'to' in move)) void host.refresh();
    },
  );
  const name = waveName(wave, view);
  const { item = null, started = null, permit = null } = start.waves[id] ?? {};
  return (
    <li>
      <div className="wave-start">
        <div>
          <p>{name}</p>
          <Started started={started} />
          {item !== null && <ItemLine wave={id} name={name} item={item} mayBind={start.mayBind.allowed} />}
          {permit !== null && permit.state !== 'used' && (
            <PermitLine permit={permit} name={name} mayWithdraw={start.mayWithdraw.allowed} />
          )}
        </div>
        {start.mayStart.allowed && (
          <Button
            appearance={isNext ? 'primary' : 'default'}
            isLoading={sending}
            aria-label={started === null ? words.startOf(name) : words.startAgainOf(name)}
            onClick={() => {
              setOutcome(null);
              void act({ wave: id });
            }}
          >
            {started === null ? words.start : words.startAgain}
          </Button>
        )}
      </div>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notStartedTitle} />}
      {outcome !== null && <Outcome outcome={outcome} />}
    </li>
  );
}

function Started({ started }: { readonly started: Start['waves'][string]['started'] }) {
  const timeZone = useTimeZone();
  if (started === null) return <p className="quiet small">{words.notStarted}</p>;
  const at = momentText(started.at, timeZone);
  if (started.by === null) return <p className="quiet small">{words.startedByNobody(at)}</p>;
  return (
    <p className="quiet small">
      {words.started(at)} <PersonName accountId={started.by} />
    </p>
  );
}
