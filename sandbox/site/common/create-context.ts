import { createContext, useContext } from 'react';
import type { FoundWorkItem } from '../data/jira';

/** What a new work item is to begin with; the person can change it. */
export type Preset = { readonly projectKey?: string; readonly parent?: FoundWorkItem };

export const CreateContext = createContext<(preset?: Preset) => void>(() => {
  throw new Error('Work items are created inside the shell only');
});

/** Opens the dialog in which a work item is made. */
export function useCreate(): (preset?: Preset) => void {
  return useContext(CreateContext);
}
