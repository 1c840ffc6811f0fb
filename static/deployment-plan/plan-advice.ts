import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { EditPlan, PlanAdvice } from '../../src/contract/release-calls';
import { advice as words } from '../shared/en/advice';
import { callRelease } from '../shared/release-data';
import { valueOf } from '../shared/trouble';
import { usePaused } from '../shared/use-paused';

/** What the policies say to the plan with these changes; `seq`: of the stored plan that they are made on. */
export function usePlanAdvice(changes: EditPlan['changes'], seq: number) {
  const asked = usePaused(JSON.stringify(changes));
  return useQuery({
    queryKey: ['readiness', 'advice', seq, asked],
    queryFn: () => valueOf(callRelease('tryPlan', { changes: JSON.parse(asked) as EditPlan['changes'] })),
    placeholderData: keepPreviousData,
  });
}

type Told = PlanAdvice['customers'][string];

/** `Policy version 3`, with whose it is where that is not plain. */
export const policyText = ({ version, isDefault, isKept }: NonNullable<Told['policy']>): string =>
  isDefault ? words.default(version) : isKept ? `${words.own(version)} (${words.kept})` : words.own(version);
