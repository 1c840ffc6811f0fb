import type { OpenedHistory } from './app-history';
import { emit, listen, tell } from './event-bus';
import { flagOf } from './flag';
import type { Frame, PageHooks, Theme } from './frame-options';
import { requestCommand, requestModal, type OpenedFrame } from './host-requests';
import { modalSize } from './modal-size';
import { urlOf } from './navigation';

/** One document of an app while it is on the page. */
export type LiveFrame = {
  readonly opened: OpenedFrame;
  readonly page: PageHooks;
  /** The host keeps what a gadget's edit frame submits; a modal only hands it over. */
  readonly storesSubmission: boolean;
  readonly theme: () => Theme;
  readonly mountModal: MountModal;
  readonly unlisten: Set<() => void>;
  configure: (() => unknown) | undefined;
  dismissed: (() => unknown) | undefined;
};

export type MountModal = (
  element: HTMLElement,
  title: string,
  open: () => Promise<OpenedFrame>,
  onClose: (payload: unknown) => void,
) => Frame & { readonly dismissed: () => void };

type Payload = Readonly<Record<string, unknown>>;

/** Commands of `@forge/bridge` and `@forge/jira-bridge` that the page carries out; all others are the server's. */
export async function carryOut(frame: LiveFrame, command: string, payload: unknown): Promise<unknown> {
  const act = Object.hasOwn(commands, command) ? commands[command] : undefined;
  return act === undefined
    ? requestCommand(frame.opened.frameId, command, payload)
    : act(frame, (payload ?? {}) as Payload, payload);
}

const commands: Readonly<Record<string, (frame: LiveFrame, fields: Payload, payload: unknown) => unknown>> = {
  getContext: ({ opened, theme }) => ({
    ...opened.context,
    theme: { ...(opened.context['theme'] as Payload), colorMode: theme() },
  }),
  getFrameId: ({ opened }) => opened.frameId,
  enableTheming: ({ theme }) => theme(),
  emitReadyEvent: () => undefined,

  async submit({ opened, page, storesSubmission }, _fields, payload) {
    if (page.onSubmit === undefined) return false;
    if (storesSubmission) await requestCommand(opened.frameId, 'submit', payload);
    page.onSubmit(payload);
    return true;
  },
  close: ({ page }, _fields, payload) => granted(page.onClose, payload),
  onClose(frame, _fields, callback) {
    if (frame.page.onClose === undefined) return false;
    frame.dismissed = callback as () => unknown;
    return true;
  },
  refresh: ({ page }, _fields, payload) => granted(page.onRefresh, payload),

  async navigate({ opened, page }, fields) {
    page.onNavigate({ url: await addressOf(opened, fields), newTab: fields['type'] === 'new-tab' });
  },
  getUrl: ({ opened }, fields) => addressOf(opened, fields),
  reload: () => window.location.reload(),
  createHistory: openHistory,
  changeWindowTitle(frame, _fields, title) {
    onlyOnPages(frame, 'changeWindowTitle');
    document.title = String(title);
  },

  showFlag({ page }, fields) {
    page.onFlag(flagOf(fields));
    return true;
  },
  closeFlag: ({ page }, fields) => page.onCloseFlag(String(fields['id'])),

  openModal,
  openIssueViewModal({ page }, { data }) {
    if (page.onOpenIssue === undefined) return false;
    const { context, onClose } = data as {
      readonly context: { readonly issueKey: string };
      readonly onClose: () => unknown;
    };
    page.onOpenIssue(context.issueKey, () => tell(onClose));
    return true;
  },
  setWorkflowRuleConfigurationCallback(frame, { data }) {
    if (!isRuleEditor(frame.opened)) return false;
    // An app registers again whenever its state changes; the last one counts.
    frame.configure = (data as { readonly onConfigure: () => unknown }).onConfigure;
    return true;
  },

  on: (frame, fields) => subscribe(frame, fields, false),
  onPublic: (frame, fields) => subscribe(frame, fields, true),
  emit: ({ opened }, { event, payload }) =>
    emit(String(event), payload, (listener) => !listener.isPublic && listener.appId === opened.appId),
  emitPublic: (_frame, { event, payload }) => emit(String(event), payload, (listener) => listener.isPublic),
};

async function addressOf(opened: OpenedFrame, location: Payload): Promise<string> {
  const path =
    location['target'] === 'module' ? { url: await requestCommand(opened.frameId, 'getUrl', location) } : location;
  return urlOf(path, siteUrlOf(opened));
}

function granted(hook: ((payload: unknown) => void) | undefined, payload: unknown): boolean {
  hook?.(payload);
  return hook !== undefined;
}

function openModal({ opened, page, theme, mountModal }: LiveFrame, fields: Payload): boolean {
  if (page.onModal === undefined) return false;
  const resource = typeof fields['resource'] === 'string' ? fields['resource'] : null;
  const onClose = fields['onClose'] as (payload?: unknown) => unknown;
  const title = typeof fields['title'] === 'string' ? fields['title'] : '';
  let mounted: ReturnType<MountModal> | undefined;
  page.onModal({
    title,
    ...modalSize(fields['size']),
    closeOnEscape: fields['closeOnEscape'] !== false,
    closeOnOverlayClick: fields['closeOnOverlayClick'] !== false,
    mount(element, closed) {
      const open = () => requestModal(opened.frameId, resource, fields['context'], theme());
      mounted = mountModal(element, title, open, (payload) => {
        tell(onClose, payload);
        closed();
      });
      return mounted;
    },
    dismiss() {
      mounted?.dismissed();
      tell(onClose);
    },
  });
  return true;
}

/** Stops hearing of the page's moves when the document goes. */
function openHistory({ page: { history }, unlisten }: LiveFrame): OpenedHistory {
  if (history === undefined) throw new Error('createHistory works on pages only');
  return {
    location: history.location(),
    go: (to, action) => history.go(to, action),
    travel: (delta) => history.travel(delta),
    listen: (hear) =>
      void unlisten.add(history.listen((location) => tell(hear as (payload: unknown) => unknown, location))),
  };
}

function subscribe(
  { opened, unlisten }: LiveFrame,
  { event, callback }: Payload,
  isPublic: boolean,
): { unsubscribe: () => void } {
  const stop = listen({
    frameId: opened.frameId,
    appId: opened.appId,
    event: String(event),
    isPublic,
    callback: callback as (payload: unknown) => unknown,
  });
  unlisten.add(stop);
  return {
    unsubscribe() {
      stop();
      unlisten.delete(stop);
    },
  };
}

const PAGES = ['jira:adminPage', 'jira:globalPage', 'jira:projectPage', 'jira:projectSettingsPage'];

function onlyOnPages({ opened }: LiveFrame, command: string): void {
  if (!PAGES.includes(String(extensionOf(opened)['type']))) throw new Error(`${command} works on pages only`);
}

function isRuleEditor(opened: OpenedFrame): boolean {
  const { type, entryPoint } = extensionOf(opened);
  return type === 'jira:workflowValidator' && (entryPoint === 'create' || entryPoint === 'edit');
}

function extensionOf(opened: OpenedFrame): Payload {
  return opened.context['extension'] as Payload;
}

function siteUrlOf(opened: OpenedFrame): string {
  return String(opened.context['siteUrl']);
}
