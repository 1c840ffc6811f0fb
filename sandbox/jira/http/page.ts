import { Refusal } from '../answer';
import type { Call } from './route';

export type PageAsked = { readonly startAt: number; readonly maxResults: number };

/** `startAt` and `maxResults` of a request; more than the operation gives is silently cut to its own maximum, as in Jira. */
export function pageAsked(call: Call, defaultSize: number, maximum = defaultSize): PageAsked {
  const startAt = wholeNumber(call, 'startAt') ?? 0;
  const asked = wholeNumber(call, 'maxResults') ?? defaultSize;
  return { startAt, maxResults: Math.min(asked, maximum) };
}

/** The page bean of most list operations. */
export function pageBean<Value>(call: Call, path: string, all: readonly Value[], page: PageAsked) {
  const values = all.slice(page.startAt, page.startAt + page.maxResults);
  return { self: `${call.site.url}${path}`, ...pageFrame(page, all.length), values };
}

export function pageFrame(page: PageAsked, total: number) {
  return { maxResults: page.maxResults, startAt: page.startAt, total, isLast: page.startAt + page.maxResults >= total };
}

/** `start` and `limit`, as the service project interface calls them. */
export function pageWindow(call: Call, maximum: number): { readonly start: number; readonly limit: number } {
  return {
    start: wholeNumber(call, 'start') ?? 0,
    limit: Math.min(wholeNumber(call, 'limit') ?? maximum, maximum),
  };
}

function wholeNumber(call: Call, name: string): number | undefined {
  const text = call.query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw new Refusal(400, `The value '${text}' of '${name}' is not a whole number.`);
  return Number(text);
}
