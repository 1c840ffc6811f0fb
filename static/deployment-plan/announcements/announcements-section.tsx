import Lozenge from '@atlaskit/lozenge';
import type { Readiness, ReleaseView } from '../../../src/contract/release-calls';
import { announcements as words } from '../../shared/en/announcements';
import { FoldingSection } from '../../shared/folding-section';
import { waveName } from '../wave-names';
import { wavesInOrder } from '../waves-in-order';
import { AnnouncementLine } from './announcement-line';

type Props = { readonly readiness: Readiness; readonly view: ReleaseView };

/** Who was told of which wave, and who is still to be told before it starts. */
export function AnnouncementsSection({ readiness, view }: Props) {
  const { announcements, start, now } = readiness;
  const open = wavesInOrder(view.plan.doc).filter(({ id }) => (start.waves[id]?.started ?? null) === null);
  const shown = wavesInOrder(view.plan.doc).filter(({ id }) => (announcements.waves[id]?.lines.length ?? 0) > 0);
  const missing = now.waves.flatMap((id) => {
    const { asked = false, lines = [] } = announcements.waves[id] ?? {};
    return asked ? lines.filter(({ moment, state }) => moment === 'BEFORE' && state !== 'told') : [];
  }).length;
  const state = shown.length === 0 ? words.none : missing === 0 ? words.allTold : words.missing(missing);
  return (
    <FoldingSection
      part="announcements"
      title={words.title}
      aside={missing > 0 && <Lozenge appearance="moved">{words.states.missing}</Lozenge>}
      summary={state}
      busy={false}
      action={null}
    >
      <p className="quiet small">{state}</p>
      {!announcements.mayLog.allowed && <p className="quiet small">{words.youMayNot(announcements.mayLog.needs)}</p>}
      {shown.map(({ id, wave }) => {
        const { asked = false, lines = [] } = announcements.waves[id] ?? {};
        const others = open.filter((other) => (announcements.waves[other.id]?.lines.length ?? 0) > 0);
        return (
          <div key={id}>
            <h3 className="subhead">{waveName(wave, view)}</h3>
            <p className="quiet small">{asked ? words.asked : words.notAsked}</p>
            <ul className="rows" aria-label={waveName(wave, view)}>
              {lines.map((line) => (
                <AnnouncementLine
                  key={line.id}
                  wave={id}
                  name={waveName(wave, view)}
                  line={line}
                  open={others
                    .filter((other) => announcements.waves[other.id]?.lines.some((one) => one.id === line.id))
                    .map((other) => other.id)}
                  mayLog={announcements.mayLog.allowed}
                />
              ))}
            </ul>
          </div>
        );
      })}
    </FoldingSection>
  );
}
