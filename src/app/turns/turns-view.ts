import type { ReasonLine, TurnsView } from '../../contract/turn-calls';
import type { GateDoc } from '../../domain/gate/decision';
import type { Instant } from '../../domain/kernel';
import type { Right } from '../../domain/roles/may';
import { unreasoned } from '../../domain/turns/judge-turn';
import { liveReasons } from '../../domain/turns/turn';
import type { LiveReason } from '../../domain/turns/turn';

/** Why the release goes back or is cancelled, as far as people have to know and do something. */
export const turnsView = (gate: GateDoc, mayGive: Right, now: Instant): TurnsView => ({
  reasons: liveReasons(gate.reasons, now).map(lineOf),
  unreasoned: unreasoned(gate),
  mayGive,
});

/** Without the changes: the viewer may not see all of them. */
const lineOf = ({ id, kind, cause, words, by, at, expiresAt, told }: LiveReason): ReasonLine => ({
  ...{ id, kind, cause, words, by, at, expiresAt },
  told: told === null ? null : { changes: Object.keys(told.changes).length, nobody: Object.keys(told.nobody).length },
});
