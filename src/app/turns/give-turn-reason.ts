import type { GiveTurnReason } from '../../contract/turn-calls';
import type { Answer } from '../../contract/wire';
import { inProject } from '../../domain/gate/decision';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed, refused } from '../../domain/kernel';
import { turnMail } from '../../domain/turns/turn-mail';
import { changeReasons, isTold, withReason, withTold } from '../../domain/turns/turn';
import type { TurnReason } from '../../domain/turns/turn';
import { actOnGate } from '../act-on-gate';
import { commitAct } from '../commit-act';
import { known } from '../known';
import { openForAct } from '../release/open-for-act';
import type { Deps } from '../deps';
import { linkedChanges } from '../change/linked-changes';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { gateStream } from '../streams';
import { mailOwners } from './mail-owners';

/**
 * Says why the release goes back or is cancelled, before it is moved, and tells the owners of its changes. Sent again, it
 * tells those who were not told.
 */
export async function giveTurnReason(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, kind, cause, reason }: GiveTurnReason,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, turning);
  if (!opened.ok) return opened;
  const by = caller.accountId;
  const stored = await commitAct<GateDoc>(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: by,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      if (Object.hasOwn(doc.reasons, cmd)) return allowed({ act: 'turn-reason-given', doc, args: {} });
      const reasons = withReason(doc.reasons, cmd, { kind, cause, words: reason, by, at });
      const next = inProject({ ...doc, reasons }, opened.value.issue.projectId);
      return allowed({ act: 'turn-reason-given', doc: next, args: { status: kind, cause }, reason });
    },
  });
  if (!stored.ok) return stored;
  const given = stored.value.doc.reasons[cmd];
  // Sent again after it was taken back: nobody is told of a turn that does not come.
  return given === undefined || given.ended !== null ? reasonGone : tellOwners(deps, opened.value, cmd, given);
}

/** What the person does, for the right to it. */
export const turning = { act: 'give-turn-reason', toDo: 'say why a release goes back or is cancelled' } as const;

/**
 * After it is journaled, so that no mail speaks of what is not on record; a mail can come twice when a fault comes after it.
 * The reason stands whatever becomes of the mails: the panel says who was not told, and sending it again tells them.
 */
async function tellOwners(
  deps: Deps,
  { issue: { id: issueId, key }, settings }: OpenRelease,
  id: string,
  given: TurnReason,
): Promise<Answer<null>> {
  // As the app: the owners are told whatever the person who gives the reason may see.
  const seen = await known(deps.log, () => deps.appJira.issue(issueId), 'Jira did not return the release');
  if (!seen.known || seen.value === undefined) return { ok: true, value: null };
  const linked = linkedChanges(seen.value, settings);
  const untold = linked.map(({ issueId: id, issueKey: key }) => ({ id, key })).filter(({ id }) => !isTold(given, id));
  if (given.told !== null && untold.length === 0) return { ok: true, value: null };
  const { changes, nobody } = await mailOwners(deps, untold, (change) => turnMail(key, change.key, given));
  const [reached, unreachable] = [Object.keys(changes).length, Object.keys(nobody).length];
  // Jira refused every mail: nobody was told, so nothing is written down.
  if (untold.length > 0 && reached + unreachable === 0) return { ok: true, value: null };
  return actOnGate(deps, { accountId: 'slipway' }, issueId, {
    cmd: deps.random.uuid(),
    decide: (doc, at) => {
      const reasons = changeReasons(doc.reasons, [id], (one) => withTold(one, { at, changes, nobody }));
      const fields = [reached, unreachable, untold.length - reached - unreachable].map(String);
      return allowed({ act: 'turn-owners-told', doc: { ...doc, reasons }, args: { changes, nobody, fields } });
    },
  });
}

export const reasonGone = refused(
  'no-reason',
  'This reason does not hold any more: it was used, taken back, said anew, or it expired. Reload the page.',
);
