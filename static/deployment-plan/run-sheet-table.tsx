import { timedSteps } from '../../src/contract/deployment-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import { deployment as words } from '../shared/en/deployment';
import { Person } from './text';
import { useWaveClock } from './wave-clock';

type Props = { readonly view: ReleaseView; readonly wave: string };

const columns = [words.place, words.what, words.who, words.begins, words.takes];

/** The roles are said again because narrow frames show each row as a block, which takes a table's meaning away. */
export function RunSheetTable({ view, wave }: Props) {
  const steps = timedSteps(view.plan.doc.runSheet, wave);
  const { clock } = useWaveClock(view, wave);
  return (
    <table className="table wave-table run-sheet" role="table" aria-label={words.runSheet}>
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
        {steps.map(({ id, text, owner, from, minutes, pointOfNoReturn }, index) => (
          <tr key={id} role="row" className={pointOfNoReturn ? 'no-return' : undefined}>
            <td role="cell" data-label={words.place}>
              {index + 1}
            </td>
            <td role="cell" data-label={words.what}>
              <span className="prose">{text}</span>
              {pointOfNoReturn && <span className="no-return-mark small">{words.noReturn}</span>}
            </td>
            <td role="cell" data-label={words.who}>
              <Person accountId={owner} />
            </td>
            <td role="cell" data-label={words.begins} className="when">
              {from === null ? <span className="quiet">{words.open}</span> : clock(from)}
            </td>
            <td role="cell" data-label={words.takes} className="when">
              {minutes === null ? <span className="quiet">{words.open}</span> : words.duration(minutes)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
