import Button from '@atlaskit/button/new';
import { useEffect, useState } from 'react';
import type { PermitView } from '../../../src/contract/wave-calls';
import { start as words } from '../../shared/en/start';
import { PersonName } from '../../shared/people/person-name';
import { callRelease, useStored } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useGateAct } from '../../shared/use-gate-act';

type Props = { readonly permit: PermitView; readonly name: string; readonly mayWithdraw: boolean };

/** Who was given leave to start, for how much longer, and the way to take it back. */
export function PermitLine({ permit, name, mayWithdraw }: Props) {
  const stored = useStored();
  const { sending, trouble, act } = useGateAct<{ permit: string }>(
    (input) => callRelease('withdrawPermit', input),
    words.withdrawn,
  );
  const minutes = useMinutesUntil(permit.expiresAt, () => stored({}, ''));
  const isLive = permit.state === 'live' && minutes > 0;
  const state = permit.state === 'live' && !isLive ? 'expired' : permit.state;
  return (
    <>
      <p className="small">
        {words.states[state]} <PersonName accountId={permit.account} />
        {isLive && <>, {words.left(Math.floor(minutes))}</>}
      </p>
      {isLive && mayWithdraw && (
        <Button
          appearance="subtle"
          spacing="compact"
          isLoading={sending}
          aria-label={words.withdrawOf(name)}
          onClick={() => void act({ permit: permit.id })}
        >
          {words.withdraw}
        </Button>
      )}
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notWithdrawn} />}
    </>
  );
}

const tickMs = 5_000;

/** Minutes that are left, anew every few seconds; `onOver` once, when there are none any more. */
function useMinutesUntil(end: string, onOver: () => void): number {
  const [now, setNow] = useState(() => Date.now());
  const left = (Date.parse(end) - now) / 60_000;
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= Date.parse(end)) onOver();
    }, tickMs);
    return () => clearInterval(timer);
  }, [end, isOver, onOver]);
  return Math.max(0, left);
}
