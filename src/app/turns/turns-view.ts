import type { ReasonLine, TurnsView } from '../../contract/turn-calls';
import type { GateDoc } from '../../domain/gate/decision';
import type { GateFacts } from '../../domain/gate/gate';
import type { Instant } from '../../domain/kernel';
import type { Right } from '../../domain/roles/may';
import { unreasoned } from '../../domain/turns/judge-turn';
import { isTold, liveReasons, owedBack } from '../../domain/turns/turn';
import type { LiveReason } from '../../domain/turns/turn';

/** Why the release goes back or is cancelled, as far as people have to know and do something. */
export const turnsView = (
  gate: GateDoc,
  { changes }: Pick<GateFacts, 'changes'>,
  mayGive: Right,
  now: Instant,
): TurnsView => ({
  reasons: liveReasons(gate.reasons, now).map((reason) => lineOf(reason, changes)),
  owedBack: owedBack(gate.reasons).map(({ id, kind, owed }) => ({ id, kind, changes: Object.keys(owed).length })),
  unreasoned: unreasoned(gate),
  mayGive,
});

/** Without the changes: the viewer may not see all of them. */
function lineOf(reason: LiveReason, changes: GateFacts['changes']): ReasonLine {
  const { id, kind, cause, words, by, at, expiresAt, told } = reason;
  return {
    ...{ id, kind, cause, words, by, at, expiresAt },
    told: told === null ? null : { changes: Object.keys(told.changes).length, nobody: Object.keys(told.nobody).length },
    untold: changes.known ? changes.value.filter((change) => !isTold(reason, change.id)).length : null,
  };
}
