import type { WaveMove } from '../../contract/wave-calls';
import { withBrought } from '../../domain/gate/decision';
import { changePermits } from '../../domain/gate/permit';
import { allowed, refused } from '../../domain/kernel';
import type { SettingsDoc } from '../../domain/settings/settings';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { detectBypasses, readWatch } from '../detection/detect-bypasses';
import type { GatheredFacts } from '../gate/gather-gate-facts';
import type { Caller, Issue } from '../ports/ports';
import { gateStream, readStreams } from '../streams';

type Start = { readonly wave: string; readonly permit: string };

/**
 * Moves the sub-task of the wave, where there is one, and the release into a status that means deploying, as the person
 * who holds the permit. What stands there already is not moved: without a sub-task, that alone is the start of the wave.
 */
export async function moveIntoDeployment(
  deps: Deps,
  caller: Caller,
  { issue, settings, facts }: GatheredFacts,
  { wave, permit }: Start,
): Promise<readonly WaveMove[]> {
  const { gate } = await readStreams(deps.journal, { gate: gateStream(issue.id) });
  const bound = gate.doc.items[wave];
  const item = bound === undefined ? undefined : await caller.jira.issue(bound.issueId);
  const targets = [...(item === undefined ? [] : [item]), issue];
  const used = gate.doc.permits[permit]?.used ?? {};
  const moves: WaveMove[] = [];
  for (const target of targets)
    moves.push(
      Object.hasOwn(used, target.id)
        ? { key: target.key, already: target.statusName }
        : await moveOne(caller, target, settings),
    );
  const deploying = moves.every((move) => 'already' in move);
  if (deploying && item === undefined && Object.keys(used).length === 0)
    await startHere(deps, caller, issue, { wave, permit, number: facts.plan.waves.byId[wave]?.number ?? 0 });
  await seeMoves(deps, targets);
  return moves;
}

async function moveOne({ jira }: Caller, issue: Issue, { stages }: SettingsDoc): Promise<WaveMove> {
  const { key } = issue;
  if (stages[issue.statusId] === 'DEPLOYING') return { key, already: issue.statusName };
  const way = (await jira.transitions(issue.id)).find(({ toStatusId }) => stages[toStatusId] === 'DEPLOYING');
  if (way === undefined)
    return {
      key,
      not: `Jira offers you no transition of ${key} from '${issue.statusName}' to a status that means deploying. Ask somebody who may move it, or a Jira administrator.`,
    };
  const moved = await jira.transition(issue.id, way.id);
  return moved.ok ? { key, to: way.toStatusName } : { key, not: moved.message };
}

/** Nothing moves in Jira that could tell of this start. */
async function startHere(
  deps: Deps,
  { accountId }: Caller,
  issue: Issue,
  { wave, permit, number }: Start & { readonly number: number },
): Promise<void> {
  const stored = await commitAct(deps, {
    stream: gateStream(issue.id),
    cmd: `start:${permit}`,
    actor: accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const held = doc.permits[permit];
      if (held?.wave !== wave || held.ended !== null)
        return refused('permit-over', 'The permit was taken back meanwhile.');
      const used = { [issue.id]: { at: now, entry: null } };
      return allowed({
        act: 'wave-started',
        doc: {
          ...doc,
          permits: changePermits(doc.permits, [permit], (one) => ({ ...one, used })),
          starts: { ...doc.starts, [wave]: { at: now, by: accountId } },
          brought: withBrought(doc, held.decision),
        },
        args: { wave, status: `wave ${String(number)}` },
      });
    },
  });
  if (!stored.ok) throw new Error(`The start of a wave of ${issue.key} could not be journaled: ${stored.refusal.code}`);
}

/** So that the answer shows the permit as used; Jira's event and the hourly run see the same. */
async function seeMoves(deps: Deps, moved: readonly Issue[]): Promise<void> {
  try {
    await detectBypasses(
      deps,
      await readWatch(deps),
      moved.map(({ id }) => id),
    );
  } catch (fault) {
    deps.log.fault('see-moves', fault);
  }
}
