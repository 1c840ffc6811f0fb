import type { ReactNode } from 'react';
import type { PipelineView } from '../../src/contract/pipeline-calls';
import type { ReleaseView } from '../../src/contract/release-calls';
import { listed } from '../shared/en/grammar';
import { pipelines } from '../shared/en/pipelines';
import { useTimeZone } from '../shared/host';
import { momentText } from '../shared/moments';
import { RunAddress } from './run-address';
import { waveName } from './wave-names';
import { wavesInOrder } from './waves-in-order';

const words = pipelines.onRelease;
type Line = PipelineView['requests' | 'results'][number];

type Props = {
  readonly line: Pick<Line, 'name' | 'at' | 'waves' | 'run'>;
  readonly view: ReleaseView;
  /** In a word. */
  readonly said: ReactNode;
  readonly children?: ReactNode;
};

/** Which pipeline, when, about what. */
export function PipelineLine({ line: { name, at, waves, run }, view, said, children }: Props) {
  const timeZone = useTimeZone();
  return (
    <li>
      <p>
        <b>{name}</b> {said}
      </p>
      <p className="quiet small">
        <time dateTime={at}>{momentText(at, timeZone)}</time>. {wavesText(waves, view)}.
        {run !== null && (
          <>
            {' '}
            <RunAddress run={run} />
          </>
        )}
      </p>
      {children}
    </li>
  );
}

function wavesText(ids: readonly string[], view: ReleaseView): string {
  if (ids.length === 0) return words.noWaves;
  const names = wavesInOrder(view.plan.doc)
    .filter(({ id }) => ids.includes(id))
    .map(({ wave }) => waveName(wave, view));
  return words.wavesOf(names.length === 0 ? String(ids.length) : listed(names));
}
