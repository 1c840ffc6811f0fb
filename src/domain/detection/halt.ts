import type { GateDoc, Halt } from '../gate/decision';
import { changePermits } from '../gate/permit';
import type { AccountId, Instant } from '../kernel';
import type { PlanDoc } from '../release/plan';
import { utcMinute } from '../utc-minute';

/** The end of a change's authorization: when, and how it ended. */
export type EndOfAuthorization = Pick<Halt, 'key' | 'at' | 'how'>;

/** Planned waves that have not started. */
export const openWaves = ({ waves }: Pick<PlanDoc, 'waves'>, { starts }: Pick<GateDoc, 'starts'>): readonly string[] =>
  waves.order.filter((wave) => !Object.hasOwn(starts, wave));

/** Nothing that has not started goes on under this change, and nobody's leave to start holds any more. */
export function halted(
  doc: GateDoc,
  change: string,
  end: EndOfAuthorization,
  waves: readonly string[],
  by: { readonly by: AccountId; readonly at: Instant },
): GateDoc {
  const waiting = Object.entries(doc.permits).flatMap(([id, { used, ended }]) =>
    ended === null && Object.keys(used).length === 0 ? [id] : [],
  );
  return {
    ...doc,
    halts: { ...doc.halts, [change]: { ...end, waves, toldAt: null } },
    permits: changePermits(doc.permits, waiting, (permit) => ({ ...permit, ended: { how: 'revoked', ...by } })),
  };
}

/** What release manager and change manager are told; times in UTC, since a mail knows no reader's zone. */
export function haltMail(
  releaseKey: string,
  { key, at, how, waves }: Halt,
): { readonly subject: string; readonly text: string } {
  const ended = how === 'decision' ? 'its approval was withdrawn or declined' : 'its status in Jira means withdrawn';
  return {
    subject: `${releaseKey} is halted: ${key} is not authorized any more`,
    text: [
      `${key} is not authorized any more: ${ended} (${utcMinute(at)}).`,
      `${waves.length === 1 ? 'One wave of' : `${String(waves.length)} waves of`} ${releaseKey} ${waves.length === 1 ? 'has' : 'have'} not started and can not: the Deployment gate refuses them, and permits to start them were revoked.`,
      `Take what ${key} brought out of the release and unlink it, or have it authorized again. Where a wave was started already, decide whether to go on: Deployment plan › Start on ${releaseKey} says which.`,
    ].join('\n\n'),
  };
}
