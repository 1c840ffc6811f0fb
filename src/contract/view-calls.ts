import type { Arrangement, SavedView } from '../domain/registers/views';
import type { Permission } from './saved';
import type { Answer, Wire } from './wire';

/** Calls about saved views of the register of releases. */
export type ViewCalls = Wire<{
  getViews: () => Answer<ViewsView>;
  /** Adds a view under an id that the caller made, or saves that one anew. */
  saveView: (input: OnViews & { readonly id: string } & SavedView) => Answer<{ readonly seq: number }>;
  deleteView: (input: OnViews & { readonly id: string }) => Answer<{ readonly seq: number }>;
  arrangeViews: (input: OnViews & Arrangement) => Answer<{ readonly seq: number }>;
}>;

/** Kept for oneself, or for everybody in the project. */
export const viewOwners = ['own', 'project'] as const;

type OnViews = { readonly cmd: string; readonly whose: (typeof viewOwners)[number] };

export type ViewList = {
  readonly views: readonly (SavedView & { readonly id: string })[];
  readonly opensWith: string | null;
};

export type ViewsView = {
  readonly own: ViewList;
  readonly project: ViewList;
  /** Whether the viewer may change those of the project. */
  readonly mayShare: Permission;
};
