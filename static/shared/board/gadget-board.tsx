import { events, view } from '@forge/bridge';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host';
import { BoardContext } from './board';
import type { Board } from './board';

type Extension = { readonly entryPoint?: string; readonly gadgetConfiguration?: object };

/** A dashboard of Jira (`jira:dashboardGadget`). */
export function GadgetBoard({ children }: { readonly children: ReactNode }) {
  const extension = useHost().extension as Extension;
  const board = useMemo(() => gadgetBoard(extension), [extension]);
  return <BoardContext.Provider value={board}>{children}</BoardContext.Provider>;
}

const gadgetBoard = ({ entryPoint, gadgetConfiguration }: Extension): Board<object> => ({
  configuration: gadgetConfiguration,
  editing: entryPoint === 'edit',
  saving: {
    by: 'form',
    async submit(configuration) {
      await view.submit(configuration);
    },
  },
  onRefresh(again) {
    const subscription = events.on('JIRA_DASHBOARD_GADGET_REFRESH', again);
    return () => void subscription.then(({ unsubscribe }) => unsubscribe());
  },
});
