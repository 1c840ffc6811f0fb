/** A page of the site that mounts frames and writes down what they ask of it. */
import type { FrameOptions } from '../../../../sandbox/forge/bridge/frame-options';
import { mountFrame } from '../../../../sandbox/forge/bridge/host';
import type { AppLocation } from '../../../../sandbox/forge/bridge/page-history';

const asked: { readonly what: string; readonly detail: unknown }[] = [];
const note = (what: string) => (detail?: unknown) => {
  asked.push({ what, detail });
};

/** Who listens to moves of the page. */
const moves = new Set<(to: AppLocation) => void>();

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
      history: {
        location: () => ({ pathname: '/policies', search: '?of=7', hash: '' }),
        go: (to, action) => note('go')({ to, action }),
        travel: note('travel'),
        listen(hear) {
          moves.add(hear);
          return () => void moves.delete(hear);
        },
      },
    });
  });
}

Object.assign(globalThis, { mount, asked, moves });
