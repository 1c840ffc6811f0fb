import type { EmergencyView } from '../../contract/emergency-calls';
import type { Answer } from '../../contract/wire';
import { approvedBy, ownMembers, planToApprove, quorumOf } from '../../domain/emergency/authority';
import { overdueObligations } from '../../domain/emergency/obligations';
import type { Deps } from '../deps';
import { linkedChanges } from '../change/linked-changes';
import { customersAffected, policiesOn } from '../release/customers-affected';
import { permission } from '../release/get-release';
import { openRelease } from '../release/open-release';
import type { Caller, Issue } from '../ports/ports';
import { gateStream, headOf, readHeads } from '../streams';

/** What was declared and approved, what is owed, and what this person may do about it. Two SQL statements. */
export async function getEmergency(deps: Deps, caller: Caller, issueId: string): Promise<Answer<EmergencyView>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, release, plan, settings, customers, process } = opened.value;
  const about = { release: release.doc, plan: plan.doc, customers };
  const heads = await readHeads(deps.journal, [gateStream(issueId), ...policiesOn(about)]);
  const gate = headOf(heads, gateStream(issueId)).doc;
  const now = deps.clock.now();
  const asked = { plan: planToApprove(release.doc, plan.doc), now };
  const affected = Object.values(customersAffected(heads, about, now));
  const changes = linkedChanges(issue, settings);
  const others = issue.links.filter(({ issueId: id }) => !changes.some((change) => change.issueId === id));
  const right = (act: Parameters<typeof permission>[2]) => permission(caller, opened.value, act);
  return {
    ok: true,
    value: {
      isEmergency: release.doc.type === 'EMERGENCY',
      emergency: gate.emergency,
      links: { changes: changes.map(asItem), others: others.map(asItem) },
      authority: process.emergency,
      quorum: quorumOf(affected.map(({ policy }) => policy?.content ?? null)),
      definitions: affected.map(({ name, policy }) => ({
        customer: name,
        definition: policy?.content.emergency.definition ?? '',
        notifyWithinHours: policy?.content.emergency.notifyWithinHours ?? 0,
      })),
      counted: gate.emergency === null ? [] : approvedBy(gate.emergency, process.emergency, asked),
      own: ownMembers(process.emergency, caller.accountId),
      overdue: overdueObligations(gate, now).map(({ kind }) => kind),
      mayDeclare: right('declare-emergency'),
      mayRecord: right('record-emergency-approval'),
      maySettle: right('settle-obligation'),
    },
  };
}

const asItem = ({ issueId, issueKey }: Issue['links'][number]) => ({ id: issueId, key: issueKey });
