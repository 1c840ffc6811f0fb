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
  const { sending, trouble, act } = useGateAct<Omit<WithdrawTurnReason, 'cmd'>>(
    (input) => callRelease('withdrawTurnReason', input),
    words.withdrawn,
    () => undefined,
  );
  const { id, kind, cause, told, by, at, expiresAt } = reason;
  const holds = words.holds[kind](momentText(expiresAt, timeZone));
  return (
    <Notice
      kind={told === null ? 'warning' : 'information'}
      title={told === null ? words.notToldTitle : holds}
      actions={
        mayWithdraw ? (
          <Button spacing="compact" isLoading={sending} onClick={() => void act({ reason: id })}>
            {words.withdraw}
          </Button>
        ) : undefined
      }
    >
      <p className="prose">{reason.words}</p>
      <p>{told === null ? words.notTold : words.told(told.changes, told.nobody)}</p>
      <p className="quiet small">
        {words.causes[cause]}. {words.by} <PersonName accountId={by} />,{' '}
        <time dateTime={at}>{momentText(at, timeZone)}</time>
      </p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notWithdrawn} />}
    </Notice>
  );
}
