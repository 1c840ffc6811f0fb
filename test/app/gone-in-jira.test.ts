import { decideChange } from '../../src/app/change/decide-change';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getChange } from '../../src/app/change/get-change';
import { getRelease } from '../../src/app/release/get-release';
import { judgeGate } from '../../src/app/gate/judge-gate';
import type { FakeSite } from '../fakes/jira';
import { planned } from './deployable';
import { aSetting, change } from './setting';
import type { Setting } from './setting';

/** REL-1 lacks nothing; then Jira is changed under it. */
async function ready(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  await planned(setting);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  return setting;
}

const judge = ({ deps }: Setting, key: string) =>
  judgeGate(
    deps,
    key,
    { id: 'rule', gate: 'G5', waves: 'lowest', help: 'Service desk' },
    '305',
    new AbortController().signal,
  );

function remove(site: FakeSite, key: string): void {
  site.issues.splice(
    site.issues.findIndex((issue) => issue.key === key),
    1,
  );
}

describe('the gate refuses, and says why, when Jira has lost', () => {
  it.each<[what: string, lose: (site: FakeSite) => void, words: RegExp]>([
    ['the release', (site) => remove(site, 'REL-1'), /may not see REL-1/],
    ['the work type of the release', (site) => change(site, 'REL-1', { typeId: '77' }), /REL-1 is not of a work type/],
    [
      'the change, and its link with it',
      (site) => {
        remove(site, 'CHG-31');
        change(site, 'REL-1', { links: [] });
      },
      /REL-1/,
    ],
    ['the change, and the link still stands', (site) => remove(site, 'CHG-31'), /CHG-31|change/],
    [
      'the link type: the links have another one',
      (site) =>
        change(site, 'REL-1', { links: [{ typeId: '51', side: 'outward', issueId: '31', issueKey: 'CHG-31' }] }),
      /REL-1/,
    ],
    ['the status of the change', (site) => change(site, 'CHG-31', { statusId: '399' }), /CHG-31/],
    ['the work type of the change', (site) => change(site, 'CHG-31', { typeId: '88' }), /REL-1|CHG-31/],
  ])('%s', async (_, lose, words) => {
    const setting = await ready();
    lose(setting.site);
    expect(await judge(setting, 'REL-1')).toEqual({ pass: false, message: expect.stringMatching(words) });
  });
});

it('a release that was moved keeps its plan and its right to pass: everything hangs on its id, not on its key', async () => {
  const setting = await ready();
  change(setting.site, 'REL-1', { key: 'OPS-7', projectId: '3', projectKey: 'OPS' });
  expect(await getRelease(setting.deps, setting.as('ines'), '1')).toMatchObject({
    ok: true,
    value: { issue: { key: 'OPS-7' }, plan: { doc: { waves: { order: ['w1'] } } } },
  });
  expect(await judge(setting, 'OPS-7')).toEqual({ pass: true });
});

it('a change that was deleted is not found, in words, and its approval stays in the journal', async () => {
  const setting = await ready();
  remove(setting.site, 'CHG-31');
  expect(await getChange(setting.deps, setting.as('lucia'), '31')).toMatchObject({
    ok: false,
    refusal: { code: 'not-visible', message: expect.stringMatching(/[.!?]$/) },
  });
  expect(setting.written().filter(({ streamId }) => streamId === 'change:31')).toHaveLength(1);
});

it('a project role that was removed takes the right with it, and the refusal names the role', async () => {
  const setting = await ready();
  Object.assign(setting.site, { roles: {} });
  const { deps, as, cmd } = setting;
  expect(await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 2, changes: { scope: 'x' } })).toMatchObject({
    ok: false,
    refusal: { code: 'needs-role', who: expect.any(String) },
  });
});
