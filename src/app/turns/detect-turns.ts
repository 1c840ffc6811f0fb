import { emptyGate, inProject } from '../../domain/gate/decision';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { AccountId, Instant } from '../../domain/kernel';
import type { StreamId } from '../../domain/records/journal-row';
import type { StatusHistory } from '../../domain/detection/status-history';
import { judgeTurn, unreasoned } from '../../domain/turns/judge-turn';
import type { JudgedTurn } from '../../domain/turns/judged-turn';
import { unreasonedMail } from '../../domain/turns/turn-mail';
import type { TurnMade } from '../../domain/turns/turns-made';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { mailed } from '../mailed';

/** Who writes what nobody did: Slipway by its schedule or on an event of Jira's. */
const detector = 'slipway';

type Of = {
  readonly history: StatusHistory;
  readonly on: StreamId;
  /** Release manager and change manager. */
  readonly to: readonly AccountId[];
};

/**
 * Records every turn of a release that was not judged yet: with the reason that was given for it, or as one without, of
 * which release manager and change manager are told. Each once, however often and late it is seen.
 */
export async function detectTurns(deps: Deps, of: Of, made: readonly TurnMade[], doc: GateDoc): Promise<void> {
  let judged = doc;
  for (const turn of made) if (!Object.hasOwn(doc.turns, turn.id)) judged = await record(deps, of, turn);
  await tell(deps, of, judged);
}

async function record(deps: Deps, { history: { id, key, projectId }, on }: Of, turn: TurnMade): Promise<GateDoc> {
  const stored = await commitAct(deps, {
    stream: { id: on, empty: emptyGate },
    cmd: `turn:${id}:${turn.id}`,
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const next = judgeTurn(doc, turn, detector, now);
      const reason = next.turns[turn.id]?.reason ?? null;
      return allowed({
        act: reason === null ? 'turn-without-reason' : 'turn-seen',
        doc: next.projectId === null ? inProject(next, projectId) : next,
        args: { turn: { ...turn }, reason, key, status: turn.kind },
      });
    },
  });
  if (!stored.ok) throw new Error(`The turn ${turn.id} of ${key} could not be journaled: ${stored.refusal.message}`);
  return stored.value.doc;
}

/** After it is journaled, so that a notice is lost by no fault; it can come twice when a fault comes after it. */
async function tell(deps: Deps, { history: { id, key }, on, to }: Of, doc: GateDoc): Promise<void> {
  const untold = unreasoned(doc).filter(({ toldAt }) => toldAt === null);
  // Nobody is named: told as soon as somebody is.
  if (untold.length === 0 || to.length === 0) return;
  if (!(await mailed(deps, id, { ...unreasonedMail(key, untold), to }))) return;
  const stored = await commitAct(deps, {
    stream: { id: on, empty: emptyGate },
    cmd: deps.random.uuid(),
    actor: detector,
    mode: { kind: 'commutative' },
    decide: (current, now) => allowed({ act: 'turn-told', doc: withTold(current, untold, now), args: { to: [...to] } }),
  });
  if (!stored.ok) throw new Error(`The notice about ${key} could not be journaled: ${stored.refusal.message}`);
}

function withTold(doc: GateDoc, untold: readonly { readonly id: string }[], now: Instant): GateDoc {
  const ids = untold.map(({ id }) => id);
  const turns = Object.entries(doc.turns).map(([id, turn]): [string, JudgedTurn] => [
    id,
    ids.includes(id) && turn.toldAt === null ? { ...turn, toldAt: now } : turn,
  ]);
  return { ...doc, turns: Object.fromEntries(turns) };
}
