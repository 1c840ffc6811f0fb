import type { ViewCalls, ViewList, ViewsView } from '../../contract/view-calls';
import type { Answer } from '../../contract/wire';
import { allowed, inOrder } from '../../domain/kernel';
import type { Json, Result } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import { arranged, withoutView, withView } from '../../domain/registers/views';
import type { ViewsDoc } from '../../domain/registers/views';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { openProject, registerPermission } from './open-project';
import type { Caller } from '../ports/ports';
import { ownViewsStream, projectViewsStream, readStreams } from '../streams';

type Input<Call extends keyof ViewCalls> = Parameters<ViewCalls[Call]>[0];

/** Views of the register of releases: the project's and the person's own. Two SQL statements. */
export async function getViews(deps: Deps, caller: Caller, projectId: string): Promise<Answer<ViewsView>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { own, project } = await readStreams(deps.journal, {
    own: ownViewsStream(projectId, caller.accountId),
    project: projectViewsStream(projectId),
  });
  return {
    ok: true,
    value: {
      own: listOf(own.doc),
      project: listOf(project.doc),
      mayShare: registerPermission(caller, opened.value, 'share-views'),
    },
  };
}

export const saveView = (
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, whose, id, ...view }: Input<'saveView'>,
) =>
  changeViews(deps, caller, projectId, {
    ...{ cmd, whose, act: 'view-saved', args: { id, ...view } },
    decide: (doc) => withView(doc, id, view),
  });

export const deleteView = (deps: Deps, caller: Caller, projectId: string, { cmd, whose, id }: Input<'deleteView'>) =>
  changeViews(deps, caller, projectId, {
    ...{ cmd, whose, act: 'view-deleted', args: { id } },
    decide: (doc) => allowed(withoutView(doc, id)),
  });

export const arrangeViews = (
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, whose, ...how }: Input<'arrangeViews'>,
) =>
  changeViews(deps, caller, projectId, {
    ...{ cmd, whose, act: 'views-arranged', args: how },
    decide: (doc) => allowed(arranged(doc, how)),
  });

type ViewsChange = Pick<Input<'deleteView'>, 'cmd' | 'whose'> & {
  readonly act: ActName;
  readonly args: Json;
  readonly decide: (doc: ViewsDoc) => Result<ViewsDoc>;
};

/** One's own need no right but to see the project; the project's are everybody's. */
async function changeViews(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, whose, act, args, decide }: ViewsChange,
): Promise<Answer<{ readonly seq: number }>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const right = registerPermission(caller, opened.value, 'share-views');
  if (whose === 'project' && !right.allowed) return needsRole(right, 'change views of the project');
  const stored = await commitAct(deps, {
    stream: whose === 'own' ? ownViewsStream(projectId, caller.accountId) : projectViewsStream(projectId),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) => {
      const next = decide(doc);
      return next.ok ? allowed({ act, doc: next.value, args }) : next;
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

const listOf = (doc: ViewsDoc): ViewList => ({
  views: inOrder(doc).map(({ id, name, query }) => ({ id, name, query })),
  opensWith: doc.opensWith,
});
