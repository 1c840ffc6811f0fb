import Button from '@atlaskit/button/new';
import type { TurnsView, WithdrawTurnReason } from '../../../src/contract/turn-calls';
import { turn as words } from '../../shared/en/turn';
import { callRelease } from '../../shared/release-data';
import { Notice } from '../../shared/states/notice';
import { TroubleMessage } from '../../shared/states/trouble-message';
import { useGateAct } from '../../shared/use-gate-act';

type Props = { readonly owed: TurnsView['owedBack'][number]; readonly mayTell: boolean };

/** Taken back, and somebody still expects the move: until they are told otherwise. */
export function OwedBack({ owed: { id, kind, changes }, mayTell }: Props) {
  const { sending, trouble, act } = useGateAct<Omit<WithdrawTurnReason, 'cmd'>>(
    (input) => callRelease('withdrawTurnReason', input),
    words.tried,
  );
  const tell = (
    <Button spacing="compact" isLoading={sending} onClick={() => void act({ reason: id })}>
      {words.tell}
    </Button>
  );
  return (
    <Notice kind="warning" title={words.owedBackTitle(changes)} actions={mayTell ? tell : undefined}>
      <p>{words.owedBack[kind]}</p>
      {trouble !== null && <TroubleMessage trouble={trouble} title={words.notTold} />}
    </Notice>
  );
}
