import { createContext, useContext } from 'react';
import type { Place } from '../contract-types';

/** Where somebody wants to go on this page; `times` tells a second wish for the same place from the first. */
export type GoTo = {
  /** The panel whose parts these are. */
  readonly surface: NonNullable<Place['surface']>;
  readonly wanted: { readonly part: string; readonly times: number } | null;
  readonly go: (part: string) => void;
};

export const GoToContext = createContext<GoTo | null>(null);

export const useGoTo = (): GoTo | null => useContext(GoToContext);
