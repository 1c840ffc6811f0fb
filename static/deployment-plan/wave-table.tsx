import Button from '@atlaskit/button/new';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import type { ReleaseView } from '../../src/contract/release-calls';
import type { Wave } from '../shared/contract-types';
import { editing } from '../shared/en/editing';
import { environmentNames } from '../shared/en/names';
import { plan as words } from '../shared/en/plan';
import { PlannedTime } from './planned-time';
import { wavesInOrder } from './waves-in-order';

type Props = {
  readonly view: ReleaseView;
  readonly openWave: string | null;
  /** Takes the place of the row of the open wave. */
  readonly editor: ReactNode;
  readonly actions: { readonly edit: (id: string) => void; readonly remove: (id: string) => void } | null;
  readonly removing: string | null;
};

const columns = [words.wave, words.customer, words.environment, words.site, words.planned];

/** The roles are said again because narrow frames show each row as a block, which takes a table's meaning away. */
export function WaveTable({ view, openWave, editor, actions, removing }: Props) {
  const waves = wavesInOrder(view.plan.doc);
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
              <Row wave={wave} customer={view.customers[wave.customer]}>
                {actions !== null && (
                  <RowActions
                    name={words.waveName(wave.number, view.customers[wave.customer]?.name ?? wave.customer)}
                    edit={() => actions.edit(id)}
                    remove={() => actions.remove(id)}
                    removing={removing === id}
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
  readonly children: ReactNode;
};

function Row({ wave, customer, children }: RowProps) {
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
      </td>
      <td role="cell" className="row-actions">
        {children}
      </td>
    </tr>
  );
}

type ActionsProps = {
  readonly name: string;
  readonly edit: () => void;
  readonly remove: () => void;
  readonly removing: boolean;
};

function RowActions({ name, edit, remove, removing }: ActionsProps) {
  return (
    <>
      <Button appearance="subtle" spacing="compact" aria-label={words.editWave(name)} onClick={edit}>
        {editing.edit}
      </Button>
      <Button
        appearance="subtle"
        spacing="compact"
        aria-label={words.removeWave(name)}
        onClick={remove}
        isLoading={removing}
      >
        {words.remove}
      </Button>
    </>
  );
}
