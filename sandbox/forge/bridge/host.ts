import type { FrameSurface } from '../../parts';
import type { Frame, FrameOptions, PageHooks } from './frame-options';
import { requestFrame } from './host-requests';
import { showFrame } from './show-frame';

/**
 * Shows a frame of an app inside `element`, as Jira's pages do. The types are in `frame-options.ts`.
 *
 *     const frame = mountFrame(element, {
 *       module: 'release-plan',
 *       surface: { kind: 'issue', issueKey: 'REL-1' },
 *       theme: 'light',
 *       title: 'Release plan',
 *       onFailed: (message) => setProblem(message),
 *       onNavigate: ({ url, newTab }) => (newTab ? window.open(url, '_blank', 'noopener') : window.location.assign(url)),
 *       onFlag: (flag) => showFlag(flag),            // flag.actions[0].onClick() runs in the app
 *       onCloseFlag: (id) => dismissFlag(id),
 *       onModal: (modal) => setModal(modal),         // in the dialog: modal.mount(dialogElement, () => setModal(undefined))
 *       onRefresh: () => readIssueAgain(),
 *     });
 *     frame.setTheme('dark');
 *     const config = await frame.callConfigure();    // workflow rule: string, or undefined: the app does not let it be saved
 *     frame.refresh();                               // gadget
 *     frame.destroy();                               // in the effect's clean-up
 *
 * The host builds the context and keeps it; the page says only where the frame stands. `mountFrame` returns at once,
 * a refusal comes through `onFailed`. The frame's height follows its content or the manifest's `viewportSize`.
 */
export function mountFrame(element: HTMLElement, { module, surface, title, theme, ...page }: FrameOptions): Frame {
  return showFrame(element, {
    title,
    theme,
    page: hooksOn(surface, page),
    storesSubmission: isGadgetEditor(surface),
    fillsElement: false,
    open: (now) => requestFrame(module, surface, now),
  });
}

const PAGES: readonly FrameSurface['kind'][] = ['project', 'global', 'admin'];

/**
 * `submit` and `close` mean something in a gadget's edit frame, `refresh` on the issue view, a history on a page of the
 * app; elsewhere they are refused.
 */
function hooksOn(surface: FrameSurface, { onSubmit, onClose, onRefresh, history, ...page }: PageHooks): PageHooks {
  const editor = isGadgetEditor(surface);
  return {
    ...page,
    ...(editor && onSubmit ? { onSubmit } : {}),
    ...(editor && onClose ? { onClose } : {}),
    ...(surface.kind === 'issue' && onRefresh ? { onRefresh } : {}),
    ...(PAGES.includes(surface.kind) && history ? { history } : {}),
  };
}

function isGadgetEditor(surface: FrameSurface): boolean {
  return surface.kind === 'gadget' && surface.edit;
}
