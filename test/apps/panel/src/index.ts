import api, { route } from '@forge/api';
import { kvs } from '@forge/kvs';
import { makeResolver } from '@forge/resolver';

/** Notes on a work item: who may see it may write one. */
type Request = {
  readonly payload: { readonly text: string };
  readonly context: { readonly accountId: string; readonly extension: { readonly issue: { readonly key: string } } };
};
type Note = { readonly by: string; readonly text: string };

const notesOf = async (key: string): Promise<readonly Note[]> => (await kvs.get<Note[]>(`notes:${key}`)) ?? [];

const handlers = {
  list: ({ context }: Request) => notesOf(context.extension.issue.key),
  add: async ({ payload, context }: Request) => {
    const { key } = context.extension.issue;
    const seen = await api.asUser().requestJira(route`/rest/api/3/issue/${key}`);
    if (!seen.ok) throw new Error(`You may not see ${key}`);
    const notes = [...(await notesOf(key)), { by: context.accountId, text: payload.text }];
    await kvs.set(`notes:${key}`, notes);
    return notes;
  },
};

export const notes = makeResolver(handlers as never);
