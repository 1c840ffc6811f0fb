import type { DashboardOnPage, GadgetOnPage } from '../../jira/page-contract';
import type { HostedModule } from '../../parts';
import type { Place } from './gadget-dragging';

export type GadgetProps = {
  readonly dashboard: DashboardOnPage;
  readonly gadget: GadgetOnPage;
  /** Missing when its app is not hosted here any more. */
  readonly module: HostedModule | undefined;
  readonly moves: readonly Move[];
  readonly move: (to: Place) => void;
  readonly arranging: boolean;
  /** Grows when the whole dashboard is refreshed. */
  readonly round: number;
};

/** Where a gadget can go with one step of the keyboard. */
export type Move = { readonly label: string; readonly to: Place };
