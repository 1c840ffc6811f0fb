import { lazy } from 'react';
import { inOrder } from '../../src/contract/deployment-words';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { deployment as words } from '../shared/en/deployment';
import { dayText } from '../shared/moments';
import { usePlanAdvice } from './plan-advice';
import { PlanSection } from './plan-section';
import { Person } from './text';
import { waveName } from './wave-names';
import { wavesInOrder } from './waves-in-order';

const loadEditor = () => import('./communication-editor');
const CommunicationEditor = lazy(async () => ({ default: (await loadEditor()).CommunicationEditor }));

const columns = [words.audience, words.when, words.channel, words.toldBy];

/** Who is told of the deployment, when, how and by whom. */
export function Communication({ view }: { readonly view: ReleaseView }) {
  const announcements = inOrder(view.plan.doc.announcements);
  const { data: advice } = usePlanAdvice({}, view.plan.seq);
  return (
    <PlanSection
      name="communication"
      title={words.communication}
      summary={
        announcements.length === 0
          ? words.noAnnouncements
          : [words.countAnnouncements(announcements.length), ...announcements.map(({ audience }) => audience)].join(
              ' · ',
            )
      }
      view={view}
      prepare={loadEditor}
      Editor={CommunicationEditor}
    >
      {announcements.length === 0 ? (
        <p className="quiet">{words.noAnnouncements}</p>
      ) : (
        <table className="table wave-table" role="table" aria-label={words.communication}>
          <thead role="rowgroup">
            <tr role="row">
              {columns.map((column) => (
                <th key={column} role="columnheader" scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {announcements.map((announcement) => (
              <tr key={announcement.id} role="row">
                <td role="cell" data-label={words.audience}>
                  {announcement.audience}
                  {(announcement.customer ?? '') !== '' && (
                    <span className="quiet small zone">
                      {words.forOne(view.customers[announcement.customer ?? '']?.name ?? '')}
                    </span>
                  )}
                </td>
                <td role="cell" data-label={words.when}>
                  {momentOf(announcement)}
                  {daysOf(announcement.id, view, advice).map((day) => (
                    <span key={day} className="quiet small zone">
                      {day}
                    </span>
                  ))}
                </td>
                <td role="cell" data-label={words.channel}>
                  {announcement.channel}
                </td>
                <td role="cell" data-label={words.toldBy}>
                  <Person accountId={announcement.owner} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </PlanSection>
  );
}

/** By when, wave for wave: `20 Nov 2026 for Wave 1, North clinic`. */
const daysOf = (announcement: string, view: ReleaseView, advice: PlanAdvice | undefined): readonly string[] =>
  wavesInOrder(view.plan.doc).flatMap(({ id, wave }) => {
    const day = advice?.waves[id]?.announcedBy[announcement];
    return day === undefined ? [] : [words.byDay(dayText(day), waveName(wave, view))];
  });

const momentOf = ({ moment, daysBefore }: PlanDoc['announcements']['byId'][string]): string =>
  moment === 'BEFORE' ? words.before(daysBefore) : words.moments[moment];
