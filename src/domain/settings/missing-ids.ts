import { quoted } from './setup-finding';

type Named = { readonly id: string; readonly name: string };

/** Ids that are mapped and that Jira does not know (any more). */
export const idsGone = (mapped: { readonly [id: string]: unknown }, known: readonly Named[]): readonly string[] =>
  Object.keys(mapped).filter((id) => !known.some((each) => each.id === id));

/** Names as Jira has them; ids that it does not know stand for themselves. */
export const namesIn = (ids: readonly string[], known: readonly Named[]): string =>
  quoted(ids.map((id) => known.find((each) => each.id === id)?.name ?? id));
