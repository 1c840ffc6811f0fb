import type { AgreementsView, AskCustomer } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Instant, Result } from '../../domain/kernel';
import type { Notice } from '../../domain/release/agreement';
import { recordAgreement } from '../../domain/release/agreements';
import { askingMail } from '../../domain/release/customer-mail';
import { withNotice } from '../../domain/release/customer-notice';
import { silenceOf } from '../../domain/release/deemed';
import type { PlanDoc } from '../../domain/release/plan';
import { representatives } from '../../domain/roles/representatives';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { openForAnswer } from '../release/open-for-answer';
import type { OpenForAnswer } from '../release/open-for-answer';
import { actOnAgreements } from './get-agreements';
import { aboutPlan, mailEach } from '../release/tell-customers';

/**
 * Puts the plan to those who speak for a customer, by mail. It counts as asked when Jira sent the mail to one of them, so
 * the mail goes first: it says nothing that is untrue when the record fails, and the question can be put again.
 */
export async function askCustomer(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, seen }: AskCustomer,
): Promise<Answer<AgreementsView>> {
  const answering = await openForAnswer(deps, caller, issueId, { customer, toDo: 'ask a customer for its answer' });
  if (!answering.ok) return answering;
  const { opened, held } = answering.value;
  const { release, plan, customers } = opened;
  const asked = { decision: 'asked', by: caller.accountId, channel: 'EMAIL', evidence, comment: '' } as const;
  const about = { customer, seen, policy: held?.version ?? null };
  const name = customers[customer]?.name ?? customer;
  const record = (doc: PlanDoc, at: Instant) => recordAgreement(doc, release.doc, about, { ...asked, at });
  // Sent again after its answer was lost: they have the mail.
  const isSent = (await deps.journal.entry(cmd)) !== undefined;
  const sent = isSent
    ? allowed({})
    : await sendQuestion(deps, answering.value, record(plan.doc, deps.clock.now()), customer);
  if (!sent.ok) return sent;
  const to = sent.value;
  return actOnAgreements(deps, caller, opened, {
    cmd,
    decide: (doc, at) => {
      const next = record(doc, at);
      if (!next.ok) return next;
      const { decision, channel } = asked;
      const agreement = { customer, name, version: `v${next.value.version}`, decision, channel, evidence };
      return allowed({
        act: 'agreement-recorded',
        doc: withNotice(next.value, release.doc, customer, { kind: 'asked', at, to }),
        args: { agreement, to },
      });
    },
  });
}

/** To whom it went; refused where the plan is not the one that was seen, or nobody gets the mail. */
async function sendQuestion(
  deps: Deps,
  { opened, held }: OpenForAnswer,
  recorded: Result<PlanDoc>,
  customer: string,
): Promise<Result<Notice['to']>> {
  if (!recorded.ok) return recorded;
  const { issue, release, roles } = opened;
  const now = deps.clock.now();
  const about = aboutPlan(opened, release.doc, recorded.value, customer);
  const { inJira } = representatives(customer, held?.content ?? null, roles);
  const to = await mailEach(deps, issue.id, inJira, askingMail(about, silenceOf(held, now, now)));
  return Object.values(to).includes('mailed') ? allowed(to) : nobodyReached(about.customer, issue.key);
}

const evidence = 'sent by Slipway through Jira';

const nobodyReached = (name: string, key: string) =>
  refused(
    'nobody-reached',
    `Jira sent no mail to anybody who speaks for ${name}: nobody has an account that may see ${key}, or Jira could not send. Ask them yourself, then record how they were asked.`,
    { who: 'Release manager', where: { label: 'Release plan › Agreements', issueKey: key, surface: 'release-plan' } },
  );
