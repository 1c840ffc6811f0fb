import { widgetEdit } from '@forge/dashboards-bridge';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host';
import { BoardContext } from './board';
import type { Board } from './board';

/** From the bridge's types and public code; no real dashboard has shown it to us yet (ADR 0013). Null before the first save. */
type Extension = { readonly entryPoint?: string; readonly config?: object | null };

/** A dashboard of Atlassian Home (`dashboards:widget`): it has its own button to save and none to refresh. */
export function WidgetBoard({ children }: { readonly children: ReactNode }) {
  const extension = useHost().extension as Extension;
  const board = useMemo(() => widgetBoard(extension), [extension]);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

const widgetBoard = ({ entryPoint, config }: Extension): Board<object> => ({
  configuration: config ?? undefined,
  editing: entryPoint === 'edit',
  saving: {
    by: 'host',
    offer: (configuration) => widgetEdit.updateConfig({ ...configuration }),
    onFailure: (tell) => void widgetEdit.onSaveError(tell),
  },
  onRefresh: () => () => undefined,
});
