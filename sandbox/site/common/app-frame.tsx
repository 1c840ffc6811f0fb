import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { forwardRef, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { Frame, ModalRequest } from '../../forge/bridge/frame-options';
import { mountFrame } from '../../forge/bridge/host';
import type { PageHistory } from '../../forge/bridge/page-history';
import type { FrameSurface, HostedModule } from '../../parts';
import { useColourMode } from '../shell/theme';
import { AppModal } from './app-modal';
import { usePageHooks } from './use-page-hooks';

export type FrameHandle = Pick<Frame, 'callConfigure' | 'refresh'>;

type Props = {
  readonly module: HostedModule;
  readonly surface: FrameSurface;
  /** Name of the frame where one page shows the module more than once. */
  readonly title?: string;
  /** On pages of apps: their place in the address. */
  readonly history?: PageHistory;
  readonly onSubmit?: () => void;
  readonly onClose?: () => void;
  readonly onRefresh?: () => void;
};

/** An app's module in its own frame, with what it may ask of the page: flags, dialogs, navigation. */
export const AppFrame = forwardRef<FrameHandle, Props>(function AppFrame(
  { module, surface, title, history, ...asked },
  ref,
) {
  const element = useRef<HTMLDivElement>(null);
  const frame = useRef<Frame>();
  const [state, setState] = useState<'loading' | 'ready' | { readonly failed: string }>('loading');
  const [modal, setModal] = useState<ModalRequest>();
  const [attempt, setAttempt] = useState(0);
  const hooks = usePageHooks(asked);
  const theme = useColourMode();
  // Surfaces are written anew at every render; a frame starts anew only where it stands somewhere else.
  const place = JSON.stringify(surface);
  const latest = useRef({ surface, theme, title: title ?? module.title });
  useEffect(() => {
    latest.current = { surface, theme, title: title ?? module.title };
  });

  useEffect(() => {
    if (element.current === null) return;
    setState('loading');
    const mounted = mountFrame(element.current, {
      ...latest.current,
      ...hooks,
      ...(history === undefined ? {} : { history }),
      module: module.key,
      onReady: () => setState('ready'),
      onFailed: (message) => setState({ failed: message }),
      onModal: setModal,
    });
    frame.current = mounted;
    return () => mounted.destroy();
  }, [module.key, place, hooks, history, attempt]);

  useEffect(() => frame.current?.setTheme(theme), [theme]);

  useImperativeHandle(ref, () => ({
    callConfigure: async () => frame.current?.callConfigure(),
    refresh: () => frame.current?.refresh(),
  }));

  return (
    <div className="app-frame" aria-busy={state === 'loading'}>
      {state === 'loading' && (
        <div className="app-frame-loading" role="status">
          <Spinner label={`Loading ${module.title}`} delay={200} />
        </div>
      )}
      {typeof state === 'object' && (
        <SectionMessage appearance="error" title={`${module.title} could not be shown`}>
          <p>{state.failed}</p>
          <div className="app-frame-failed">
            <Button onClick={() => setAttempt(attempt + 1)}>Try again</Button>
          </div>
        </SectionMessage>
      )}
      <div ref={element} />
      {modal !== undefined && <AppModal modal={modal} name={module.title} close={() => setModal(undefined)} />}
    </div>
  );
});
