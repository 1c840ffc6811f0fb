import type { PlanChanges } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { refused } from '../../domain/kernel';
import type { Instant } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import type { JournalRow } from '../../domain/records/journal-row';
import { bodyOf } from '../../domain/records/replay';
import { planDifferences } from '../../domain/release/plan-differences';
import { planInWords } from '../../domain/release/plan-in-words';
import type { PlanDoc } from '../../domain/release/plan';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { partOf } from '../release/history-line';
import { openRelease } from '../release/open-release';
import { stateAfter } from '../state-after';
import { planStream, policyStream, readStreams } from '../streams';

/** What the plan said when the customer agreed last, beside what it says now: read back from the journal. */
export async function getPlanChanges(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { customer }: { readonly customer: string },
): Promise<Answer<PlanChanges>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { release, plan, services, settings } = opened.value;
  const agreed = plan.doc.agreements[customer]?.lastAgreed ?? null;
  if (agreed === null) return neverAgreed;
  const before = await agreedPlan(deps, issueId, customer, agreed.at);
  if (before === null) return notKept;
  const heads = await readStreams(deps.journal, {
    own: policyStream(customer),
    organisation: policyStream(ownDefault),
  });
  const now = deps.clock.now();
  const policy = effectivePolicy(heads.own.doc, now, heads.organisation.doc);
  const reading = { services, timeZone: policy?.content.timeZone ?? settings.timeZone, now };
  const { type } = agreed.material;
  const then = { type, services: Object.fromEntries(agreed.material.services.map((id) => [id, true as const])) };
  return {
    ok: true,
    value: {
      version: agreed.version,
      changes: planDifferences(
        planInWords(customer, then, before, reading),
        planInWords(customer, release.doc, plan.doc, reading),
      ),
    },
  };
}

/** The plan as it stood when this customer's agreement was written down; null where that can not be read any more. */
async function agreedPlan({ journal }: Deps, issueId: string, customer: string, at: Instant): Promise<PlanDoc | null> {
  const stream = planStream(issueId);
  const rows = await journal.since(stream.id, 0);
  const place = rows.findIndex((row) => row.at === at && isAgreementOf(customer, row));
  return place < 0 ? null : (stateAfter(stream, rows.slice(0, place + 1))?.doc ?? null);
}

const isAgreementOf = (customer: string, row: JournalRow): boolean =>
  row.act === 'agreement-recorded' &&
  row.body !== null &&
  partOf(partOf(bodyOf(row).args, 'agreement'), 'customer') === customer;

const neverAgreed = refused(
  'no-agreement',
  'This customer has not agreed to any version of the plan, so there is nothing to compare with. Reload to see where it stands.',
  { where: { label: 'Release plan › Agreements', surface: 'release-plan' } },
);

const notKept = refused(
  'not-kept',
  'What the plan said then was taken out of the journal, so it can not be shown any more. The agreement tells by name what has changed.',
  { where: { label: 'Release plan › History', surface: 'release-plan' } },
);
