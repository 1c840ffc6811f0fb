import type { HostedApps, ProductEvent, SiteClock } from '../../parts';
import type { Answer } from '../answer';
import type { Sql } from '../sql';
import type { Who } from '../who';

/** One operation. A query parameter that is not named here is refused as not modelled, never ignored. */
export type Route = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `:name` stands for one segment. */
  readonly path: string;
  readonly query: readonly string[];
  /** Whether it answers somebody who is not logged in. */
  readonly anonymous: boolean;
  readonly act: (call: Call) => Promise<Answer>;
};

export type Call = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly who: Who;
  readonly sql: Sql;
  readonly site: Site;
  /** Says what happened; the apps hear of it when the request is done, and not when it failed. */
  readonly tell: (eventType: string, payload: ProductEvent['payload']) => void;
};

/** What every operation needs besides the request. */
export type Site = {
  readonly url: string;
  readonly clock: SiteClock;
  readonly apps: () => HostedApps;
  /** Hands events to the listeners. */
  readonly tell: (events: readonly ProductEvent[]) => void;
};

export type MatchedRoute = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

/** The first route of the table that fits, so fixed segments stand before `:name` ones. */
export function matchRoute(routes: readonly Route[], method: string, pathname: string): MatchedRoute | undefined {
  const asked = pathname.split('/');
  for (const route of routes) {
    if (route.method !== method) continue;
    const params = matchSegments(route.path.split('/'), asked);
    if (params !== undefined) return { route, params };
  }
  return undefined;
}

/** A path parameter; its absence is a mistake in the route table. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no parameter ${name}`);
  return value;
}

function matchSegments(pattern: readonly string[], asked: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== asked.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of pattern.entries()) {
    const value = asked[index] ?? '';
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = decodeURIComponent(value);
    else if (segment !== value) return undefined;
  }
  return params;
}
