import type { WithdrawTurnReason } from '../../contract/turn-calls';
import type { Answer } from '../../contract/wire';
import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import { changeReasons, liveReasons } from '../../domain/turns/turn';
import type { TurnReason } from '../../domain/turns/turn';
import { noTurnMail } from '../../domain/turns/turn-mail';
import { actOnGate } from '../act-on-gate';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { Caller, Issue } from '../ports/ports';
import { openForAct } from '../release/open-for-act';
import { gateStream } from '../streams';
import { reasonGone, turning } from './give-turn-reason';

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
      const live = liveReasons(doc.reasons, at).find((one) => one.id === id);
      if (live === undefined) return reasonGone;
      const ended = { by: caller.accountId, at };
      const reasons = changeReasons(doc.reasons, [id], (one) => ({ ...one, ended }));
      return allowed({ act: 'turn-reason-withdrawn', doc: { ...doc, reasons }, args: { status: live.kind } });
    },
  });
  if (!stored.ok) return stored;
  const reason = stored.value.doc.reasons[id];
  return reason === undefined ? { ok: true, value: null } : tellOwners(deps, opened.value.issue, id, reason);
}

/** After it is journaled, so that a mail is lost by no fault; it can come twice when a fault comes after it. */
async function tellOwners(
  { appJira, ...deps }: Deps,
  { id: issueId, key }: Issue,
  id: string,
  reason: TurnReason,
): Promise<Answer<null>> {
  const told = Object.keys(reason.told?.changes ?? {});
  const { ended } = reason;
  const cmd = `turn-back:${issueId}:${id}`;
  if (ended === null || told.length === 0) return { ok: true, value: null };
  // Sent again, the document is as it was after the first time.
  if ((await deps.journal.entry(cmd)) !== undefined) return { ok: true, value: null };
  // As the app, as when they were told: whatever the person who takes it back may see, and whatever is linked by now.
  let mailed = 0;
  for (const change of await appJira.issues(told)) {
    const mail = { ...noTurnMail(key, change.key, reason), to: [], owners: true } as const;
    if (await appJira.notify(change.id, mail)) mailed += 1;
  }
  return actOnGate(deps, { accountId: 'slipway' }, issueId, {
    cmd,
    decide: (doc, at) => {
      const reasons = changeReasons(doc.reasons, [id], (one) => ({ ...one, ended: { ...ended, toldAt: at } }));
      return allowed({ act: 'turn-back-told', doc: { ...doc, reasons }, args: { fields: [String(mailed)] } });
    },
  });
}
