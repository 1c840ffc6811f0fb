import { lazy } from 'react';
import { inOrder } from '../../src/contract/deployment-words';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { deployment as words } from '../shared/en/deployment';
import { dayText } from '../shared/moments';
import { StackedCell, StackedRow, StackedTable } from '../shared/stacked-table';
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
        <StackedTable label={words.communication} columns={columns}>
          {announcements.map((announcement) => (
            <StackedRow key={announcement.id}>
              <StackedCell column={words.audience}>
                {announcement.audience}
                {(announcement.customer ?? '') !== '' && (
                  <span className="quiet small zone">
                    {words.forOne(view.customers[announcement.customer ?? '']?.name ?? '')}
                  </span>
                )}
              </StackedCell>
              <StackedCell column={words.when}>
                {momentOf(announcement)}
                {daysOf(announcement.id, view, advice).map((day) => (
                  <span key={day} className="quiet small zone">
                    {day}
                  </span>
                ))}
              </StackedCell>
              <StackedCell column={words.channel}>{announcement.channel}</StackedCell>
              <StackedCell column={words.toldBy}>
                <Person accountId={announcement.owner} />
              </StackedCell>
            </StackedRow>
          ))}
        </StackedTable>
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
