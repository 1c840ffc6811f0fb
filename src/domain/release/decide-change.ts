import { allowed, refused } from '../kernel';
import type { ActName } from '../records/acts';
import type { AccountId, Instant, Result } from '../kernel';
import type { ChangeDecision, ChangeDoc, DecidedAs } from './change';
import type { Coverage } from './coverage';

/** Which decisions make sense: an approval can be renewed or withdrawn, anything else can be approved or rejected. */
export function decisionsOpen({ authorization }: ChangeDoc): readonly ChangeDecision[] {
  switch (authorization.state) {
    case 'undecided':
      return ['approve', 'reject'];
    case 'approved':
      return ['renew', 'withdraw'];
    case 'rejected':
    case 'withdrawn':
      return ['approve'];
  }
}

export const decisionActs: { readonly [decision in ChangeDecision]: ActName } = {
  approve: 'change-approved',
  renew: 'change-renewed',
  reject: 'change-rejected',
  withdraw: 'change-withdrawn',
};

const states = { approve: 'approved', renew: 'approved', reject: 'rejected', withdraw: 'withdrawn' } as const;

/**
 * The change after the decision; refused when it makes no sense any more, e.g. somebody else has just decided. `covers`:
 * what an approval is given for.
 */
export function decideChange(
  doc: ChangeDoc,
  decision: ChangeDecision,
  by: { readonly by: AccountId; readonly at: Instant; readonly reason: string },
  key: string,
  decidedAs: DecidedAs,
  covers: Coverage,
): Result<ChangeDoc> {
  if (!decisionsOpen(doc).includes(decision)) {
    return refused(
      'decided-meanwhile',
      `${key} is ${doc.authorization.state} already, so you can not ${decision} it now. Reload to see who decided, when and why.`,
      {
        where: { label: `Change panel of ${key}`, issueKey: key, surface: 'change' },
      },
    );
  }
  const decided = { ...doc, authorization: { state: states[decision], ...by }, decidedAs };
  if (states[decision] !== 'approved') return allowed(decided);
  const recorded = { ...covers, by: by.by, at: by.at, byAuthority: true };
  return allowed({ ...decided, covers: recorded, approvedFor: covers });
}
