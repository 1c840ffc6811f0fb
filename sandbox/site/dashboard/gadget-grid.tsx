import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, type ReactNode } from 'react';
import type { DashboardOnPage } from '../../jira/page-contract';
import { Loaded } from '../common/page-state';
import { useModules } from '../data/modules';
import { useFlaggedChange } from '../settings/use-change';
import { Gadget } from './gadget';
import { draggedGadget, placeOf, useDropTarget, type Place } from './gadget-dragging';
import type { Move } from './gadget-props';
import { itemPath } from './use-dashboards';

type Props = {
  readonly dashboard: DashboardOnPage;
  readonly arranging: boolean;
  readonly round: number;
};

/** The gadgets in their columns. */
export function GadgetGrid({ dashboard, arranging, round }: Props) {
  const modules = useModules('jira:dashboardGadget');
  const move = useMove(dashboard);
  useDrops(arranging, move);
  const columns = columnsOf(dashboard);
  return (
    <Loaded query={modules}>
      {(known) => (
        <div className="gadget-columns" data-layout={dashboard.layout} data-arranging={arranging}>
          {columns.map((gadgets, column) => (
            <Column key={column} column={column} length={gadgets.length} arranging={arranging}>
              {gadgets.map((gadget, row) => (
                <Gadget
                  key={gadget.id}
                  dashboard={dashboard}
                  gadget={gadget}
                  module={known.find(({ key }) => key === gadget.moduleKey)}
                  moves={movesFrom(
                    { column, row },
                    columns.map(({ length }) => length),
                  )}
                  move={(to) => void move(gadget.id, to)}
                  arranging={arranging}
                  round={round}
                />
              ))}
            </Column>
          ))}
        </div>
      )}
    </Loaded>
  );
}

type ColumnProps = {
  readonly column: number;
  readonly length: number;
  readonly arranging: boolean;
  readonly children: ReactNode;
};

function Column({ column, length, arranging, children }: ColumnProps) {
  const element = useRef<HTMLDivElement>(null);
  const over = useDropTarget(element, { column, row: length }, arranging);
  return (
    <div ref={element} className="gadget-column" data-over={over}>
      {children}
      {arranging && length === 0 && <p className="subtle gadget-column-empty">Drop a gadget here</p>}
    </div>
  );
}

function columnsOf({ layout, gadgets }: DashboardOnPage) {
  return [...layout].map((_width, column) =>
    gadgets.filter((gadget) => gadget.column === column).toSorted((a, b) => a.row - b.row),
  );
}

function movesFrom({ column, row }: Place, lengths: readonly number[]): readonly Move[] {
  return [
    { label: 'Move up', to: { column, row: row - 1 } },
    { label: 'Move down', to: { column, row: row + 1 } },
    { label: 'Move left', to: { column: column - 1, row } },
    { label: 'Move right', to: { column: column + 1, row } },
  ].filter(({ to }) => {
    const length = lengths[to.column];
    return length !== undefined && to.row >= 0 && (to.column !== column || to.row < length);
  });
}

function useMove({ id, name }: DashboardOnPage): (gadgetId: string, to: Place) => Promise<void> {
  const change = useFlaggedChange(`${name} was not changed`);
  return (gadgetId, to) => change('PUT', itemPath(id, gadgetId), to);
}

/** A gadget that is dropped goes to the innermost place below the pointer. */
function useDrops(arranging: boolean, move: (gadgetId: string, to: Place) => Promise<void>): void {
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    if (!arranging) return;
    return monitorForElements({
      onDrop({ source, location }) {
        const gadgetId = draggedGadget(source.data);
        const target = location.current.dropTargets[0];
        if (gadgetId === undefined || target === undefined) return;
        const to = placeOf(target.data);
        if (to !== undefined) void latest.current(gadgetId, to);
      },
    });
  }, [arranging]);
}
