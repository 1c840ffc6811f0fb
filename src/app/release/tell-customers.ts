import type { Saved } from '../../contract/saved';
import { allowed } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import type { Notice } from '../../domain/release/agreement';
import { agreementOf, versionOf } from '../../domain/release/agreements';
import { changedMail, restoredMail } from '../../domain/release/customer-mail';
import { noticesDue, withNotice } from '../../domain/release/customer-notice';
import type { DueNotice } from '../../domain/release/customer-notice';
import type { PlanDoc } from '../../domain/release/plan';
import type { ReleaseDoc } from '../../domain/release/release';
import type { Holder } from '../../domain/roles/appointment';
import { holderKey, representatives } from '../../domain/roles/representatives';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { known } from '../known';
import type { Mail } from '../ports/ports';
import type { OpenRelease } from './open-release';
import { headOf, planStream, policyStream, readHeads } from '../streams';

/** So many in one act: who saves waits for it. The others are told with the next save, or are asked. */
const customersAtMost = 20;

/**
 * Tells those who speak for a customer that what it answered to is not the plan any more, or is again. After it is
 * journaled, so that no mail speaks of what is not on record; who could not be told keeps nobody from saving, and is told
 * with the next save. Asks nothing where nobody has to be told.
 */
export async function tellCustomers(deps: Deps, opened: OpenRelease, plan: Saved<PlanDoc>): Promise<Saved<PlanDoc>> {
  const due = noticesDue(opened.release.doc, plan.doc).slice(0, customersAtMost);
  if (due.length === 0) return plan;
  const told = await known(deps.log, () => tellEach(deps, opened, due), 'the customers could not be told');
  return told.known ? told.value : plan;
}

async function tellEach(deps: Deps, opened: OpenRelease, due: readonly DueNotice[]): Promise<Saved<PlanDoc>> {
  const { issue, release, roles } = opened;
  const plan = planStream(issue.id);
  const heads = await readHeads(deps.journal, [plan, ...due.map(({ customer }) => policyStream(customer))]);
  let newest: Saved<PlanDoc> = headOf(heads, plan);
  // By the head: a save that is sent again, after its answer was lost, tells nobody twice.
  for (const one of noticesDue(release.doc, newest.doc)) {
    if (!due.some(({ customer }) => customer === one.customer)) continue;
    const policy = effectivePolicy(headOf(heads, policyStream(one.customer)).doc, deps.clock.now());
    const { inJira } = representatives(one.customer, policy?.content ?? null, roles);
    const to = await mailEach(deps, issue.id, inJira, mailOf(opened, newest.doc, one));
    // Nobody to write to, or Jira failed: there is nothing to note.
    if (Object.keys(to).length > 0) newest = await noteTold(deps, opened, one, to);
  }
  return newest;
}

type Written = Pick<Mail, 'subject' | 'text'>;

/** One mail for each, so that it is known whom Jira reaches; whoever it failed for is left out. */
export async function mailEach(
  { appJira, log }: Pick<Deps, 'appJira' | 'log'>,
  issueId: string,
  holders: readonly Holder[],
  mail: Written,
): Promise<Notice['to']> {
  const to: { [holder: string]: 'mailed' | 'missed' } = {};
  for (const holder of holders) {
    const addressed = 'person' in holder ? { to: [holder.person] } : { to: [], groups: [holder.group.id] };
    // As the app: the person who saves need not be allowed to send mails.
    const sent = await known(log, () => appJira.notify(issueId, { ...mail, ...addressed }), 'notify');
    if (sent.known) to[holderKey(holder)] = sent.value ? 'mailed' : 'missed';
  }
  return to;
}

/** What a mail says of the release and of where this customer stands. */
export function aboutPlan(
  { issue, customers }: Pick<OpenRelease, 'issue' | 'customers'>,
  release: ReleaseDoc,
  plan: PlanDoc,
  customer: string,
) {
  return {
    key: issue.key,
    name: release.name,
    customer: customers[customer]?.name ?? customer,
    version: versionOf(release, plan),
    agreement: agreementOf(customer, release, plan),
  };
}

function mailOf(opened: OpenRelease, plan: PlanDoc, { customer, kind }: DueNotice): Written {
  const about = aboutPlan(opened, opened.release.doc, plan, customer);
  return kind === 'changed' ? changedMail(about) : restoredMail(about);
}

async function noteTold(
  deps: Deps,
  { issue, release, customers }: OpenRelease,
  { customer, kind }: DueNotice,
  to: Notice['to'],
): Promise<Saved<PlanDoc>> {
  const stored = await commitAct(deps, {
    stream: planStream(issue.id),
    cmd: deps.random.uuid(),
    actor: 'slipway',
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const version = `v${String(versionOf(release.doc, doc))}`;
      const mailed = String(Object.values(to).filter((how) => how === 'mailed').length);
      return allowed({
        act: 'customer-told',
        doc: withNotice(doc, release.doc, customer, { kind, at, to }),
        args: { customer, to, fields: [customers[customer]?.name ?? customer, version, kind, mailed] },
      });
    },
  });
  if (!stored.ok)
    throw new Error(`What ${customer} was told of ${issue.key} could not be journaled: ${stored.refusal.message}`);
  return stored.value;
}
