import { plain } from './views-data';
import type { View, ViewsView } from './views-data';

/** What a view keeps of an address: all but the page and the view itself, in one order. */
export function queryOf(search: URLSearchParams): string {
  const kept = new URLSearchParams(search);
  kept.delete('page');
  kept.delete('view');
  kept.sort();
  return kept.toString();
}

/** The address of a view. */
export function addressOf({ id, query }: Pick<View, 'id' | 'query'>): URLSearchParams {
  const search = new URLSearchParams(query);
  search.set('view', id);
  return search;
}

/** The address of the register as it is, also where a view stands in its place. */
export const plainAddress = (): URLSearchParams => new URLSearchParams({ view: plain });

export const viewNamed = ({ own, project }: ViewsView, id: string | null): View | undefined =>
  [...own.views, ...project.views].find((view) => view.id === id);

/** The view with which the register opens: the person's own choice goes before the project's. */
export const firstView = (views: ViewsView): View | undefined =>
  viewNamed(views, views.own.opensWith ?? views.project.opensWith);
