import type { WaveOutcome } from '../../../src/contract/wave-calls';
import { start as words } from '../../shared/en/start';
import { useTimeZone } from '../../shared/host';
import { clockText } from '../../shared/moments';
import { Notice } from '../../shared/states/notice';
import { FindingList } from '../../shared/readiness/finding-list';

/** What came of a start: refused with the reasons, moved, or permitted and not moved. */
export function Outcome({ outcome }: { readonly outcome: WaveOutcome }) {
  const timeZone = useTimeZone();
  if (!outcome.started)
    return (
      <Notice kind="error" title={words.refusedTitle} live="alert">
        <FindingList findings={outcome.verdict.findings} />
        <p className="quiet small">{words.refusedWhy}</p>
      </Notice>
    );
  const failed = outcome.moves.some((move) => 'not' in move);
  return (
    <Notice
      kind={failed ? 'warning' : 'success'}
      title={failed ? words.permitted : outcome.moves.map(moveText).join('. ')}
      live={failed ? 'alert' : 'status'}
    >
      {failed && (
        <>
          {outcome.moves.map((move) => (
            <p key={move.key}>{moveText(move)}</p>
          ))}
          <p>{words.ownButton(clockText(outcome.expiresAt, timeZone))}</p>
        </>
      )}
    </Notice>
  );
}

function moveText(move: Extract<WaveOutcome, { started: true }>['moves'][number]): string {
  if ('not' in move) return move.not;
  return 'to' in move ? words.moved(move.key, move.to) : words.already(move.key, move.already);
}
