import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { WorkItemLink } from '../shared/jira/work-item-link';

/** What an approval lets go: the releases that bring this change. */
export function DeployedBy({ releases }: Pick<ChangeView, 'releases'>) {
  if (releases.length === 0) return <span className="quiet">{words.noReleases}</span>;
  return (
    <ul>
      {releases.map(({ key, summary, statusName }) => (
        <li key={key}>
          <WorkItemLink issueKey={key} /> {summary} <span className="quiet">· {statusName}</span>
        </li>
      ))}
    </ul>
  );
}
