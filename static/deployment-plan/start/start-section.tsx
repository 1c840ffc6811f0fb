import type { UseQueryResult } from '@tanstack/react-query';
import type { Readiness, ReleaseView } from '../../../src/contract/release-calls';
import { plan } from '../../shared/en/plan';
import { start as words } from '../../shared/en/start';
import { LongList } from '../../shared/long-list';
import { Section } from '../../shared/section';
import type { NoValue } from '../../shared/trouble';
import { waveText } from '../wave-names';
import { wavesInOrder } from '../waves-in-order';
import { Halted } from './halted';
import { WaveItems } from './wave-items';
import { WaveStart } from './wave-start';

type Props = { readonly readiness: UseQueryResult<Readiness, NoValue>; readonly view: ReleaseView };

/** Where waves are started: by one person, with a permit that the gate gives. */
export function StartSection({ readiness, view }: Props) {
  const { data } = readiness;
  // What can not be read is said by the section above, which asks the same.
  if (data === undefined) return null;
  const { start } = data;
  const waves = wavesInOrder(view.plan.doc);
  const next = waves.find(({ id }) => (start.waves[id]?.started ?? null) === null)?.wave.number;
  return (
    <Section title={words.title} part="start">
      {waves.length === 0 ? (
        <p className="quiet">{words.noWaves}</p>
      ) : (
        <>
          <p className="quiet small">{words.how[start.rule.rule](start.rule.minutes)}</p>
          {!start.mayStart.allowed && <p className="quiet small">{words.youMayNot(start.mayStart.needs)}</p>}
          {start.halts.map((halt) => (
            <Halted key={`${halt.key ?? ''} ${halt.at}`} halt={halt} view={view} />
          ))}
          <LongList
            rows={waves}
            search={{ label: plan.findWave, textOf: ({ wave }) => waveText(wave, view.customers) }}
            opensAt={({ wave }) => wave.number === next}
          >
            {(shown) => (
              <ul className="rows" aria-label={words.title}>
                {shown.map(({ id, wave }) => (
                  <WaveStart key={id} id={id} wave={wave} isNext={wave.number === next} view={view} start={start} />
                ))}
              </ul>
            )}
          </LongList>
          <WaveItems start={start} />
        </>
      )}
    </Section>
  );
}
