import { conflicts as words } from '../../shared/en/releases';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { useTimeZone } from '../../shared/host';
import { dayText, spanText } from '../../shared/moments';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import type { ReleaseLine } from './releases-query';

type Conflict = ReleaseLine['conflicts'][number];
type Names = Pick<ProjectPage, 'customers' | 'services'>;

type Props = { readonly conflicts: readonly Conflict[]; readonly page: Names };

/** What is in the way, in words. */
export function ConflictList({ conflicts, page }: Props) {
  const timeZone = useTimeZone();
  return (
    <ul className="conflict-list">
      {conflicts.map((conflict, place) => (
        <li key={place}>
          {conflictText(conflict, page, timeZone)}
          {conflict.kind === 'overlap' && conflict.with !== null && conflict.with.issueKey !== '' && (
            <>
              {' '}
              <WorkItemLink issueKey={conflict.with.issueKey} />
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

function conflictText(conflict: Conflict, page: Names, timeZone: string): string {
  const named = (customer: string) => page.customers[customer]?.name ?? customer;
  switch (conflict.kind) {
    case 'overlap': {
      const services = conflict.services.map((id) => page.services[id]?.name ?? id);
      if (conflict.with === null) return words.overlapHidden(services);
      const { number, issueKey, start, end } = conflict.with;
      return words.overlap(services, number || issueKey, spanText(start, end, timeZone));
    }
    case 'outside-window':
      return words.outside(named(conflict.customer), conflict.version, conflict.isDefault);
    case 'freeze':
      return words.freeze(named(conflict.customer), conflict.reason, dayText(conflict.lastDay));
    case 'no-policy':
      return words.noPolicy(named(conflict.customer));
  }
}
