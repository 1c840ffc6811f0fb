import { useFlags } from '@atlaskit/flag';
import { useEffect, useMemo, useRef } from 'react';
import { useNavigate } from 'react-router';
import type { Flag, Navigation, PageHooks } from '../../forge/bridge/frame-options';

type Asked = { readonly onSubmit?: () => void; readonly onClose?: () => void; readonly onRefresh?: () => void };
type Hooks = Pick<PageHooks, 'onSubmit' | 'onClose' | 'onRefresh' | 'onNavigate' | 'onFlag' | 'onCloseFlag'>;

const APPEARANCES = ['error', 'info', 'success', 'warning', 'normal'] as const;

/** What a frame may ask of the page. The same object at every render, so that a frame is not started anew for it. */
export function usePageHooks(asked: Asked): Hooks {
  const { showFlag, hideFlag } = useFlags();
  const navigate = useNavigate();
  const now = { ...asked, showFlag, hideFlag, navigate };
  const latest = useRef(now);
  useEffect(() => {
    latest.current = now;
  });
  return useMemo(
    () => ({
      onSubmit: () => latest.current.onSubmit?.(),
      onClose: () => latest.current.onClose?.(),
      onRefresh: () => latest.current.onRefresh?.(),
      onNavigate: (to) => follow(to, (path) => void latest.current.navigate(path)),
      onFlag: (flag) => void latest.current.showFlag(shown(flag)),
      onCloseFlag: (id) => latest.current.hideFlag(id),
    }),
    [],
  );
}

function follow({ url, newTab }: Navigation, goTo: (path: string) => void): void {
  const target = new URL(url);
  if (newTab) window.open(target, '_blank', 'noopener');
  else if (target.origin === window.location.origin) goTo(target.pathname + target.search + target.hash);
  else window.location.assign(target);
}

function shown(flag: Flag): Parameters<ReturnType<typeof useFlags>['showFlag']>[0] {
  const asked = flag.appearance ?? flag.type;
  return {
    id: flag.id,
    title: flag.title,
    description: flag.description,
    appearance: APPEARANCES.find((known) => known === asked) ?? 'normal',
    isAutoDismiss: flag.isAutoDismiss,
    actions: flag.actions.map(({ text, onClick }) => ({ content: text, onClick: () => onClick() })),
  };
}
