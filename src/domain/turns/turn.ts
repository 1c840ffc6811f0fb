import type { AccountId, IdSet, Instant } from '../kernel';

/** A turn: a release goes back to an earlier stage, or is cancelled (process B.3, T13 and T14). */
export const turnKinds = ['back', 'cancel'] as const;
export type TurnKind = (typeof turnKinds)[number];

/** What kind of reason it is, for whoever counts them; the words come besides. */
export const turnCauses = ['CHANGE', 'DEFECT', 'PLAN', 'CUSTOMER', 'OTHER'] as const;
export type TurnCause = (typeof turnCauses)[number];

/** Why a release turns, said before it is moved. It holds for one move, within a day. */
export type TurnReason = {
  readonly kind: TurnKind;
  readonly cause: TurnCause;
  readonly words: string;
  readonly by: AccountId;
  readonly at: Instant;
  readonly expiresAt: Instant;
  /** To whom it went; null: to nobody yet. */
  readonly told: TurnTold | null;
  /** When a gate first let it through on this; null: not yet. */
  readonly presentedAt: Instant | null;
  /** The move that it was given for, by Jira's changelog entry; null: not made yet. */
  readonly used: { readonly at: Instant; readonly entry: string } | null;
  /** Taken back, or said anew, before it was used. */
  readonly ended: {
    readonly by: AccountId;
    readonly at: Instant;
    /** Taken back: the changes whose owners were told that it turns, and not yet that it does not; absent: nobody was. */
    readonly owed?: IdSet;
    /** When they were told; absent: not all of them were. */
    readonly toldAt?: Instant;
  } | null;
};

/** By id of the linked changes: those to whose owners Jira sent a mail, and those where it named nobody it could send one to. */
export type TurnTold = { readonly at: Instant; readonly changes: IdSet; readonly nobody: IdSet };

/** By id. */
export type TurnReasons = { readonly [id: string]: TurnReason };
export type LiveReason = TurnReason & { readonly id: string };

const holdsMs = 24 * 3_600_000;
/** The journal has them all. */
const reasonsKept = 20;

export const liveReasons = (reasons: TurnReasons, now: Instant): readonly LiveReason[] =>
  Object.entries(reasons)
    .filter(([, { used, ended, expiresAt }]) => used === null && ended === null && now < expiresAt)
    .map(([id, reason]) => ({ ...reason, id }));

export const isTold = ({ told }: Pick<TurnReason, 'told'>, change: string): boolean =>
  told !== null && (Object.hasOwn(told.changes, change) || Object.hasOwn(told.nobody, change));

/** With those who were told besides. */
export const withTold = (reason: TurnReason, told: TurnTold): TurnReason => ({
  ...reason,
  told: {
    at: told.at,
    changes: { ...reason.told?.changes, ...told.changes },
    nobody: { ...reason.told?.nobody, ...told.nobody },
  },
});

/** Taken back, while owners of changes still believe that the release turns: ids of the reasons and of the changes. */
export const owedBack = (
  reasons: TurnReasons,
): readonly (TurnReason & { readonly id: string; readonly owed: IdSet })[] =>
  Object.entries(reasons).flatMap(([id, reason]) => {
    const owed = reason.ended?.owed ?? {};
    return Object.keys(owed).length === 0 ? [] : [{ ...reason, id, owed }];
  });

type Said = Pick<TurnReason, 'kind' | 'cause' | 'words' | 'by' | 'at'>;

/** With this reason; one that waits for the same kind of move ends. */
export function withReason(reasons: TurnReasons, id: string, said: Said): TurnReasons {
  const { by, at, kind } = said;
  const newest = Object.entries(reasons).sort(([, one], [, other]) => (one.at < other.at ? 1 : -1));
  const waiting = liveReasons(reasons, at).filter((one) => one.kind === kind);
  const before = changeReasons(
    Object.fromEntries(newest.slice(0, reasonsKept - 1)),
    waiting.map((one) => one.id),
    (one) => ({ ...one, ended: { by, at } }),
  );
  const expiresAt = new Date(Date.parse(at) + holdsMs).toISOString();
  return { ...before, [id]: { ...said, expiresAt, told: null, presentedAt: null, used: null, ended: null } };
}

/** Those of these ids, changed. */
export const changeReasons = (
  reasons: TurnReasons,
  ids: readonly string[],
  change: (reason: TurnReason) => TurnReason,
): TurnReasons =>
  Object.fromEntries(Object.entries(reasons).map(([id, reason]) => [id, ids.includes(id) ? change(reason) : reason]));
