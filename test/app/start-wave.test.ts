import { detectBypasses, readWatch } from '../../src/app/detection/detect-bypasses';
import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { saveProcess } from '../../src/app/settings/save-process';
import { saveSettings } from '../../src/app/settings/save-settings';
import { startWave } from '../../src/app/deployment/start-wave';
import { withdrawPermit } from '../../src/app/deployment/withdraw-permit';
import { planned } from './deployable';
import { aSetting, aSite, settings } from './setting';
import type { Setting } from './setting';

const going = '305';
const minute = 60_000;

/** REL-1 with two waves of customer M, its change approved by Lucia; Priya deploys. Where nothing else is said, permits are required. */
async function ready(rule: 'advised' | 'required' = 'required'): Promise<Setting & { later: (ms: number) => void }> {
  const clocks: { now: () => string } = { now: () => '' };
  const setting = await aSetting({
    ...aSite(),
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [
      { id: '21', name: 'Authorize', toStatusId: '302' },
      { id: '41', name: 'Deploy', toStatusId: going },
      { id: '42', name: 'Back', toStatusId: '300' },
    ],
    now: () => clocks.now(),
  });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  const stages = { [going]: 'DEPLOYING' } as const;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { ...settings, stages } });
  if (rule === 'required') {
    const permits = { rule, minutes: 15, owner: 'IT director', reason: 'Who deploys has to be known.' } as const;
    await saveProcess(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { permits } });
  }
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles: { rdm: 'ines', dp: 'priya' } } });
  const waves = { w1: { customer: 'M' }, w2: { customer: 'M', number: 2 } };
  await planned(setting, waves);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  const later = (ms: number) => clock.set(new Date(Date.parse(clock.now()) + ms).toISOString());
  later(minute);
  setting.site.calls.length = 0;
  return { ...setting, later };
}

const start = ({ deps, as, cmd }: Setting, { who = 'priya', wave = 'w1', id = cmd() } = {}) =>
  startWave(deps, as(who), '1', { cmd: id, wave });
const judge = ({ deps }: Setting) =>
  judgeGate(deps, 'REL-1', { id: 'rule', gate: 'G5', waves: 'lowest', help: '' }, going, new AbortController().signal);
const see = async ({ deps }: Setting) => detectBypasses(deps, await readWatch(deps), ['1']);
const acts = ({ journal }: Setting) =>
  journal.table
    .filter(({ streamId, act }) => streamId === 'gate:1' && act !== 'deployment-signed-off')
    .map(({ act, actor }) => `${act} by ${actor}`);
const seen = async ({ deps, as }: Setting) => {
  const readiness = await getReadiness(deps, as('ines'), '1');
  if (!readiness.ok) throw new Error('REL-1 is visible to Ines.');
  return readiness.value;
};
/** Jira's own button, the gate on it. */
async function press(setting: Setting, who: string): Promise<boolean> {
  const { pass } = await judge(setting);
  if (pass) await setting.as(who).jira.transition('1', '41');
  return pass;
}

describe('starting a wave', () => {
  it('writes decision and permit in one row and moves the release as that person', async () => {
    const setting = await ready();
    expect(await start(setting)).toMatchObject({
      ok: true,
      value: { started: true, moves: [{ key: 'REL-1', to: 'Deploying' }] },
    });
    expect(acts(setting)).toEqual(['wave-permitted by priya', 'deployment-seen by slipway']);
    expect((await seen(setting)).start.waves).toMatchObject({
      w1: { started: { by: 'priya' }, permit: { state: 'used', account: 'priya' } },
      w2: { started: null, permit: null },
    });
  });

  it('does all of that once, however often it is sent', async () => {
    const setting = await ready();
    const id = setting.cmd();
    await start(setting, { id });
    await start(setting, { id });
    expect(acts(setting)).toHaveLength(2);
    expect(setting.site.issues.find(({ key }) => key === 'REL-1')?.changes).toHaveLength(1);
  });

  it('goes on where it stopped: the permit was written, and the answer was lost before the move', async () => {
    const setting = await ready();
    const id = setting.cmd();
    setting.site.broken.add('transition');
    await expect(start(setting, { id })).rejects.toThrow('503');
    setting.site.broken.clear();
    expect(await start(setting, { id })).toMatchObject({ value: { moves: [{ to: 'Deploying' }] } });
    expect(acts(setting)).toEqual(['wave-permitted by priya', 'deployment-seen by slipway']);
  });

  it('is refused to who does not hold the role, and leaves no trace', async () => {
    const setting = await ready();
    expect(await start(setting, { who: 'ines' })).toMatchObject({
      ok: false,
      refusal: { code: 'needs-role', people: ['priya'] },
    });
    expect(acts(setting)).toEqual([]);
  });

  it('is refused to who approved the change alone, and that is journaled', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 1, changes: { roles: { dp: 'lucia' } } });
    const answer = await start(setting, { who: 'lucia' });
    expect(answer).toMatchObject({ ok: true, value: { started: false, verdict: { result: 'BLOCKED' } } });
    expect(JSON.stringify(answer)).toContain('You approved CHG-31');
    expect(acts(setting)).toEqual(['gate-refused by lucia']);
  });

  it('keeps the permit where Jira refuses the move, for its own button', async () => {
    const setting = await ready();
    const jira = {
      ...setting.as('priya').jira,
      transition: async () => ({ ok: false, message: 'A field is missing.' }) as const,
    };
    const { deps, cmd } = setting;
    const answer = await startWave(deps, { accountId: 'priya', jira }, '1', { cmd: cmd(), wave: 'w1' });
    expect(answer).toMatchObject({ value: { started: true, moves: [{ not: 'A field is missing.' }] } });
    expect(await press(setting, 'priya')).toBe(true);
    await see(setting);
    expect((await seen(setting)).bypasses).toEqual([]);
  });

  it('starts the next wave without a move where the release is being deployed already', async () => {
    const setting = await ready();
    await start(setting);
    expect(await start(setting, { wave: 'w2' })).toMatchObject({ value: { moves: [{ already: 'Deploying' }] } });
    expect(acts(setting).slice(2)).toEqual(['wave-permitted by priya', 'wave-started by priya']);
    expect((await seen(setting)).start.waves['w2']).toMatchObject({ permit: { state: 'used' } });
  });

  it('asks Jira no more for a hundred changes than for one', async () => {
    const setting = await ready();
    await start(setting);
    expect(setting.site.calls.length).toBeLessThanOrEqual(12);
  });
});

describe('the Deployment gate where permits are required', () => {
  it('refuses without one, and says where it is given', async () => {
    expect(await judge(await ready())).toEqual({
      pass: false,
      message: expect.stringMatching(/^Nobody holds a permit to start this deployment\..*Deployment plan › Start/),
    });
  });

  it('judges the wave of the permit, and needs three calls for it', async () => {
    const setting = await withPermit();
    setting.site.calls.length = 0;
    expect(await judge(setting)).toEqual({ pass: true });
    expect(setting.site.calls).toHaveLength(3);
    expect(setting.written().at(-1)).toMatchObject({ act: 'gate-passed' });
  });

  it('refuses a permit that was used, before any event told of that', async () => {
    const setting = await withPermit();
    expect(await press(setting, 'priya')).toBe(true);
    await setting.as('priya').jira.transition('1', '42');
    expect(await judge(setting)).toEqual({ pass: false, message: expect.stringContaining('a permit holds once') });
  });

  it('lets a permit be shown again whose move Jira did not make', async () => {
    const setting = await withPermit();
    expect(await judge(setting)).toEqual({ pass: true });
    expect(await press(setting, 'priya')).toBe(true);
  });

  it('refuses an expired one, a withdrawn one, and one for another plan', async () => {
    const expired = await withPermit();
    expired.later(16 * minute);
    expect(await judge(expired)).toMatchObject({ message: expect.stringContaining('The permit expired on') });

    const withdrawn = await withPermit();
    const { deps, as, cmd } = withdrawn;
    const permit = (await seen(withdrawn)).start.waves['w1']?.permit?.id ?? '';
    expect(await withdrawPermit(deps, as('ines'), '1', { cmd: cmd(), permit })).toMatchObject({ ok: true });
    expect(await judge(withdrawn)).toMatchObject({ message: expect.stringContaining('was withdrawn') });

    const edited = await withPermit();
    const changes = { waves: { w1: { site: 'North clinic' } } };
    await editPlan(edited.deps, edited.as('priya'), '1', { cmd: edited.cmd(), seq: 2, changes });
    expect(await judge(edited)).toMatchObject({ message: expect.stringContaining('plan or the package was changed') });
  });

  it('finds a bypass where another account made the move', async () => {
    const setting = await withPermit();
    expect(await press(setting, 'ines')).toBe(true);
    await see(setting);
    expect((await seen(setting)).bypasses).toMatchObject([{ by: 'ines', why: 'other-account' }]);
  });
});

describe('the Deployment gate where permits are advised', () => {
  it('judges the open waves of the lowest number when there is none', async () => {
    const setting = await ready('advised');
    expect(await press(setting, 'ines')).toBe(true);
    await see(setting);
    expect((await seen(setting)).bypasses).toEqual([]);
    expect((await seen(setting)).now.waves).toEqual(['w2']);
  });
});

/** Priya holds a permit for the first wave; nothing was moved yet. */
async function withPermit() {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const jira = { ...as('priya').jira, transitions: async () => [] };
  const answer = await startWave(deps, { accountId: 'priya', jira }, '1', { cmd: cmd(), wave: 'w1' });
  expect(answer).toMatchObject({
    value: { started: true, moves: [{ not: expect.stringContaining('no transition') }] },
  });
  return setting;
}
