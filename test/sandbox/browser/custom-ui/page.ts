/** A page of the site that mounts frames and writes down what they ask of it. */
import type { FrameOptions } from '../../../../sandbox/forge/bridge/frame-options';
import { mountFrame } from '../../../../sandbox/forge/bridge/host';

const asked: { readonly what: string; readonly detail: unknown }[] = [];
const note = (what: string) => (detail?: unknown) => {
  asked.push({ what, detail });
};

function mount(options: Pick<FrameOptions, 'module' | 'surface' | 'theme'>) {
  return new Promise((resolve, reject) => {
    const frame = mountFrame(document.body, {
      ...options,
      title: options.module,
      onReady: () => resolve(frame),
      onFailed: (message) => reject(new Error(message)),
      onSubmit: note('submit'),
      onClose: note('close'),
      onRefresh: note('refresh'),
      onNavigate: note('navigate'),
      onFlag: note('flag'),
      onCloseFlag: note('closeFlag'),
      onModal: note('modal'),
      onOpenIssue: note('openIssue'),
    });
  });
}

Object.assign(globalThis, { mount, asked });
