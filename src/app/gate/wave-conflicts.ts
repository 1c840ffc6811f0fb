import type { ConflictLine } from '../../contract/release-register-calls';
import type { CalendarWave } from '../../domain/calendar/calendar-wave';
import { conflictsOf } from '../../domain/calendar/conflicts';
import type { Conflict } from '../../domain/calendar/conflicts';
import type { Instant } from '../../domain/kernel';
import { ownDefault } from '../../domain/policy/policy';
import type { PolicyDoc } from '../../domain/policy/policy';
import { policyToKeep } from '../../domain/release/policy-of-release';
import type { Jira, Journal } from '../ports/ports';
import { headOf, policyStream, readHeads } from '../streams';

/** Waves that are looked at together; more are told as more. */
export const wavesAtMost = 1_000;

export type PolicyOf = (customer: string) => PolicyDoc;

/** Policies of these customers and of the organisation, in one SQL statement. */
export async function policiesOf(journal: Journal, customers: readonly string[]): Promise<PolicyOf> {
  const ids = [ownDefault, ...new Set(customers.filter((id) => id !== ''))];
  const heads = await readHeads(journal, ids.map(policyStream));
  return (customer) => headOf(heads, policyStream(customer)).doc;
}

/**
 * What is in the way of each of these waves, by `waveKey`, as this person may be told of it: that another release is in
 * the way is said, which one only where Jira shows it to them.
 */
export async function waveConflicts(
  jira: Jira,
  waves: readonly CalendarWave[],
  others: readonly CalendarWave[],
  policy: PolicyOf,
  now: Instant,
): Promise<ReadonlyMap<string, readonly ConflictLine[]>> {
  const organisation = policy(ownDefault);
  const conflicts = conflictsOf(
    waves,
    others,
    ({ customer, keptPolicy }) => policyToKeep(keptPolicy, { own: policy(customer), organisation }, now),
    now,
  );
  const inTheWay = new Set(
    [...conflicts.values()]
      .flat()
      .flatMap((conflict) => (conflict.kind === 'overlap' ? conflict.with.release.releaseId : [])),
  );
  const seen = inTheWay.size === 0 ? [] : await jira.issues([...inTheWay]);
  const visible = new Set(seen.map(({ id }) => id));
  return new Map([...conflicts].map(([key, found]) => [key, found.map((conflict) => conflictLine(conflict, visible))]));
}

function conflictLine(conflict: Conflict, visible: ReadonlySet<string>): ConflictLine {
  if (conflict.kind !== 'overlap') return conflict;
  const { release, plannedStart, plannedEnd } = conflict.with;
  return {
    kind: 'overlap',
    services: conflict.services,
    with: visible.has(release.releaseId)
      ? { number: release.number, issueKey: release.issueKey, start: plannedStart, end: plannedEnd }
      : null,
  };
}
