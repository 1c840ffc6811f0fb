import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { PlanAdvice, ReleaseView } from '../../src/contract/release-calls';
import type { Wave } from '../shared/contract-types';
import { environmentNames } from '../shared/en/names';
import { plan as words } from '../shared/en/plan';
import { useTimeZone } from '../shared/host';
import { LongList } from '../shared/long-list';
import { StackedCell, StackedRow, StackedTable } from '../shared/stacked-table';
import { PlannedTime } from './planned-time';
import { waveText } from './wave-names';
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

const columns = [words.wave, words.where, words.planned];

export function WaveTable({ view, openWave, editor, actions, busy, advice }: Props) {
  const own = useTimeZone();
  const waves = wavesInOrder(view.plan.doc);
  const zoneOf = ({ customer }: Wave) => view.customers[customer]?.timeZone ?? own;
  if (waves.length === 0) return null;
  return (
    <LongList
      rows={waves}
      search={{ label: words.findWave, textOf: ({ wave }) => waveText(wave, view.customers) }}
      held={({ id }) => id === openWave}
    >
      {(shown) => (
        <StackedTable label={words.waves} columns={[...columns, <span className="for-readers">{words.actions}</span>]}>
          {shown.map(({ id, wave }) => (
            <Fragment key={id}>
              {id === openWave ? (
                <StackedRow>
                  <td role="cell" colSpan={4} className="editor-cell">
                    {editor}
                  </td>
                </StackedRow>
              ) : (
                <Row
                  wave={wave}
                  customer={view.customers[wave.customer]}
                  strip={advice && <WindowStrip doc={view.plan.doc} wave={id} advice={advice} zone={zoneOf(wave)} />}
                >
                  {actions !== null && (
                    <RowActions
                      name={waveText(wave, view.customers)}
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
        </StackedTable>
      )}
    </LongList>
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
    <StackedRow>
      <StackedCell column={words.wave}>{wave.number}</StackedCell>
      <StackedCell column={words.where}>
        <p>{customer?.name ?? wave.customer}</p>
        {wave.site !== '' && <p>{wave.site}</p>}
        <p className="quiet small">{environmentNames[wave.environment]}</p>
      </StackedCell>
      <StackedCell column={words.planned}>
        <PlannedTime wave={wave} timeZone={customer?.timeZone ?? null} />
        {strip}
      </StackedCell>
      <td role="cell" className="row-actions">
        {children}
      </td>
    </StackedRow>
  );
}
