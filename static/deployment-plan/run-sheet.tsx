import Button from '@atlaskit/button/new';
import { lazy, useState } from 'react';
import { inOrder, runTime, timedSteps } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { PlanDoc } from '../shared/contract-types';
import { download } from '../shared/download';
import { deployment as words } from '../shared/en/deployment';
import { paper as paperWords } from '../shared/en/paper';
import { NativeChoice } from '../shared/forms/native-choice';
import { useNames } from '../shared/people/people';
import { usePrint } from '../shared/use-print';
import { PlanSection } from './plan-section';
import { RunSheetTable } from './run-sheet-table';
import { overruns, RunTimes } from './run-times';
import { useWaveClock } from './wave-clock';
import { waveNames } from './wave-names';

const loadEditor = () => import('./run-sheet-editor');
const RunSheetEditor = lazy(async () => ({ default: (await loadEditor()).RunSheetEditor }));

/** The steps of the night, in order, with who does them and when by the customer's clocks. */
export function RunSheet({ view }: { readonly view: ReleaseView }) {
  const { doc } = view.plan;
  const waves = waveNames(view);
  const [chosen, choose] = useState<string>(waves[0]?.value ?? '');
  const wave = doc.waves.byId[chosen] === undefined ? (waves[0]?.value ?? '') : chosen;
  const { zone, clock } = useWaveClock(view, wave);
  const { paper, print } = usePrint();
  const namesOf = useNames();
  const exportIt = async () => {
    const [{ runSheetCsv }, nameOf] = await Promise.all([import('./run-sheet-csv'), namesOf(peopleIn(doc))]);
    download(`${view.issue.key}-run-sheet.csv`, runSheetCsv(view, wave, nameOf), 'text/csv');
  };
  const printIt = async () => {
    const [{ RunSheetPaper }, nameOf] = await Promise.all([import('./run-sheet-paper'), namesOf(peopleIn(doc))]);
    const printedAt = new Date().toISOString();
    print(<RunSheetPaper view={view} wave={wave} nameOf={nameOf} zone={zone} clock={clock} printedAt={printedAt} />);
  };
  const isEmpty = doc.runSheet.order.length === 0;
  return (
    <PlanSection
      name="run-sheet"
      title={words.runSheet}
      summary={isEmpty ? words.noSteps : summaryOf(doc, wave)}
      view={view}
      prepare={loadEditor}
      Editor={RunSheetEditor}
      actions={
        !isEmpty && (
          <>
            <Button appearance="subtle" spacing="compact" onClick={() => void printIt()}>
              {paperWords.print}
            </Button>
            <Button appearance="subtle" spacing="compact" onClick={() => void exportIt()}>
              {words.exportCsv}
            </Button>
            {paper}
          </>
        )
      }
    >
      {isEmpty ? (
        <p className="quiet">{words.noSteps}</p>
      ) : (
        <>
          {waves.length > 1 && (
            <NativeChoice
              label={words.forWave}
              options={Object.fromEntries(waves.map(({ value, label }) => [value, label]))}
              chosen={wave}
              choose={choose}
            />
          )}
          <RunSheetTable view={view} wave={wave} />
          <RunTimes doc={doc} view={view} />
        </>
      )}
    </PlanSection>
  );
}

/** Everybody whom the run sheet and the way back name. */
function peopleIn({ runSheet, backOut }: PlanDoc): readonly string[] {
  const owners = [...inOrder(runSheet), ...inOrder(backOut.steps), backOut].flatMap(({ owner }) => owner ?? []);
  return [...new Set(owners)];
}

function summaryOf(doc: PlanDoc, wave: string): string {
  const steps = timedSteps(doc.runSheet, wave);
  const said = [words.countSteps(steps.length), words.takesAll(runTime(steps).minutes), ...overruns(doc).slice(0, 1)];
  return said.join(' · ');
}
