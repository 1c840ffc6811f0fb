import { utcMinute } from '../utc-minute';
import type { JudgedTurn } from './judged-turn';
import type { TurnReason } from './turn';

type Written = { readonly subject: string; readonly text: string };

/** What the owners of a change are told before its release turns; times in UTC, since a mail knows no reader's zone. */
export function turnMail(release: string, change: string, { kind, words, expiresAt }: TurnReason): Written {
  const turns = kind === 'back' ? 'goes back to an earlier stage' : 'is to be cancelled';
  return {
    subject: `${release}, which deploys ${change}, ${turns}`,
    text: [
      `${release} ${turns}. Reason: ${words}`,
      kind === 'back'
        ? `${change} is deployed later than planned, unless it goes with another release.`
        : `${change} is not deployed by ${release}: link it to another release, or close it.`,
      `The move itself is made in Jira, until ${utcMinute(expiresAt)} at the latest; the release's history says whether it was.`,
    ].join('\n\n'),
  };
}

/** What the same people are told when the reason was taken back before the release was moved. */
export function noTurnMail(release: string, change: string, { kind, words }: TurnReason): Written {
  const stays = kind === 'back' ? 'does not go back after all' : 'is not cancelled after all';
  return {
    subject: `${release}, which deploys ${change}, ${stays}`,
    text: [
      `${release} ${stays}. You were told that it would, with the reason: ${words}`,
      `It stays where it is. Whether it still deploys ${change} is what its links in Jira say.`,
    ].join('\n\n'),
  };
}

/** What release manager and change manager are told where nobody gave a reason. */
export function unreasonedMail(release: string, turns: readonly JudgedTurn[]): Written {
  const moves = turns.map(({ kind, at }) => `${kind === 'back' ? 'moved back' : 'cancelled'} ${utcMinute(at)}`);
  return {
    subject: `${release} was ${turns.some(({ kind }) => kind === 'cancel') ? 'cancelled' : 'moved back'} without a reason`,
    text: [
      `${release} was ${moves.join(', and ')}, and nobody had said why. The owners of its changes were not told.`,
      'Say why in Release plan › Go back or cancel, and tell them.',
    ].join('\n\n'),
  };
}
