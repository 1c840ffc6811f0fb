import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import type { Wave } from '../shared/contract-types';
import { environmentNames } from '../shared/en/names';
import { plan as words } from '../shared/en/plan';
import { useTimeZone } from '../shared/host';
import { PlannedTime } from './planned-time';
import { RowActions } from './wave-row-actions';
import type { WaveActions } from './wave-row-actions';
import { neighbourOf } from './wave-order';
import { wavesInOrder } from './waves-in-order';
import { WindowStrip } from './window-strip';

type Props = {
  readonly view: ReleaseView;
  readonly openWave: string | null;
  /** Takes the place of the row of the open wave. */
  readonly editor: ReactNode;
  readonly actions: WaveActions | null;
  /** The wave that something is being done to. */
  readonly busy: string | null;
  /** What the policies say to the plan as it is stored; it comes a moment later. */
  readonly advice: PlanAdvice | undefined;
};

const columns = [words.wave, words.customer, words.environment, words.site, words.planned];

/** The roles are said again because narrow frames show each row as a block, which takes a table's meaning away. */
export function WaveTable({ view, openWave, editor, actions, busy, advice }: Props) {
  const own = useTimeZone();
  const waves = wavesInOrder(view.plan.doc);
  const zoneOf = ({ customer }: Wave) => view.customers[customer]?.timeZone ?? own;
  if (waves.length === 0) return null;
  return (
    <table className="table wave-table" role="table" aria-label={words.waves}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th key={column} role="columnheader" scope="col">
              {column}
            </th>
          ))}
          <th role="columnheader" scope="col">
            <span className="for-readers">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {waves.map(({ id, wave }) => (
          <Fragment key={id}>
            {id === openWave ? (
              <tr role="row">
                <td role="cell" colSpan={6} className="editor-cell">
                  {editor}
                </td>
              </tr>
            ) : (
              <Row
                wave={wave}
                customer={view.customers[wave.customer]}
                strip={advice && <WindowStrip doc={view.plan.doc} wave={id} advice={advice} zone={zoneOf(wave)} />}
              >
                {actions !== null && (
                  <RowActions
                    name={words.waveName(wave.number, view.customers[wave.customer]?.name ?? wave.customer)}
                    id={id}
                    actions={actions}
                    isFirst={neighbourOf(view.plan.doc, id, -1) === undefined}
                    isLast={neighbourOf(view.plan.doc, id, 1) === undefined}
                    isBusy={busy === id}
                  />
                )}
              </Row>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

type RowProps = {
  readonly wave: Wave;
  readonly customer: ReleaseView['customers'][string] | undefined;
  readonly strip: ReactNode;
  readonly children: ReactNode;
};

function Row({ wave, customer, strip, children }: RowProps) {
  return (
    <tr role="row">
      <td role="cell" data-label={words.wave}>
        {wave.number}
      </td>
      <td role="cell" data-label={words.customer}>
        {customer?.name ?? wave.customer}
      </td>
      <td role="cell" data-label={words.environment}>
        {environmentNames[wave.environment]}
      </td>
      <td role="cell" data-label={words.site}>
        {wave.site}
      </td>
      <td role="cell" data-label={words.planned}>
        <PlannedTime wave={wave} timeZone={customer?.timeZone ?? null} />
        {strip}
      </td>
      <td role="cell" className="row-actions">
        {children}
      </td>
    </tr>
  );
}
