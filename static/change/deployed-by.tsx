import type { ChangeView } from '../../src/contract/change-calls';
import { change as words } from '../shared/en/change';
import { Section } from '../shared/section';
import { WorkItemLink } from '../shared/work-item-link';

/** What an approval lets go: the releases that bring this change. */
export function DeployedBy({ releases }: Pick<ChangeView, 'releases'>) {
  return (
    <Section title={words.releases}>
      {releases.length === 0 ? (
        <p className="quiet">{words.noReleases}</p>
      ) : (
        <ul className="rows">
          {releases.map(({ key, summary, statusName }) => (
            <li key={key}>
              <WorkItemLink issueKey={key} /> {summary} <span className="quiet">· {statusName}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
