import { useEffect, useMemo, useRef } from 'react';
import { NavigationType, useLocation, useNavigate, useNavigationType, type Location } from 'react-router';
import type { AppLocation, PageHistory } from '../../forge/bridge/page-history';

/** How the router keeps the state that an app gave; what has no such mark the app did not go to itself. */
type Kept = { readonly ofApp: unknown };

/** The browser's history below `base`, for the app on that page. The same object as long as the page is the same. */
export function usePageHistory(base: string): PageHistory {
  const location = useLocation();
  const navigate = useNavigate();
  const kind = useNavigationType();
  const latest = useRef({ location, navigate });
  const listeners = useRef(new Set<(location: AppLocation) => void>());

  useEffect(() => {
    latest.current = { location, navigate };
  }, [location, navigate]);

  useEffect(() => {
    const ownMove = kind !== NavigationType.Pop && isKept(location.state);
    if (ownMove || !isBelow(base, location.pathname)) return;
    for (const hear of listeners.current) hear(below(base, location));
  }, [base, kind, location]);

  return useMemo(
    () => ({
      location: () => below(base, latest.current.location),
      go({ pathname, search, hash, state }, action) {
        const to = { pathname: base + (pathname === '/' ? '' : pathname), search, hash };
        const ofApp: Kept = { ofApp: state };
        void latest.current.navigate(to, { replace: action === 'REPLACE', state: ofApp });
      },
      travel: (delta) => void latest.current.navigate(delta),
      listen(hear) {
        listeners.current.add(hear);
        return () => void listeners.current.delete(hear);
      },
    }),
    [base],
  );
}

function below(base: string, { pathname, search, hash, state }: Location<unknown>): AppLocation {
  const rest = pathname.slice(base.length);
  return { pathname: rest === '' ? '/' : rest, search, hash, ...(isKept(state) ? { state: state.ofApp } : {}) };
}

function isBelow(base: string, pathname: string): boolean {
  return pathname === base || pathname.startsWith(`${base}/`);
}

function isKept(state: unknown): state is Kept {
  return typeof state === 'object' && state !== null && 'ofApp' in state;
}
