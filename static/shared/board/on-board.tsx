import { lazy, Suspense } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host';
import { Waiting } from '../states/waiting';
import { useBoard } from './board';
import { GadgetBoard } from './gadget-board';

// The other host's bridge is not loaded before a gadget's first paint.
const WidgetBoard = lazy(async () => ({ default: (await import('./widget-board')).WidgetBoard }));

type Props = { readonly report: ReactNode; readonly form: ReactNode };

/** A report on the dashboard that it stands on, or the form behind it. */
export function OnBoard(props: Props) {
  const { extension } = useHost();
  const Board = extension['type'] === 'dashboards:widget' ? WidgetBoard : GadgetBoard;
  return (
    <Suspense fallback={<Waiting lines={6} />}>
      <Board>
        <Face {...props} />
      </Board>
    </Suspense>
  );
}

const Face = ({ report, form }: Props) => (useBoard().editing ? form : report);
