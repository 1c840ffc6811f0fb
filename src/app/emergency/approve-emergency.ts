import type { ApproveEmergency, SettleObligation } from '../../contract/emergency-calls';
import type { Answer } from '../../contract/wire';
import { withApproval, withSettled } from '../../domain/emergency/act';
import { ownMembers, planToApprove } from '../../domain/emergency/authority';
import { dutyManager } from '../../domain/emergency/emergency';
import { refused } from '../../domain/kernel';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { needsRole } from '../roles/needs-role';
import { onEmergency } from './on-emergency';
import { openForAct } from '../release/open-for-act';
import { openRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';

/** A member of the emergency authority says yes, or somebody of the release records what a member said. */
export async function approveEmergency(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, member, channel, at: saidAt, note }: ApproveEmergency,
): Promise<Answer<null>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const authority = opened.value.process.emergency;
  const own = channel === 'JIRA' && ownMembers(authority, caller.accountId).includes(member);
  const right = permission(caller, opened.value, 'record-emergency-approval');
  if (!own && !right.allowed) return needsRole(right, 'record an approval of the emergency authority');
  if (channel !== 'JIRA' && note === '') return noteMissing;
  const of = planToApprove(opened.value.release.doc, opened.value.plan.doc);
  const duty = member === dutyManager ? 'Duty manager' : (authority.members[member]?.duty ?? member);
  return onEmergency(deps, caller, issueId, {
    cmd,
    act: 'emergency-approved',
    args: { approval: { member, duty, channel, at: saidAt, note } },
    decide: (emergency, now) => {
      const at = channel === 'JIRA' ? now : saidAt;
      const recorded = { by: caller.accountId, at: now };
      return withApproval(emergency, authority, member, { at, channel, note, recorded, of });
    },
  });
}

/** Something that the emergency owed is done. */
export async function settleObligation(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, obligation, evidence }: SettleObligation,
): Promise<Answer<null>> {
  const toDo = 'record what was owed as done';
  const opened = await openForAct(deps, caller, issueId, { act: 'settle-obligation', toDo });
  if (!opened.ok) return opened;
  return onEmergency(deps, caller, issueId, {
    cmd,
    act: 'obligation-settled',
    args: { obligation: { kind: obligation, evidence } },
    decide: (emergency, at) => withSettled(emergency, obligation, { by: caller.accountId, at, evidence }),
  });
}

const noteMissing = refused(
  'note-missing',
  'Say how the approval was given, for example: call at 02:10 from the on-call list. Without that nobody can confirm it later.',
);
