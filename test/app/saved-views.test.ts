import { arrangeViews, deleteView, getViews, saveView } from '../../src/app/project/saved-views';
import { aSetting } from './setting';
import type { Setting } from './setting';

const mine = { id: 'v1', name: 'Mine', query: 'state=all&q=lab' };

const seen = async ({ deps, as }: Setting, who: string) => {
  const answer = await getViews(deps, as(who), '1');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
};

it("keeps a person's own views to themselves, though they may share none", async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  expect(await saveView(deps, as('marta'), '1', { cmd: cmd(), whose: 'own', ...mine })).toMatchObject({ ok: true });
  await arrangeViews(deps, as('marta'), '1', { cmd: cmd(), whose: 'own', opensWith: 'v1' });
  expect(await seen(setting, 'marta')).toMatchObject({
    own: { views: [mine], opensWith: 'v1' },
    project: { views: [] },
    mayShare: { allowed: false },
  });
  expect(await seen(setting, 'noor')).toMatchObject({ own: { views: [], opensWith: null } });
});

it('shows a shared view to everybody in the project, and the journal who shared it', async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  expect(await saveView(deps, as('marta'), '1', { cmd: cmd(), whose: 'project', ...mine })).toMatchObject({
    refusal: { code: 'needs-role', message: expect.stringContaining('change views of the project') },
  });
  expect(await saveView(deps, as('ines'), '1', { cmd: cmd(), whose: 'project', ...mine })).toMatchObject({ ok: true });
  expect(await seen(setting, 'noor')).toMatchObject({ project: { views: [mine] } });
  expect(setting.journal.table.at(-1)).toMatchObject({ streamId: 'views:1', act: 'view-saved', actor: 'ines' });
});

it('does an act once, however often it is sent', async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const once = { cmd: cmd(), whose: 'own', ...mine } as const;
  await saveView(deps, as('marta'), '1', once);
  await deleteView(deps, as('marta'), '1', { cmd: cmd(), whose: 'own', id: 'v1' });
  await saveView(deps, as('marta'), '1', once);
  expect(await seen(setting, 'marta')).toMatchObject({ own: { views: [] } });
});
