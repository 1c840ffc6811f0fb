import type { AgreementsView, RecordAgreement } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { recordAgreement as record } from '../../domain/release/agreements';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { agreementsView } from './get-agreements';
import { permission } from '../release/get-release';
import { needsRole } from '../roles/needs-role';
import { openRelease } from '../release/open-release';
import type { AgreementDecision } from '../../domain/release/agreement';
import type { Caller } from '../ports/ports';
import { planStream, policyStream, readStreams } from '../streams';

/**
 * Records on behalf of a customer what it said to the plan, with where its own words are. The answer holds for the plan
 * that the person saw: if that customer's plan changed meanwhile, nothing is recorded and the refusal says what changed.
 */
export async function recordAgreement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, seen, ...said }: RecordAgreement,
): Promise<Answer<AgreementsView>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const right = permission(caller, opened.value, 'record-agreement', customer);
  if (!right.allowed) return needsRole(right.needs, 'record the answer of a customer', right.people);
  if (needsWords.includes(said.decision) && said.comment === '') return commentMissing;
  const { release, plan, customers } = opened.value;
  const policy = await policyInForce(deps, customer);
  const stored = await commitAct(deps, {
    stream: planStream(issueId),
    state: plan,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const next = record(doc, release.doc, { customer, seen, policy }, { ...said, by: caller.accountId, at });
      if (!next.ok) return next;
      const name = customers[customer]?.name ?? customer;
      const { comment, ...answer } = said;
      const agreement = { customer, name, version: `v${next.value.version}`, ...answer };
      return allowed({
        act: 'agreement-recorded',
        doc: next.value,
        args: { agreement },
        ...(comment === '' ? {} : { reason: comment }),
      });
    },
  });
  return stored.ok ? { ok: true, value: await agreementsView(deps, caller, opened.value, stored.value.doc) } : stored;
}

/** The version of the customer's own policy that holds now: the release will keep to it. */
async function policyInForce({ journal, clock }: Deps, customer: string): Promise<string | null> {
  const { policy } = await readStreams(journal, { policy: policyStream(customer) });
  return effectivePolicy(policy.doc, clock.now())?.version ?? null;
}

const needsWords: readonly AgreementDecision[] = ['declined', 'commented'];

const commentMissing = refused(
  'comment-missing',
  'Say what the customer said. A refusal or a comment without words helps nobody to change the plan.',
);
