import { detectBypasses, readWatch } from '../../src/app/detection/detect-bypasses';
import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { explainBypass } from '../../src/app/detection/explain-bypass';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { giveTurnReason } from '../../src/app/turns/give-turn-reason';
import { withdrawTurnReason } from '../../src/app/turns/withdraw-turn-reason';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { healFacts } from '../../src/app/upkeep/project-facts';
import { reconcile } from '../../src/app/upkeep/reconcile';
import { saveSettings } from '../../src/app/settings/save-settings';
import { startWave } from '../../src/app/deployment/start-wave';
import type { Mail } from '../../src/app/ports/ports';
import { planned } from './deployable';
import { aSetting, aSite, authorizedStatus, change, settings } from './setting';
import type { Setting } from './setting';

const planning = '306';
const cancelled = '307';
const toPlanning = '61';
const toCancelled = '62';
const hour = 3_600_000;

type Turning = Setting & {
  readonly mails: (Mail & { readonly issueId: string })[];
  readonly later: (ms: number) => void;
};

/** REL-1 stands ready with one wave and one change; the ways back and out are mapped. */
async function ready(): Promise<Turning> {
  const mails: Turning['mails'] = [];
  const clocks: { now: () => string } = { now: () => '' };
  const site = {
    ...aSite(),
    mails,
    issueTypes: [{ id: '10', name: 'Release', subtask: false }],
    statuses: [...aSite().statuses, { id: planning, name: 'Planning' }, { id: cancelled, name: 'Cancelled' }],
    transitions: [
      { id: toPlanning, name: 'Return to planning', toStatusId: planning },
      { id: toCancelled, name: 'Cancel', toStatusId: cancelled },
    ],
    now: () => clocks.now(),
  };
  const setting = await aSetting(site);
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  const stages = { '300': 'READY', '305': 'DEPLOYING', [planning]: 'PLANNING', [cancelled]: 'CANCELLED' } as const;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { ...settings, stages } });
  const roles = { rdm: 'ines', chm: 'cleo' };
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles } });
  await planned(setting, {
    w1: { customer: 'M', plannedStart: '2026-11-24T20:00:00.000Z', plannedEnd: '2026-11-24T21:00:00.000Z' },
  });
  const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString());
  later(hour);
  return { ...setting, mails, later };
}

const give = ({ deps, as, cmd }: Setting, kind: 'back' | 'cancel', who = 'ines', id = cmd()) =>
  giveTurnReason(deps, as(who), '1', { cmd: id, kind, cause: 'DEFECT', reason: 'The migration loses a table.' });
const gateSays = ({ deps }: Setting, gate: 'GR' | 'GC') =>
  judgeGate(deps, 'REL-1', { id: 'r', gate, waves: 'none', help: '' }, planning, new AbortController().signal);
const turn = ({ as }: Setting, transition: string) => as('priya').jira.transition('1', transition);
const see = async ({ deps }: Setting) => detectBypasses(deps, await readWatch(deps), ['1']);
const acts = ({ journal }: Setting) => journal.table.map(({ act }) => act).filter((act) => act.startsWith('turn'));
const shown = async ({ deps, as }: Setting) => {
  const readiness = await getReadiness(deps, as('marta'), '1');
  if (!readiness.ok) throw new Error(JSON.stringify(readiness));
  return readiness.value;
};

describe('a release that goes back', () => {
  it('is refused until somebody says why; then the owners of its changes are told, and it passes', async () => {
    const setting = await ready();
    expect(await gateSays(setting, 'GR')).toEqual({
      pass: false,
      message: expect.stringContaining('Nobody has said why REL-1 goes back.'),
    });
    expect(await give(setting, 'back', 'priya')).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(await give(setting, 'back')).toEqual({ ok: true, value: null });
    expect(setting.mails).toEqual([
      expect.objectContaining({
        ...{ issueId: '31', to: [], owners: true },
        text: expect.stringContaining('The migration loses a table.'),
      }),
    ]);
    expect((await shown(setting)).turns.reasons).toMatchObject([{ kind: 'back', told: { changes: 1, nobody: 0 } }]);
    expect(await gateSays(setting, 'GC')).toMatchObject({ pass: false });
    expect(await gateSays(setting, 'GR')).toEqual({ pass: true });
    await turn(setting, toPlanning);
    await see(setting);
    await see(setting);
    expect(acts(setting)).toEqual(['turn-reason-given', 'turn-owners-told', 'turn-seen']);
    expect((await shown(setting)).turns).toMatchObject({ reasons: [], unreasoned: [] });
  });

  it('goes back once on one reason, though no event told of the first time', async () => {
    const setting = await ready();
    await give(setting, 'back');
    expect(await gateSays(setting, 'GR')).toEqual({ pass: true });
    // Jira may have refused the move for a reason of its own: what was let through can be tried again.
    expect(await gateSays(setting, 'GR')).toEqual({ pass: true });
    await turn(setting, toPlanning);
    change(setting.site, 'REL-1', { statusId: '300' });
    expect(await gateSays(setting, 'GR')).toMatchObject({ pass: false });
  });

  it.each([
    { after: 'a day', done: async (setting: Turning) => setting.later(24 * hour) },
    {
      after: 'it was taken back',
      done: async (setting: Turning) => {
        const [reason] = (await shown(setting)).turns.reasons;
        const input = { cmd: setting.cmd(), reason: reason?.id ?? '' };
        expect(await withdrawTurnReason(setting.deps, setting.as('priya'), '1', input)).toMatchObject({
          refusal: { code: 'needs-role' },
        });
        expect(await withdrawTurnReason(setting.deps, setting.as('cleo'), '1', input)).toEqual({
          ok: true,
          value: null,
        });
      },
    },
  ])('has no reason any more after $after', async ({ done }) => {
    const setting = await ready();
    await give(setting, 'back');
    await done(setting);
    expect(await gateSays(setting, 'GR')).toMatchObject({ pass: false });
  });

  it('stays after all: who was told hears it once, also of a change that was unlinked meanwhile', async () => {
    const setting = await ready();
    const { deps, as, cmd, mails } = setting;
    await give(setting, 'cancel');
    const [reason] = (await shown(setting)).turns.reasons;
    change(setting.site, 'REL-1', { links: [] });
    const input = { cmd: cmd(), reason: reason?.id ?? '' };
    await withdrawTurnReason(deps, as('ines'), '1', input);
    await withdrawTurnReason(deps, as('ines'), '1', input);
    expect(mails.map(({ issueId, subject }) => [issueId, subject])).toEqual([
      ['31', 'REL-1, which deploys CHG-31, is to be cancelled'],
      ['31', 'REL-1, which deploys CHG-31, is not cancelled after all'],
    ]);
    expect(acts(setting)).toEqual(['turn-reason-given', 'turn-owners-told', 'turn-reason-withdrawn', 'turn-back-told']);
  });

  it('without a reason is found by the hourly run, told once, and asks why', async () => {
    const setting = await ready();
    const { deps, as, cmd, mails } = setting;
    await turn(setting, toPlanning);
    await reconcile(deps);
    await see(setting);
    expect(acts(setting)).toEqual(['turn-without-reason', 'turn-told']);
    expect(mails).toMatchObject([{ issueId: '1', to: ['ines', 'cleo'] }]);
    const [unreasoned] = (await shown(setting)).turns.unreasoned;
    expect(unreasoned).toMatchObject({ kind: 'back', by: 'priya', explained: null });
    const said = { cmd: cmd(), entry: unreasoned?.id ?? '', explanation: 'Pressed by mistake.' };
    expect(await explainBypass(deps, as('ines'), '1', said)).toMatchObject({ ok: true });
    expect((await shown(setting)).turns.unreasoned).toMatchObject([{ explained: { by: 'ines' } }]);
    expect(await explainBypass(deps, as('cleo'), '1', { ...said, cmd: cmd() })).toMatchObject({
      refusal: { code: 'explained-before' },
    });
  });
});

describe('the owners of the changes', () => {
  it('are told nothing when the reason is sent again after it was taken back', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const id = cmd();
    setting.site.broken.add('notify');
    expect(await give(setting, 'cancel', 'ines', id)).toEqual({ ok: true, value: null });
    await withdrawTurnReason(deps, as('ines'), '1', { cmd: cmd(), reason: id });
    setting.site.broken.delete('notify');
    expect(await give(setting, 'cancel', 'ines', id)).toMatchObject({ ok: false, refusal: { code: 'no-reason' } });
    expect(setting.mails).toEqual([]);
  });

  it.each(['notify', 'issue'] as const)(
    'are told when the reason is sent again after Jira failed at %s; it stands, and until then nothing passes',
    async (call) => {
      const setting = await ready();
      const id = setting.cmd();
      const { appJira } = setting.deps;
      const failing = { ...appJira, [call]: () => Promise.reject(new Error(call)) };
      const broken = { ...setting, deps: { ...setting.deps, appJira: failing } };
      expect(await give(broken, 'back', 'ines', id)).toEqual({ ok: true, value: null });
      expect((await shown(setting)).turns.reasons).toMatchObject([{ untold: 1 }]);
      expect(await gateSays(setting, 'GR')).toMatchObject({ message: expect.stringContaining('were not told yet') });
      // Whoever may give a reason may see to it.
      expect(await give(setting, 'back', 'cleo', id)).toEqual({ ok: true, value: null });
      await give(setting, 'back', 'ines', id);
      expect(setting.mails).toHaveLength(1);
      expect(await gateSays(setting, 'GR')).toEqual({ pass: true });
    },
  );

  it('are told each once where Jira refuses one mail of two', async () => {
    const setting = await ready();
    const [link] = setting.site.issues.find(({ key }) => key === 'REL-1')?.links ?? [];
    const one = setting.site.issues.find(({ key }) => key === 'CHG-31');
    if (link === undefined || one === undefined) throw new Error('REL-1 has no change.');
    setting.site.issues.push({ ...one, id: '32', key: 'CHG-32' });
    change(setting.site, 'REL-1', { links: [link, { ...link, issueId: '32', issueKey: 'CHG-32' }] });
    const { appJira } = setting.deps;
    const notify = (id: string, mail: Mail) =>
      id === '31' ? Promise.reject(new Error('429')) : appJira.notify(id, mail);
    const id = setting.cmd();
    await give({ ...setting, deps: { ...setting.deps, appJira: { ...appJira, notify } } }, 'cancel', 'ines', id);
    expect((await shown(setting)).turns.reasons).toMatchObject([{ untold: 1 }]);
    await give(setting, 'cancel', 'ines', id);
    expect(setting.mails.map(({ issueId }) => issueId)).toEqual(['32', '31']);
  });

  it('who were told that it turns are told that it does not, also when Jira failed at first', async () => {
    const setting = await ready();
    const { deps, as, cmd, site, mails } = setting;
    await give(setting, 'cancel');
    const [reason] = (await shown(setting)).turns.reasons;
    const id = reason?.id ?? '';
    site.broken.add('notify');
    const first = { cmd: cmd(), reason: id };
    expect(await withdrawTurnReason(deps, as('ines'), '1', first)).toEqual({ ok: true, value: null });
    expect((await shown(setting)).turns).toMatchObject({ reasons: [], owedBack: [{ id, kind: 'cancel', changes: 1 }] });
    site.broken.delete('notify');
    expect(await withdrawTurnReason(deps, as('cleo'), '1', { cmd: cmd(), reason: id })).toMatchObject({ ok: true });
    await withdrawTurnReason(deps, as('ines'), '1', first);
    expect(mails.map(({ subject }) => subject)).toEqual([
      'REL-1, which deploys CHG-31, is to be cancelled',
      'REL-1, which deploys CHG-31, is not cancelled after all',
    ]);
    expect((await shown(setting)).turns.owedBack).toEqual([]);
  });

  it('of a change that Slipway may not see are counted as not told, which stops nobody', async () => {
    const setting = await ready();
    const { visibleTo } = setting.site.issues.find(({ key }) => key === 'CHG-31') ?? { visibleTo: [] };
    const notify = setting.deps.appJira.notify.bind(setting.deps.appJira);
    // Jira names nobody on it whom it could mail.
    const deps = {
      ...setting.deps,
      appJira: { ...setting.deps.appJira, notify: async (id: string, mail: Mail) => id !== '31' && notify(id, mail) },
    };
    expect(visibleTo).toContain('slipway');
    await give({ ...setting, deps }, 'back');
    expect((await shown(setting)).turns.reasons).toMatchObject([{ told: { changes: 0, nobody: 1 } }]);
    expect(await gateSays(setting, 'GR')).toEqual({ pass: true });
  });
});

describe('a release that is cancelled', () => {
  it('leaves calendar and register of waves, and nobody may start it any more', async () => {
    const setting = await ready();
    const { deps, as, cmd, journal } = setting;
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
    change(setting.site, 'CHG-31', { statusId: authorizedStatus });
    const started = await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' });
    expect(started).toMatchObject({ ok: true, value: { started: true } });
    const waves = async () => {
      await healFacts(deps);
      const asked = { projects: ['1'], from: '2026-01-01', to: '2027-01-01', about: null, limit: 10 };
      return (await deps.releases.waves(asked)).waves.length;
    };
    expect(await waves()).toBe(1);
    await give(setting, 'cancel');
    expect(await gateSays(setting, 'GC')).toEqual({ pass: true });
    await turn(setting, toCancelled);
    await see(setting);
    expect(acts(setting)).toContain('turn-seen');
    expect(await waves()).toBe(0);
    const { start } = await shown(setting);
    expect(JSON.stringify(start)).toContain('revoked');
    expect(journal.table.filter(({ act }) => act === 'wave-permitted')).toHaveLength(1);
  });
});
