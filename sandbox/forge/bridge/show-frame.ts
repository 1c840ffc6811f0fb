import { emit, tell } from './event-bus';
import { carryOut, type LiveFrame, type MountModal } from './frame-commands';
import { fitHeight } from './frame-height';
import type { Frame, PageHooks, Theme } from './frame-options';
import { isHello } from './handshake';
import { closeFrame, type OpenedFrame } from './host-requests';
import { openRpc, type Rpc } from './rpc';

export type ShowRequest = {
  readonly title: string;
  readonly theme: Theme;
  readonly page: PageHooks;
  readonly storesSubmission: boolean;
  /** A modal's frame fills its dialog; others are as high as their content. */
  readonly fillsElement: boolean;
  readonly open: (theme: Theme) => Promise<OpenedFrame>;
};

type ShownFrame = { readonly live: LiveFrame; setTheme(): void; destroy(): void };

/** Opens a frame on the server, shows its document and answers what it asks until it is destroyed. */
export function showFrame(element: HTMLElement, request: ShowRequest): Frame & { readonly dismissed: () => void } {
  let theme = request.theme;
  let shown: ShownFrame | undefined;
  let turn = 0;
  start();

  function start(): void {
    const mine = ++turn;
    request.open(theme).then(
      (opened) => {
        // The page was left while the host opened the frame.
        if (mine !== turn) return closeFrame(opened.frameId);
        shown?.destroy();
        shown = showDocument(element, opened, request, () => theme);
      },
      (error: unknown) => {
        if (mine === turn) request.page.onFailed(error instanceof Error ? error.message : String(error));
      },
    );
  }

  return {
    destroy() {
      turn++;
      shown?.destroy();
      shown = undefined;
    },
    setTheme(next) {
      theme = next;
      shown?.setTheme();
    },
    async callConfigure() {
      const configure = shown?.live.configure;
      if (configure === undefined) throw new Error('The app has not said yet how it is configured.');
      const configuration = await configure();
      if (configuration === undefined || typeof configuration === 'string') return configuration;
      throw new Error(`The app's onConfigure must give a string, it gave ${typeof configuration}.`);
    },
    refresh() {
      if (shown === undefined || shown.live.opened.refreshable) return start();
      const { frameId, context } = shown.live.opened;
      const gadget = (context['extension'] as { readonly gadget?: { readonly id: string } }).gadget;
      emit(
        'JIRA_DASHBOARD_GADGET_REFRESH',
        { origin: 'manual', gadgetId: gadget?.id },
        (listener) => listener.frameId === frameId,
      );
    },
    dismissed: () => {
      const hear = shown?.live.dismissed;
      if (hear !== undefined) tell(hear);
    },
  };
}

function showDocument(element: HTMLElement, opened: OpenedFrame, request: ShowRequest, theme: () => Theme): ShownFrame {
  const live: LiveFrame = {
    opened,
    page: request.page,
    storesSubmission: request.storesSubmission,
    theme,
    mountModal: mountModalOf(request.page, theme),
    unlisten: new Set(),
    configure: undefined,
    dismissed: undefined,
  };
  const iframe = document.createElement('iframe');
  iframe.title = request.title;
  iframe.style.cssText = 'display:block;width:100%;border:0';
  if (request.fillsElement) iframe.style.height = '100%';
  const origin = new URL(opened.src).origin;

  let rpc: Rpc | undefined;
  const connect = (event: MessageEvent) => {
    // Only the document in this iframe, only from the app's origin; a document that is loaded again connects again.
    if (
      event.source !== iframe.contentWindow ||
      event.source === null ||
      event.origin !== origin ||
      !isHello(event.data)
    )
      return;
    const port = event.ports[0];
    if (port === undefined) return;
    forget();
    rpc = openRpc(port, (command, payload) => carryOut(live, command, payload));
    request.page.onReady?.();
  };
  const forget = () => {
    rpc?.close();
    for (const stop of live.unlisten) stop();
    live.unlisten.clear();
    live.configure = undefined;
    live.dismissed = undefined;
  };

  window.addEventListener('message', connect);
  iframe.src = opened.src;
  element.append(iframe);
  const letGo = request.fillsElement ? () => undefined : fitHeight(iframe, origin, opened.viewportSize);
  return {
    live,
    setTheme: () => void rpc?.call('theme', theme()).catch(() => undefined),
    destroy() {
      window.removeEventListener('message', connect);
      forget();
      letGo();
      iframe.remove();
      closeFrame(opened.frameId);
    },
  };
}

/** A modal has the hooks of the page it stands on, but not its place in the address, and can be closed and submitted. */
function mountModalOf({ history: _ofPage, ...page }: PageHooks, theme: () => Theme): MountModal {
  return (element, title, open, onClose) => {
    const modalPage: PageHooks = { ...page, onReady: () => undefined, onClose, onSubmit: onClose };
    return showFrame(element, {
      title,
      theme: theme(),
      page: modalPage,
      storesSubmission: false,
      fillsElement: true,
      open,
    });
  };
}
