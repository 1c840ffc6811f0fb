import { createLocation, createPath, type Action, type Location, type LocationListener, type Path } from 'history';
import type { AppLocation } from './page-history';

/** What the page answers to `createHistory`; the functions come by reference. */
export type OpenedHistory = {
  readonly location: AppLocation;
  go(to: AppLocation, action: 'PUSH' | 'REPLACE'): void;
  travel(delta: number): void;
  listen(hear: (location: AppLocation) => void): void;
};

type Target = Path | { pathname?: string; search?: string; hash?: string; state?: unknown };

/**
 * The history that an app gets on a page. It has to live in the app's own window, for the SDK writes to it
 * (`history.location = …`, @forge/bridge out/view/createHistory.js) and routers read it at once after a push; the
 * browser's address follows it, and going back and forward comes from there.
 */
export function appHistory(page: OpenedHistory) {
  const listeners = new Set<LocationListener>();
  const history = {
    action: 'POP' as Action,
    location: createLocation(page.location, page.location.state),
    createHref: createPath,
    push: (to: Target, state?: unknown) => go('PUSH', to, state),
    replace: (to: Target, state?: unknown) => go('REPLACE', to, state),
    go: (delta: number) => page.travel(delta),
    goBack: () => page.travel(-1),
    goForward: () => page.travel(1),
    listen(hear: LocationListener) {
      listeners.add(hear);
      return () => void listeners.delete(hear);
    },
    block() {
      throw new Error('not modelled: history.block');
    },
  };
  page.listen((location) => show('POP', createLocation(location, location.state)));
  return history;

  function go(action: 'PUSH' | 'REPLACE', to: Target, state: unknown): void {
    // The library knows a state beside a path only; in an object it belongs to the object.
    const location =
      typeof to === 'string'
        ? createLocation(to, state, undefined, history.location)
        : createLocation(to, undefined, undefined, history.location);
    const { pathname, search, hash } = location;
    page.go({ pathname, search, hash, state: location.state }, action);
    show(action, location);
  }

  function show(action: Action, location: Location): void {
    history.action = action;
    history.location = location;
    for (const hear of listeners) hear(location, action);
  }
}
