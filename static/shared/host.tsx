import type { FullContext } from '@forge/bridge';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createContext, useContext, useState } from 'react';
import type { ReactNode } from 'react';
import type { NoValue } from './trouble';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: NoValue;
  }
}

const HostContext = createContext<FullContext | null>(null);

/** Gives every part of a view what the host said about the frame, and the answers that were already read. */
export function Host({ context, children }: { readonly context: FullContext; readonly children: ReactNode }) {
  const [queries] = useState(newQueryClient);
  return (
    <HostContext.Provider value={context}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </HostContext.Provider>
  );
}

const newQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        // A refusal stays one; only what gave no answer at all is asked again, once.
        retry: (failures, { trouble }) => failures < 1 && trouble.kind === 'failed' && trouble.reference === null,
        // Whether the bridge can be reached is not for the browser's network state to say.
        networkMode: 'always',
      },
    },
  });

export function useHost(): FullContext {
  const context = useContext(HostContext);
  if (context === null) throw new Error('This part is shown outside of Host.');
  return context;
}

/** The zone in which this person reads times. */
export function useTimeZone(): string {
  const { timezone } = useHost();
  return timezone || Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The project that the page, or the panel's work item, is in. */
export function useProjectKey(): string {
  const { project } = useHost().extension as { readonly project?: { readonly key?: string } };
  return project?.key ?? '';
}

type IssueExtension = { readonly issue?: { readonly id?: string | number; readonly key?: string } };

/** The work item that the panel stands on. */
export function useWorkItem(): { readonly id: string; readonly key: string } {
  const { issue } = useHost().extension as IssueExtension;
  return { id: String(issue?.id ?? ''), key: issue?.key ?? '' };
}
