import type { WithdrawTurnReason } from '../../contract/turn-calls';
import type { Answer } from '../../contract/wire';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import { changeReasons, liveReasons } from '../../domain/turns/turn';
import type { TurnReason } from '../../domain/turns/turn';
import { noTurnMail } from '../../domain/turns/turn-mail';
import { actOnGate } from '../act-on-gate';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { known } from '../known';
import type { Caller, Issue } from '../ports/ports';
import { openForAct } from '../release/open-for-act';
import { gateStream } from '../streams';
import { reasonGone, turning } from './give-turn-reason';
import { mailOwners } from './mail-owners';

/**
 * Takes a reason back: the release stays where it is, and the owners of changes who were told that it goes are told so.
 * Sent again, it tells those who were not told.
 */
export async function withdrawTurnReason(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, reason: id }: WithdrawTurnReason,
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, turning);
  if (!opened.ok) return opened;
  const stored = await commitAct<GateDoc>(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const reason = doc.reasons[id];
      const isLive = liveReasons(doc.reasons, at).some((one) => one.id === id);
      // Taken back before: whoever was not told of it is told now.
      if (reason === undefined || (!isLive && reason.ended?.owed === undefined)) return reasonGone;
      const reasons = isLive ? changeReasons(doc.reasons, [id], (one) => takenBack(one, caller, at)) : doc.reasons;
      return allowed({ act: 'turn-reason-withdrawn', doc: { ...doc, reasons }, args: { status: reason.kind } });
    },
  });
  if (!stored.ok) return stored;
  const reason = stored.value.doc.reasons[id];
  return reason === undefined ? { ok: true, value: null } : tellOwners(deps, opened.value.issue, id, reason);
}

function takenBack(reason: TurnReason, { accountId }: Caller, at: Instant): TurnReason {
  const owed = reason.told?.changes ?? {};
  return { ...reason, ended: { by: accountId, at, ...(Object.keys(owed).length === 0 ? {} : { owed }) } };
}

/**
 * After it is journaled, so that a mail is lost by no fault; it can come twice when a fault comes after it. The reason is
 * taken back whatever becomes of the mails: the panel says who still believes in it.
 */
async function tellOwners(
  deps: Deps,
  { id: issueId, key }: Issue,
  id: string,
  reason: TurnReason,
): Promise<Answer<null>> {
  const owed = Object.keys(reason.ended?.owed ?? {});
  if (owed.length === 0) return { ok: true, value: null };
  // Whatever is linked by now; what the app may not see any more, it can tell nobody of.
  const seen = await known(deps.log, () => deps.appJira.issues(owed), 'Jira did not return the changes');
  if (!seen.known) return { ok: true, value: null };
  const { changes, nobody } = await mailOwners(deps, seen.value, (change) => noTurnMail(key, change.key, reason));
  const visible = seen.value.map((change) => change.id);
  const left = visible.filter((change) => !Object.hasOwn(changes, change) && !Object.hasOwn(nobody, change));
  return actOnGate(deps, { accountId: 'slipway' }, issueId, {
    cmd: deps.random.uuid(),
    decide: (doc, at) => {
      const reasons = changeReasons(doc.reasons, [id], (one) => toldBack(one, left, at));
      const fields = [Object.keys(changes).length, left.length].map(String);
      return allowed({ act: 'turn-back-told', doc: { ...doc, reasons }, args: { fields } });
    },
  });
}

function toldBack(reason: TurnReason, left: readonly string[], at: Instant): TurnReason {
  if (reason.ended === null) return reason;
  const owed = Object.fromEntries(left.map((change): [string, true] => [change, true]));
  return { ...reason, ended: { ...reason.ended, owed, ...(left.length === 0 ? { toldAt: at } : {}) } };
}
