import Lozenge from '@atlaskit/lozenge';
import type { PolicySummary } from '../../../src/contract/policy-calls';
import { policies as words } from '../../shared/en/policies';
import { dayText } from '../../shared/moments';

/** Where a customer stands now: what is followed, and whether it was agreed. */
export function PolicyState({ summary: { current, lapsed } }: { readonly summary: PolicySummary }) {
  if (current === null)
    return <Lozenge appearance="removed">{lapsed === null ? words.states.none : words.states.lapsed}</Lozenge>;
  if (current.isDefault) return <Lozenge appearance="moved">{words.states.default}</Lozenge>;
  return current.agreed ? (
    <Lozenge appearance="success">{words.states.agreed}</Lozenge>
  ) : (
    <Lozenge appearance="moved">{words.states.adopted}</Lozenge>
  );
}

/** When it is to be reviewed. */
export function PolicyReview({ current }: Pick<PolicySummary, 'current'>) {
  if (current === null) return null;
  const { reviewDue, review } = current;
  return (
    <>
      {reviewDue !== null && <span>{dayText(reviewDue)}</span>}{' '}
      {review !== null && (
        <Lozenge appearance={review === 'overdue' ? 'removed' : 'moved'}>
          {review === 'overdue' ? words.overdue : words.reviewSoon}
        </Lozenge>
      )}
    </>
  );
}
