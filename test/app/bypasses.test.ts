import { detectBypasses, readWatch } from '../../src/app/detection/detect-bypasses';
import { explainBypass } from '../../src/app/detection/explain-bypass';
import { editOverview } from '../../src/app/release/edit-overview';
import { decideChange } from '../../src/app/change/decide-change';
import { getClosing } from '../../src/app/closure/get-closing';
import { judgeClosure } from '../../src/app/closure/judge-closure';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { healFacts } from '../../src/app/upkeep/project-facts';
import { reconcile } from '../../src/app/upkeep/reconcile';
import { saveSettings } from '../../src/app/settings/save-settings';
import { emptySettings } from '../../src/domain/settings/settings';
import type { Mail } from '../../src/app/ports/ports';
import { planned } from './deployable';
import { aSetting, aSite, change, settings } from './setting';
import type { Setting } from './setting';

const going = '305';
const hour = 3_600_000;

/** REL-1 with one wave and an approved change, ines and noor named; its status Deploying is mapped. */
async function guarded(): Promise<
  Setting & { readonly mails: (Mail & { readonly issueId: string })[]; later: (ms: number) => void }
> {
  const mails: (Mail & { readonly issueId: string })[] = [];
  const clocks: { now: () => string } = { now: () => '' };
  const site = {
    ...aSite(),
    mails,
    issueTypes: [{ id: '10', name: 'Release', subtask: false }],
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [{ id: '41', name: 'Deploy', toStatusId: going }],
    now: () => clocks.now(),
  };
  site.projects = [...site.projects, { id: '2', key: 'CHG', name: 'Changes', visibleTo: ['slipway'] }];
  const setting = await aSetting(site);
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, stages: { [going]: 'DEPLOYING' } },
  });
  const roles = { rdm: 'ines', chm: 'lucia' };
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles } });
  await planned(setting);
  await healFacts(deps);
  const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString());
  later(hour);
  site.calls.length = 0;
  return { ...setting, mails, later };
}

const deploy = ({ as }: Setting, who = 'priya') => as(who).jira.transition('1', '41');
const found = ({ journal }: Setting) =>
  journal.table.filter(({ act }) => act.startsWith('bypass') || act === 'deployment-seen').map(({ act }) => act);
const see = async ({ deps }: Setting) => detectBypasses(deps, await readWatch(deps), ['1']);

describe('a release that was moved to Deploying', () => {
  it('with the pass of the gate is no bypass', async () => {
    const setting = await guarded();
    const { deps, as, cmd, mails } = setting;
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
    change(setting.site, 'CHG-31', { statusId: '302' });
    const asked = { id: 'r', gate: 'G5', waves: 'lowest', help: '' } as const;
    expect(await judgeGate(deps, 'REL-1', asked, going, new AbortController().signal)).toEqual({ pass: true });
    await deploy(setting);
    await see(setting);
    expect(found(setting)).toEqual(['deployment-seen']);
    expect(mails).toEqual([]);
  });

  it('without it is found once, told to release manager and change manager, and shown until explained', async () => {
    const setting = await guarded();
    const { deps, as, cmd, mails } = setting;
    await deploy(setting);
    await see(setting);
    await see(setting);
    await reconcile(deps);
    expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
    expect(mails).toEqual([
      expect.objectContaining({ issueId: '1', to: ['ines', 'lucia'], text: expect.stringContaining('REL-1') }),
    ]);

    const readiness = await getReadiness(deps, as('marta'), '1');
    const [bypass] = readiness.ok ? readiness.value.bypasses : [];
    expect(bypass).toMatchObject({ by: 'priya', toStatusId: going, explained: null });
    const said = { cmd: cmd(), entry: bypass?.id ?? '', explanation: 'Outage at night; authorized by phone.' };
    expect(await explainBypass(deps, as('priya'), '1', said)).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(await explainBypass(deps, as('lucia'), '1', said)).toMatchObject({
      value: [{ explained: { by: 'lucia', text: said.explanation } }],
    });
    expect(await explainBypass(deps, as('ines'), '1', { ...said, cmd: cmd() })).toMatchObject({
      refusal: { code: 'explained-before' },
    });
    expect(await explainBypass(deps, as('ines'), '1', { ...said, cmd: cmd(), entry: 'x' })).toMatchObject({
      refusal: { code: 'no-bypass' },
    });
  });

  it.each(['event lost', 'moved to another project', 'converted to another type', 'while its type was not mapped'])(
    'is found by the hourly run: %s',
    async (how) => {
      const setting = await guarded();
      const { deps, as, cmd, site } = setting;
      if (how === 'while its type was not mapped') {
        await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 2, changes: { releaseTypes: {} } });
        await deploy(setting);
        await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 3, changes: { releaseTypes: settings.releaseTypes } });
      } else await deploy(setting);
      if (how === 'moved to another project') change(site, 'REL-1', { projectId: '3', projectKey: 'OPS' });
      if (how === 'converted to another type') change(site, 'REL-1', { typeId: '90' });
      await reconcile(deps);
      expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
    },
  );

  it('is told by the run after one whose mail failed, once', async () => {
    const setting = await guarded();
    await deploy(setting);
    setting.site.broken.add('notify');
    await reconcile(setting.deps);
    expect(found(setting)).toEqual(['bypass-detected']);
    setting.site.broken.clear();
    setting.later(hour);
    await reconcile(setting.deps);
    expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
    expect(setting.mails).toHaveLength(1);
  });

  it('waits with the notice until somebody is named', async () => {
    const setting = await guarded();
    const { deps, as, cmd } = setting;
    const overview = (roles: { rdm: string | null; chm: string | null }, seq: number) =>
      editOverview(deps, as('ines'), '1', { cmd: cmd(), seq, changes: { roles } });
    await overview({ rdm: null, chm: null }, 1);
    await deploy(setting);
    await see(setting);
    expect(found(setting)).toEqual(['bypass-detected']);
    await overview({ rdm: 'ines', chm: null }, 2);
    await see(setting);
    expect(setting.mails).toMatchObject([{ to: ['ines'] }]);
  });

  it('is found though a release before it can not be judged, now or ever', async () => {
    const setting = await guarded();
    const { deps, journal, as } = setting;
    await as('priya').jira.transition('2', '41');
    await deploy(setting);
    const append: typeof journal.append = (draft) =>
      draft.streamId === 'gate:2' ? Promise.reject(new Error('too large')) : journal.append(draft);
    const broken = { ...deps, journal: { ...journal, append } };
    await expect(reconcile(broken)).rejects.toThrow('Some work items could not be judged');
    expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
    expect(await deps.upkeep.doneUntil('reconcile')).toBe(setting.clock.now());
  });

  it('is not on record as told to a manager who has left', async () => {
    const setting = await guarded();
    await deploy(setting);
    change(setting.site, 'REL-1', { visibleTo: ['slipway', 'noor'] });
    await see(setting);
    expect(found(setting)).toEqual(['bypass-detected']);
    change(setting.site, 'REL-1', { visibleTo: ['slipway', 'ines'] });
    await see(setting);
    expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
  });

  it('is found once a day though nothing says that it was updated', async () => {
    const setting = await guarded();
    await reconcile(setting.deps);
    await deploy(setting);
    change(setting.site, 'REL-1', { updated: '2026-01-01T00:00:00.000Z' });
    setting.later(hour);
    await reconcile(setting.deps);
    expect(found(setting)).toEqual([]);
    setting.later(24 * hour);
    await reconcile(setting.deps);
    expect(found(setting)).toEqual(['bypass-detected', 'bypass-told']);
  });
});

it('a release that was deployed before its project was mapped is left alone', async () => {
  const setting = await guarded();
  const at = '2026-11-20T08:00:00.000Z';
  const before = { id: '1001', at, by: null, fromStatusId: '300', toStatusId: going };
  change(setting.site, 'REL-1', { statusId: going, changes: [before], updated: setting.clock.now() });
  await reconcile(setting.deps);
  expect(found(setting)).toEqual([]);
});

it('looks at no work item when nothing was updated, and at nothing before set-up', async () => {
  const setting = await guarded();
  await reconcile(setting.deps);
  setting.later(4 * hour);
  setting.site.calls.length = 0;
  await reconcile(setting.deps);
  expect([...setting.site.calls].sort()).toEqual(['browsableProjects', 'issueTypes', 'search', 'searchIds']);

  const fresh = await aSetting();
  const { deps, as, cmd } = fresh;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: emptySettings });
  await reconcile(deps);
  expect(fresh.site.calls).toEqual([]);
});

describe('a change that is unlinked from its release', () => {
  const close = ({ deps }: Setting) =>
    judgeClosure(deps, 'CHG-31', { id: 'c', help: '' }, '309', new AbortController().signal);
  function unlink({ site }: Setting) {
    change(site, 'REL-1', { links: [] });
    change(site, 'CHG-31', { links: [] });
  }
  async function approve(setting: Setting) {
    const { deps, as, cmd } = setting;
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
    change(setting.site, 'CHG-31', { statusId: '302' });
    const asked = { id: 'r', gate: 'G5', waves: 'lowest', help: '' } as const;
    await judgeGate(deps, 'REL-1', asked, going, new AbortController().signal);
  }
  async function approveAndDeploy(setting: Setting) {
    await approve(setting);
    await deploy(setting);
  }

  it.each([
    ['was deployed', approveAndDeploy, 'which deployed CHG-31 and is not linked to it any more'],
    ['was moved on without the gate', deploy, 'moved on without the Deployment gate'],
  ])('stays open while the release that %s has not ended', async (_, deployed, why) => {
    const setting = await guarded();
    await deployed(setting);
    await see(setting);
    unlink(setting);
    await healFacts(setting.deps);
    expect(await close(setting)).toEqual({ pass: false, message: expect.stringContaining(why) });
    const told = await getClosing(setting.deps, setting.as('lucia'), '31');
    expect(JSON.stringify(told)).toContain(why);
  });

  it('stays open at once, before Jira has told of the move and before any fact table knows', async () => {
    const setting = await guarded();
    await approveAndDeploy(setting);
    unlink(setting);
    expect(await setting.deps.facts.lagging(9)).toContain('gate:1');
    expect(await close(setting)).toEqual({
      pass: false,
      message: expect.stringContaining('is not linked to it any more'),
    });
    await healFacts(setting.deps);
    expect(await close(setting)).toEqual({
      pass: false,
      message: expect.stringContaining('is not linked to it any more'),
    });
  });

  it('stays open, as technical, when more was decided lately than is looked at', async () => {
    const setting = await guarded();
    for (let id = 0; id <= 100; id += 1) setting.journal.due.set(`gate:9${String(id)}`, setting.clock.now());
    expect(await close(setting)).toEqual({ pass: false, message: expect.stringContaining('technical') });
  });

  it('may be closed when the gate let its release through and Jira did not move it', async () => {
    const setting = await guarded();
    const { deps, as, cmd } = setting;
    const stages = { '300': 'READY', [going]: 'DEPLOYING' } as const;
    await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 2, changes: { ...settings, stages } });
    await approve(setting);
    unlink(setting);
    expect(await close(setting)).toEqual({ pass: true });
  });

  it('whose release is deleted besides stays open until its authority decides on it once more', async () => {
    const setting = await guarded();
    const { deps, as, cmd, site } = setting;
    await approveAndDeploy(setting);
    await see(setting);
    unlink(setting);
    site.issues.splice(
      site.issues.findIndex(({ key }) => key === 'REL-1'),
      1,
    );
    const held = { pass: false, message: expect.stringContaining('is not shown by Jira any more') };
    expect(await close(setting)).toEqual(held);
    await healFacts(deps);
    expect(await close(setting)).toEqual(held);
    expect(JSON.stringify(await getClosing(deps, as('lucia'), '31'))).toContain('is not shown by Jira any more');
    setting.later(hour);
    const said = { decision: 'withdraw', reason: 'Taken back by hand on Monday.' } as const;
    expect(await decideChange(deps, as('lucia'), '31', { cmd: cmd(), ...said })).toMatchObject({ ok: true });
    expect(await close(setting)).toEqual({ pass: true });
  });

  it('whose release ended before it was deleted may be closed', async () => {
    const setting = await guarded();
    const { deps, as, cmd, site } = setting;
    const stages = { [going]: 'DEPLOYING', '306': 'REVIEW' } as const;
    await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 2, changes: { ...settings, stages } });
    await approveAndDeploy(setting);
    await see(setting);
    unlink(setting);
    const summary = 'Release';
    await deps.releases.seen([{ releaseId: '1', issueKey: 'REL-1', summary, statusId: '306' }], setting.clock.now());
    await healFacts(deps);
    site.issues.splice(
      site.issues.findIndex(({ key }) => key === 'REL-1'),
      1,
    );
    expect(await close(setting)).toEqual({ pass: true });
  });

  it('may be closed when nothing was deployed', async () => {
    const setting = await guarded();
    unlink(setting);
    await healFacts(setting.deps);
    expect(await close(setting)).toEqual({ pass: true });
  });

  it('tells nothing of the release to who may not see it', async () => {
    const setting = await guarded();
    await approveAndDeploy(setting);
    await see(setting);
    unlink(setting);
    await healFacts(setting.deps);
    change(setting.site, 'REL-1', { visibleTo: ['slipway'] });
    const told = await getClosing(setting.deps, setting.as('lucia'), '31');
    expect(JSON.stringify(told)).not.toContain('REL-1');
    expect(told).toMatchObject({ value: { findings: [{ what: expect.stringContaining('may not see') }] } });
  });
});
