import type { view } from '@forge/bridge';
import { useEffect, useRef, useState } from 'react';

type History = Awaited<ReturnType<typeof view.createHistory>>;

/** Where on the page the person is: `/units/EPR-APP?status=retired`. Jira keeps it in the address of its own page. */
export type Route = {
  /** Parts of the path, e.g. `['units', 'EPR-APP']`. */
  readonly parts: readonly string[];
  readonly search: URLSearchParams;
};

export type Go = (parts: readonly string[], search?: URLSearchParams, how?: How) => void;

/** Changes these of the list's filters and leaves the others; an empty value takes one out. */
export type Filter = (part: string, changes: { readonly [name: string]: string }, how?: How) => void;

type How = 'push' | 'replace';

/** The route and the ways to another one. Links that are shared lead to the same place. */
export function useRoute(history: History): { readonly route: Route; readonly go: Go; readonly filter: Filter } {
  const { pathname, search, latest, ask } = usePlace(history);
  const parts = pathname
    .split('/')
    .filter((part) => part !== '')
    .map((part) => decoded(part));
  const go: Go = (to, query = new URLSearchParams(), how = 'push') => {
    ask({
      pathname: `/${to.map(encodeURIComponent).join('/')}`,
      search: query.size === 0 ? '' : `?${query.toString()}`,
      how,
    });
  };
  const filter: Filter = (part, changes, how = 'replace') => {
    const next = new URLSearchParams(latest().search);
    for (const [name, value] of Object.entries(changes)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    go([part], next, how);
  };
  return { route: { parts, search: new URLSearchParams(search) }, go, filter };
}

type Place = { readonly pathname: string; readonly search: string };

/**
 * Where the page is, at once when it asks to be elsewhere: Jira moves its address a moment later, and who types in a search
 * must not see their letters go. What Jira says to a request that is not the newest is passed over; anything else, such as
 * the browser's way back, holds.
 */
function usePlace(history: History) {
  const [place, setPlace] = useState<Place>(history.location);
  const newest = useRef<Place>(place);
  const asked = useRef<readonly string[]>([]);
  const move = (to: Place) => {
    newest.current = to;
    setPlace(to);
  };
  useEffect(
    () =>
      history.listen(({ pathname, search }) => {
        const at = asked.current.indexOf(pathname + search);
        asked.current = at === -1 ? [] : asked.current.slice(at + 1);
        if (asked.current.length === 0) move({ pathname, search });
      }),
    [history],
  );
  const ask = ({ how, ...to }: Place & { readonly how: How }) => {
    asked.current = [...asked.current, to.pathname + to.search];
    move(to);
    history[how](to.pathname + to.search);
  };
  return { ...place, latest: () => newest.current, ask };
}

/** An address that somebody typed may be no valid one. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
