import type { PanelPlace } from '../domain/settings/jira-site';
import type { Answer, Wire } from './wire';

/** Calls of the administration page that show the panels on the work items of whole projects. */
export type PinningCalls = Wire<{
  /** Pins or unpins panels in mapped projects; Jira does it in the background. */
  pinPanels: (input: PinPanels) => Answer<{ readonly tasks: readonly string[] }>;
  getPinning: (input: { readonly tasks: readonly string[] }) => Answer<Pinning>;
}>;

export type PinPanels = { readonly pinned: boolean; readonly places: readonly PanelPlace[] };

/** How far Jira has come; 100 when it is over, whatever came of it. */
export type Pinning = { readonly over: boolean; readonly percent: number };
