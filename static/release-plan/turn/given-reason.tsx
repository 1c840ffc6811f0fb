import Button from '@atlaskit/button/new';
import type { ReasonLine, WithdrawTurnReason } from '../../../src/contract/turn-calls';
import { turn as words } from '../../shared/en/turn';
import { useTimeZone } from '../../shared/host';
import { momentText } from '../../shared/moments';
import { Notice } from '../../shared/states/notice';
import { PersonName } from '../../shared/people/person-name';
import { callRelease } from '../../shared/release-data';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useGateAct } from '../../shared/use-gate-act';

type Props = { readonly reason: ReasonLine; readonly mayWithdraw: boolean };

/** A reason that waits for its move: until when, who was told, and the way to take it back. */
export function GivenReason({ reason, mayWithdraw }: Props) {
  const timeZone = useTimeZone();
  const { id, kind, cause, told, untold, by, at, expiresAt } = reason;
  const { sending, trouble, act } = useGateAct<Omit<WithdrawTurnReason, 'cmd'>>(
    (input) => callRelease('withdrawTurnReason', input),
    words.withdrawn,
  );
  // Sent again as it was given: that tells whoever was not told, and nobody twice.
  const again = useGateAct<object>(
    () => callRelease('giveTurnReason', { cmd: reason.id, kind, cause, reason: reason.words }),
    words.tried,
  );
  const isTold = told !== null && (untold ?? 0) === 0;
  const tell = (
    <Button spacing="compact" isLoading={again.sending} onClick={() => void again.act({})}>
      {words.tell}
    </Button>
  );
  const withdraw = (
    <Button spacing="compact" isLoading={sending} onClick={() => void act({ reason: id })}>
      {words.withdraw}
    </Button>
  );
  return (
    <Notice
      kind={isTold ? 'information' : 'warning'}
      title={isTold ? words.holds[kind](momentText(expiresAt, timeZone)) : words.untoldTitle(untold)}
      actions={
        mayWithdraw ? (
          <>
            {!isTold && tell}
            {withdraw}
          </>
        ) : undefined
      }
    >
      <p className="prose">{reason.words}</p>
      {told !== null && (isTold || told.changes + told.nobody > 0) && <p>{words.told(told.changes, told.nobody)}</p>}
      {!isTold && <p>{words.untold}</p>}
      <p className="quiet small">
        {words.causes[cause]}. {words.by} <PersonName accountId={by} />,{' '}
        <time dateTime={at}>{momentText(at, timeZone)}</time>
      </p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notWithdrawn} />}
      {again.trouble !== null && <TroubleMessage trouble={again.trouble} title={words.notTold} />}
    </Notice>
  );
}
