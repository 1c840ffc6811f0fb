import type { JudgedTurn } from '../domain/turns/judged-turn';
import type { LiveReason, TurnCause, TurnKind } from '../domain/turns/turn';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls of the Release plan panel about going back and cancelling. What came of them is in `getReadiness`. */
export type TurnCalls = Wire<{
  /** The owners of the linked changes are told as part of it; sent again with its id, those who were not told. */
  giveTurnReason: (input: GiveTurnReason) => Answer<null>;
  /** Whoever was told is told that it does not come; sent again, those who were not. */
  withdrawTurnReason: (input: WithdrawTurnReason) => Answer<null>;
}>;

/** `cmd` becomes the id of the reason. */
export type GiveTurnReason = {
  readonly cmd: string;
  readonly kind: TurnKind;
  readonly cause: TurnCause;
  readonly reason: string;
};

export type WithdrawTurnReason = { readonly cmd: string; readonly reason: string };

export type TurnsView = {
  /** Reasons that hold and wait for their move. */
  readonly reasons: readonly ReasonLine[];
  /** Reasons that were taken back, where so many changes' owners still believe in them. */
  readonly owedBack: readonly (Pick<LiveReason, 'id' | 'kind'> & { readonly changes: number })[];
  /** Turns for which nobody gave a reason before, newest first. */
  readonly unreasoned: readonly JudgedTurn[];
  readonly mayGive: Permission;
};

/** How many changes' owners Jira took a mail for, and of how many it could tell nobody; null: not told yet. */
export type ReasonLine = Pick<LiveReason, 'id' | 'kind' | 'cause' | 'words' | 'by' | 'at' | 'expiresAt'> & {
  readonly told: { readonly changes: number; readonly nobody: number } | null;
  /** Linked changes whose owners were not told: Jira refused the mail, or they were linked since; null: could not be read. */
  readonly untold: number | null;
};

export type { JudgedTurn, TurnCause, TurnKind };
