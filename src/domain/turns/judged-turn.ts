import type { AccountId, Instant } from '../kernel';
import type { TurnMade } from './turns-made';

/** A turn with the reason that was given for it; null: nobody gave one. */
export type JudgedTurn = TurnMade & {
  readonly judgedAt: Instant;
  readonly reason: string | null;
  /** When the release manager and the change manager were told that a reason is missing; null: not yet. */
  readonly toldAt: Instant | null;
  /** Why, in the words of who is answerable for it, said afterwards. */
  readonly explained: { readonly by: AccountId; readonly at: Instant; readonly text: string } | null;
};

/** By id of the changelog entry; the newest ones. */
export type JudgedTurns = { readonly [entry: string]: JudgedTurn };
