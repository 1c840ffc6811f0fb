import * as v from 'valibot';
import type { FieldEdit } from '../../domain/gate/approval-of';
import { endpoints } from './endpoints';
import { post, succeeded } from './request';
import type { RequestJira } from './request';

/** Changes of these fields by issue id, oldest first. Jira gives 1,000 entries a page; one work item may go on on the next. */
export async function changelogsOf(
  request: RequestJira,
  ids: readonly string[],
  fieldIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ChangelogItem[]>> {
  const changes = new Map<string, ChangelogItem[]>();
  let next: string | undefined;
  do {
    const answer = await post(request, endpoints.changelogs.to(), {
      issueIdsOrKeys: ids,
      fieldIds,
      maxResults: 1_000,
      ...(next === undefined ? {} : { nextPageToken: next }),
    });
    const page = v.parse(changelogsShape, succeeded(answer, 'changelog/bulkfetch'));
    for (const { issueId, changeHistories } of page.issueChangeLogs)
      changes.set(issueId, [...(changes.get(issueId) ?? []), ...changeHistories.flatMap(itemsOf(fieldIds))]);
    next = page.nextPageToken ?? undefined;
  } while (next !== undefined);
  for (const items of changes.values())
    items.sort((one, other) => Number(one.at > other.at) - Number(one.at < other.at));
  return changes;
}

/** `id`: of the entry, which may hold several items. */
export type ChangelogItem = FieldEdit & { readonly id: string };

const itemsOf =
  (fieldIds: readonly string[]) =>
  ({ id, created, author, items }: v.InferOutput<typeof entryShape>): ChangelogItem[] =>
    items.flatMap((item) => {
      const { field, fieldId = field, from, fromString, to } = item;
      // Every object has a method of this name; the item's own text hides it.
      const toText: unknown = Reflect.get(item, 'toString');
      if (!fieldIds.includes(fieldId)) return [];
      return [
        {
          id,
          fieldId,
          field,
          at: instant(created),
          by: author?.accountId ?? null,
          from: { id: from ?? null, text: fromString ?? '' },
          to: { id: to ?? null, text: typeof toText === 'string' ? toText : '' },
        },
      ];
    });

/** Jira gives dates as text with an offset in most places and as milliseconds in changelogs fetched in bulk. */
export const instant = (date: string | number): string => new Date(date).toISOString();

export const dateShape = v.union([v.string(), v.number()]);
export const personShape = v.nullish(v.looseObject({ accountId: v.optional(v.string()) }));
const entryShape = v.looseObject({
  id: v.string(),
  created: dateShape,
  author: personShape,
  items: v.array(
    v.looseObject({
      field: v.optional(v.string(), ''),
      fieldId: v.optional(v.string()),
      from: v.nullish(v.string()),
      fromString: v.nullish(v.string()),
      to: v.nullish(v.string()),
    }),
  ),
});
const changelogsShape = v.looseObject({
  issueChangeLogs: v.array(v.looseObject({ issueId: v.string(), changeHistories: v.array(entryShape) })),
  nextPageToken: v.nullish(v.string()),
});
