import { createContext, useContext } from 'react';

/** The dashboard that a report stands on: what its hosts do differently, each in an adapter of its own. */
export type Board<Configuration> = {
  /** What the dashboard keeps for this report; undefined until somebody configured it. */
  readonly configuration: Partial<Configuration> | undefined;
  readonly editing: boolean;
  readonly saving: Saving<Configuration>;
  /** Calls back when the person asks the dashboard for fresh numbers; returns how to end that. */
  onRefresh(again: () => void): () => void;
};

type Saving<Configuration> =
  /** The form has a button. */
  | { readonly by: 'form'; submit(configuration: Configuration): Promise<void> }
  /** The dashboard has one: it is told each change, and tells when it could not save. */
  | { readonly by: 'host'; offer(configuration: Configuration): Promise<void>; onFailure(tell: () => void): void };

export const BoardContext = createContext<Board<object> | null>(null);

export function useBoard<Configuration extends object>(): Board<Configuration> {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('This part is shown outside of OnBoard.');
  return board;
}
