import Button from '@atlaskit/button/new';
import { useQueryClient } from '@tanstack/react-query';
import { lazy, useState } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { download } from '../shared/download';
import { NativeChoice } from '../shared/native-choice';
import type { Person } from '../shared/people';
import { PlanSection } from './plan-section';
import { RunSheetTable } from './run-sheet-table';
import { RunTimes } from './run-times';
import { waveNames } from './wave-names';

const loadEditor = () => import('./run-sheet-editor');
const RunSheetEditor = lazy(async () => ({ default: (await loadEditor()).RunSheetEditor }));

/** The steps of the night, in order, with who does them and when by the customer's clocks. */
export function RunSheet({ view }: { readonly view: ReleaseView }) {
  const { doc } = view.plan;
  const waves = waveNames(view);
  const [chosen, choose] = useState<string>(waves[0]?.value ?? '');
  const wave = doc.waves.byId[chosen] === undefined ? (waves[0]?.value ?? '') : chosen;
  const queries = useQueryClient();
  const exportIt = async () => {
    const { runSheetCsv } = await import('./run-sheet-csv');
    const nameOf = (account: string) => queries.getQueryData<Person>(['person', account])?.displayName ?? account;
    download(`${view.issue.key}-run-sheet.csv`, runSheetCsv(view, wave, nameOf), 'text/csv');
  };
  const isEmpty = doc.runSheet.order.length === 0;
  return (
    <PlanSection
      name="run-sheet"
      title={words.runSheet}
      view={view}
      prepare={loadEditor}
      Editor={RunSheetEditor}
      actions={
        !isEmpty && (
          <Button appearance="subtle" spacing="compact" onClick={() => void exportIt()}>
            {words.exportCsv}
          </Button>
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
