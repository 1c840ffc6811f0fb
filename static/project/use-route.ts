import type { view } from '@forge/bridge';
import { useSyncExternalStore } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** Where on the page the person is: `/units/EPR-APP?status=retired`. Jira keeps it in the address of its own page. */
export type Route = {
  /** Parts of the path, e.g. `['units', 'EPR-APP']`. */
  readonly parts: readonly string[];
  readonly search: URLSearchParams;
};

export type Go = (parts: readonly string[], search?: URLSearchParams, how?: 'push' | 'replace') => void;

/** The route and the way to another one. Links that are shared lead to the same place. */
export function useRoute(history: History): { readonly route: Route; readonly go: Go } {
  const { pathname, search } = useSyncExternalStore(
    (changed) => history.listen(changed),
    () => history.location,
  );
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decoded(part));
  return {
    route: { parts, search: new URLSearchParams(search) },
    go: (to, query = new URLSearchParams(), how = 'push') => {
      const asked = query.toString();
      history[how](`/${to.map(encodeURIComponent).join('/')}${asked === '' ? '' : `?${asked}`}`);
    },
  };
}

/** An address that somebody typed may be no valid one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
