import type { FrameSurface } from '../../parts';
import type { PageHistory } from './page-history';

export type Theme = 'light' | 'dark';

/** What a page says when it mounts a frame of an app, and what the frame may ask of the page. */
export type FrameOptions = PageHooks & {
  /** Key of the module. */
  readonly module: string;
  readonly surface: FrameSurface;
  readonly theme: Theme;
  /** Accessible name of the iframe. */
  readonly title: string;
};

/** What is left out here is refused to the app as the platform refuses it on that surface. */
export type PageHooks = {
  /** The document of the app is loaded and its bridge is connected. */
  readonly onReady?: () => void;
  /** The host did not open the frame; `message` says why (this person may not see it, no such module, no answer). */
  readonly onFailed: (message: string) => void;
  /** `view.submit` of a gadget's edit frame; the configuration is stored by then. Show the view frame again. */
  readonly onSubmit?: (payload: unknown) => void;
  /** `view.close`: take the frame away. */
  readonly onClose?: (payload: unknown) => void;
  /** `view.refresh`: read the work item again. */
  readonly onRefresh?: (payload: unknown) => void;
  /** `view.createHistory` on a page of its own: the app's place in the browser's address. */
  readonly history?: PageHistory;
  /** `router.navigate`, `router.open`. Only http(s) gets here. */
  readonly onNavigate: (to: Navigation) => void;
  readonly onFlag: (flag: Flag) => void;
  readonly onCloseFlag: (id: string) => void;
  /** `new Modal().open()`: show a dialog and mount the app's frame into it. */
  readonly onModal?: (modal: ModalRequest) => void;
  /** `new ViewIssueModal().open()`; call `closed` when the person closes it. */
  readonly onOpenIssue?: (issueKey: string, closed: () => void) => void;
};

export type Frame = {
  /** Takes the iframe away. Calls that are under way are dropped. */
  destroy(): void;
  /** The frame follows if its app has called `view.theme.enable()`; it keeps its state. */
  setTheme(theme: Theme): void;
  /**
   * The callback that the app last gave to `workflowRules.onConfigure`: the configuration to store, or undefined
   * where the app does not let it be saved. Rejects when the app registered none or when it threw.
   */
  callConfigure(): Promise<string | undefined>;
  /** A gadget's refresh: its event where the module says `refreshable: false`, otherwise a fresh frame. */
  refresh(): void;
};

export type Navigation = { readonly url: string; readonly newTab: boolean };

export type Flag = {
  readonly id: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly type: string;
  readonly appearance: string | undefined;
  readonly isAutoDismiss: boolean;
  readonly actions: readonly { readonly text: string; readonly onClick: () => void }[];
};

export type ModalRequest = {
  readonly title: string;
  /** CSS lengths of the dialog. */
  readonly width: string;
  readonly height: string;
  readonly closeOnEscape: boolean;
  readonly closeOnOverlayClick: boolean;
  /** Fills `element` with the frame. `closed` is called when the app closes it: take the dialog away. */
  mount(element: HTMLElement, closed: () => void): Frame;
  /** The person dismissed the dialog; the app that opened it is told. The page destroys the frame itself. */
  dismiss(): void;
};
