import { showFlag } from '@forge/bridge';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { ViewCalls } from '../../../../src/contract/view-calls';
import { valueOf } from '../../../shared/trouble';
import { useAct } from '../../../shared/use-act';
import { callProject } from '../../project-data';

export type ViewsView = Extract<ReturnType<ViewCalls['getViews']>, { readonly ok: true }>['value'];
export type View = ViewsView['own']['views'][number];
export type Whose = Parameters<ViewCalls['saveView']>[0]['whose'];

type Input<Call extends keyof ViewCalls> = Omit<Parameters<ViewCalls[Call]>[0], 'cmd'>;

/** The register opens as it is. */
export const plain = 'plain';

export const useViews = () => useQuery({ queryKey: ['views'], queryFn: () => valueOf(callProject('getViews')) });

/** The acts on views; a list is read again after each. */
export function useViewActs(onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  const done = async () => {
    await queries.invalidateQueries({ queryKey: ['views'] });
    onDone();
  };
  const save = useAct<Input<'saveView'>, unknown>(
    (input) => callProject('saveView', input),
    () => void done(),
  );
  const remove = useAct<Input<'deleteView'>, unknown>(
    (input) => callProject('deleteView', input),
    () => void done(),
  );
  const arrange = useAct<Input<'arrangeViews'>, unknown>(
    (input) => callProject('arrangeViews', input),
    () => void done(),
  );
  return {
    save: save.act,
    remove: remove.act,
    arrange: arrange.act,
    sending: save.sending || remove.sending || arrange.sending,
    trouble: save.trouble ?? remove.trouble ?? arrange.trouble,
  };
}

type Undo = { readonly text: string; readonly onClick: () => void };

/** Says that it was done, once it is. */
export async function tellWhenDone(doing: Promise<boolean>, title: string, undo?: Undo): Promise<void> {
  if (!(await doing)) return;
  const actions = undo === undefined ? {} : { actions: [undo] };
  void showFlag({ id: 'slipway-views', title, type: 'success', isAutoDismiss: true, ...actions });
}
