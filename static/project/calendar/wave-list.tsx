import Lozenge from '@atlaskit/lozenge';
import type { ProjectPage } from '../../../src/contract/project-calls';
import { calendar as words } from '../../shared/en/calendar';
import { spanText } from '../../shared/moments';
import { WorkItemLink } from '../../shared/jira/work-item-link';
import { ConflictList } from '../releases/conflict-list';
import type { CalendarLine } from './calendar-query';

type Props = { readonly waves: readonly CalendarLine[]; readonly page: ProjectPage; readonly timeZone: string };

/** Waves in the order of their start; the equal of the month for whoever reads rather than looks. */
export function WaveList({ waves, page, timeZone }: Props) {
  if (waves.length === 0)
    return (
      <div className="empty">
        <p>{words.nothing}</p>
        <p className="quiet">{words.nothingHint}</p>
      </div>
    );
  const { columns } = words;
  return (
    <table className="table wave-table data-table">
      <caption className="for-readers">{words.waves}</caption>
      <thead>
        <tr>
          {Object.values(columns).map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waves.map(({ waveId, number, environment, site, customer, start, end, isAgreed, release, conflicts }) => (
          <tr key={`${release.releaseId}/${waveId}`}>
            <td data-label={columns.when}>{spanText(start, end, timeZone)}</td>
            <td data-label={columns.release}>
              <WorkItemLink issueKey={release.issueKey}>{release.number || release.issueKey}</WorkItemLink>{' '}
              <span className="zone">{release.name}</span>
            </td>
            <td data-label={columns.wave}>{words.wave(number, environment, site)}</td>
            <td data-label={columns.customer}>
              {page.customers[customer]?.name ?? (customer || '–')}{' '}
              {isAgreed && <Lozenge appearance="success">{words.agreed}</Lozenge>}
            </td>
            <td data-label={columns.services}>
              {release.services.map((id) => page.services[id]?.name ?? id).join(', ') || '–'}
            </td>
            <td data-label={columns.stage}>{release.stage === null ? '–' : words.stages[release.stage]}</td>
            <td data-label={columns.conflicts}>
              {conflicts.length === 0 ? (
                <span className="quiet">{words.none}</span>
              ) : (
                <ConflictList conflicts={conflicts} page={page} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
