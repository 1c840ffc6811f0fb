import { timedSteps } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { StackedCell, StackedRow, StackedTable } from '../shared/stacked-table';
import { Person } from './text';
import { useWaveClock } from './wave-clock';

type Props = { readonly view: ReleaseView; readonly wave: string };

const columns = [words.place, words.what, words.who, words.begins, words.takes];

export function RunSheetTable({ view, wave }: Props) {
  const steps = timedSteps(view.plan.doc.runSheet, wave);
  const { clock } = useWaveClock(view, wave);
  return (
    <StackedTable label={words.runSheet} columns={columns} looks="run-sheet">
      {steps.map(({ id, text, owner, from, minutes, pointOfNoReturn }, index) => (
        <StackedRow key={id} looks={pointOfNoReturn ? 'no-return' : undefined}>
          <StackedCell column={words.place}>{index + 1}</StackedCell>
          <StackedCell column={words.what}>
            <span className="prose">{text}</span>
            {pointOfNoReturn && <span className="no-return-mark small">{words.noReturn}</span>}
          </StackedCell>
          <StackedCell column={words.who}>
            <Person accountId={owner} />
          </StackedCell>
          <StackedCell column={words.begins} looks="when">
            {from === null ? <span className="quiet">{words.open}</span> : clock(from)}
          </StackedCell>
          <StackedCell column={words.takes} looks="when">
            {minutes === null ? <span className="quiet">{words.open}</span> : words.duration(minutes)}
          </StackedCell>
        </StackedRow>
      ))}
    </StackedTable>
  );
}
