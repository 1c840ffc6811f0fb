import type { AgreementsView, RecordAgreement } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { recordAgreement as record } from '../../domain/release/agreements';
import type { Deps } from '../deps';
import { actOnAgreements } from './get-agreements';
import { evidenceMissing, openForAnswer } from '../release/open-for-answer';
import type { AgreementDecision } from '../../domain/release/agreement';
import type { Caller } from '../ports/ports';

/**
 * What a customer says to the plan: by its own account, or recorded with where its own words are. The answer holds for
 * the plan that the person saw: if that customer's plan changed meanwhile, nothing is recorded and the refusal says what
 * changed.
 */
export async function recordAgreement(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, customer, seen, channel, ...words }: RecordAgreement,
): Promise<Answer<AgreementsView>> {
  const answering = await openForAnswer(deps, caller, issueId, { customer, toDo: 'record the answer of a customer' });
  if (!answering.ok) return answering;
  const { opened, held, asCustomer } = answering.value;
  const own = asCustomer && words.decision !== 'asked';
  if (!own && words.evidence === '') return evidenceMissing;
  if (needsWords.includes(words.decision) && words.comment === '') return commentMissing;
  const said = { ...words, channel: own ? ('JIRA' as const) : channel };
  const { release, customers } = opened;
  /** The release will keep to it. */
  const version = held?.version ?? null;
  return actOnAgreements(deps, caller, opened, {
    cmd,
    decide: (doc, at) => {
      const next = record(doc, release.doc, { customer, seen, policy: version }, { ...said, by: caller.accountId, at });
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
}

const needsWords: readonly AgreementDecision[] = ['declined', 'commented'];

const commentMissing = refused(
  'comment-missing',
  'Say what the customer said. A refusal or a comment without words helps nobody to change the plan.',
);
