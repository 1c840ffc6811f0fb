import type { GateDoc } from '../gate/decision';
import { changePermits } from '../gate/permit';
import type { AccountId, Instant } from '../kernel';
import type { JudgedTurn } from './judged-turn';
import { changeReasons } from './turn';
import type { TurnReason } from './turn';
import type { TurnMade } from './turns-made';

/** Jira's clock and ours may differ. */
const clocksDifferMs = 2 * 60_000;
/** The journal has them all. */
const turnsKept = 30;

/**
 * Adds the turn with its reason, which holds for no other one. Nothing that was planned goes on from where it was: permits
 * that wait end.
 */
export function judgeTurn(doc: GateDoc, turn: TurnMade, by: AccountId, now: Instant): GateDoc {
  if (Object.hasOwn(doc.turns, turn.id)) return doc;
  const reason = reasonFor(doc, turn);
  const judged: JudgedTurn = { ...turn, judgedAt: now, reason, toldAt: null, explained: null };
  const older = Object.entries(doc.turns).sort(
    ([, one], [, other]) => Number(isOpen(other)) - Number(isOpen(one)) || (one.at < other.at ? 1 : -1),
  );
  const waiting = Object.entries(doc.permits).flatMap(([id, { at, used, ended }]) =>
    at <= turn.at && ended === null && Object.keys(used).length === 0 ? [id] : [],
  );
  return {
    ...doc,
    turns: { ...Object.fromEntries(older.slice(0, turnsKept - 1)), [turn.id]: judged },
    reasons: changeReasons(doc.reasons, reason === null ? [] : [reason], (one) => ({
      ...one,
      used: { at: turn.at, entry: turn.id },
    })),
    permits: changePermits(doc.permits, waiting, (permit) => ({
      ...permit,
      ended: { how: 'revoked', by, at: now },
    })),
  };
}

/** It stays until somebody says why, however often the release turns after it. */
const isOpen = ({ reason, explained }: JudgedTurn): boolean => reason === null && explained === null;

function reasonFor({ reasons }: GateDoc, turn: TurnMade): string | null {
  const holds = Object.entries(reasons).filter(([, reason]) => reason.kind === turn.kind && held(reason, turn.at));
  return holds.sort(([, one], [, other]) => (one.at < other.at ? 1 : -1))[0]?.[0] ?? null;
}

function held({ at, expiresAt, used, ended }: TurnReason, moment: Instant): boolean {
  const then = Date.parse(moment);
  return (
    used === null &&
    then >= Date.parse(at) - clocksDifferMs &&
    then <= Date.parse(expiresAt) + clocksDifferMs &&
    (ended === null || moment < ended.at)
  );
}

const newestFirst = ({ turns }: Pick<GateDoc, 'turns'>): readonly JudgedTurn[] =>
  Object.values(turns).sort((one, other) => (one.at < other.at ? 1 : -1));

/** Turns for which nobody gave a reason before, newest first. */
export const unreasoned = (doc: Pick<GateDoc, 'turns'>): readonly JudgedTurn[] =>
  newestFirst(doc).filter(({ reason }) => reason === null);

/** It was cancelled, and has not been taken up again since. */
export const isCancelled = (doc: Pick<GateDoc, 'turns'>): boolean => newestFirst(doc)[0]?.kind === 'cancel';
