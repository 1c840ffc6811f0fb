import { detectBypasses, readWatch } from '../../src/app/detection/detect-bypasses';
import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { saveSettings } from '../../src/app/settings/save-settings';
import { startWave } from '../../src/app/deployment/start-wave';
import { makeWaveItems, unbindWaveItem } from '../../src/app/deployment/wave-items';
import { planned as deployable } from './deployable';
import { aSetting, aSite, settings } from './setting';
import type { Setting } from './setting';

const going = '305';
const subtaskType = { id: '11', name: 'Deployment wave', subtask: true };
const layouts = { '1': { roles: [], types: ['10', '11'].map((id) => ({ id, statusIds: ['300', going] })) } };

/** REL-1 with so many waves, its change approved. */
async function planned(waves = 2, types = [subtaskType]): Promise<Setting> {
  const clocks: { now: () => string } = { now: () => '' };
  const setting = await aSetting({
    ...aSite(),
    issueTypes: [{ id: '10', name: 'Release', subtask: false }, ...types],
    layouts,
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [
      { id: '21', name: 'Authorize', toStatusId: '302' },
      { id: '41', name: 'Deploy', toStatusId: going },
    ],
    now: () => clocks.now(),
  });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  const stages = { [going]: 'DEPLOYING' } as const;
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { ...settings, stages } });
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles: { rdm: 'ines', dp: 'priya' } } });
  const all = Array.from({ length: waves }, (_, index): [string, { customer: string; number: number }] => [
    `w${String(index + 1)}`,
    { customer: 'M', number: index + 1 },
  ]);
  await deployable(setting, Object.fromEntries(all));
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
  return setting;
}

const make = ({ deps, as }: Setting, who = 'priya') => makeWaveItems(deps, as(who), '1');
const subtasks = ({ site }: Setting) => site.issues.filter(({ subtaskOf }) => subtaskOf?.id === '1');
async function start({ deps, as }: Setting) {
  const readiness = await getReadiness(deps, as('priya'), '1');
  if (!readiness.ok) throw new Error('REL-1 can be seen.');
  return readiness.value;
}
const judge = ({ deps }: Setting, key: string) =>
  judgeGate(deps, key, { id: 'rule', gate: 'G5', waves: 'lowest', help: '' }, going, new AbortController().signal);
const keyOf = (setting: Setting, wave: number) =>
  subtasks(setting).find(({ summary }) => summary.startsWith(`Wave ${String(wave)}:`)) ?? { id: '', key: '' };

describe('sub-tasks of waves', () => {
  it('are made one for each wave, and stand in the panel', async () => {
    const setting = await planned();
    expect(await make(setting)).toEqual({ ok: true, value: { left: 0 } });
    expect(subtasks(setting).map(({ summary, typeId }) => [summary, typeId])).toEqual([
      ['Wave 1: Meridia Health (live)', '11'],
      ['Wave 2: Meridia Health (live)', '11'],
    ]);
    expect((await start(setting)).start.waves).toMatchObject({ w1: { item: { key: keyOf(setting, 1).key } } });
  });

  it('are made some at a time, and none twice', async () => {
    const setting = await planned(7);
    expect(await make(setting)).toMatchObject({ value: { left: 2 } });
    expect(await make(setting)).toMatchObject({ value: { left: 0 } });
    expect(await make(setting)).toMatchObject({ value: { left: 0 } });
    expect(subtasks(setting)).toHaveLength(7);
  });

  it('that were made before their answer was lost are taken, not made again', async () => {
    const setting = await planned(1);
    const jira = setting.as('priya').jira;
    await jira.createSubtask({ id: '1', projectId: '1' }, { typeId: '11', summary: 'Wave 1: Meridia Health (live)' });
    expect(await make(setting)).toMatchObject({ ok: true });
    expect(subtasks(setting)).toHaveLength(1);
  });

  it('need a type that is theirs, and a person who plans the deployment', async () => {
    expect(await make(await planned(1, []))).toMatchObject({ refusal: { code: 'no-subtask-type' } });
    expect(await make(await planned(1), 'lucia')).toMatchObject({ refusal: { code: 'needs-role' } });
  });

  it('can be taken off a wave; the sub-task stays', async () => {
    const setting = await planned(1);
    await make(setting);
    const { deps, as, cmd } = setting;
    expect(await unbindWaveItem(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' })).toMatchObject({ ok: true });
    expect((await start(setting)).start.waves).toMatchObject({ w1: { item: null } });
    expect(subtasks(setting)).toHaveLength(1);
  });
});

describe('the Deployment gate on the transition of a sub-task', () => {
  it('judges its wave, with one Jira call more than for a release', async () => {
    const setting = await planned();
    await make(setting);
    setting.site.calls.length = 0;
    expect(await judge(setting, keyOf(setting, 2).key)).toEqual({ pass: true });
    expect(setting.site.calls).toHaveLength(4);
    const [decision] = setting.written().slice(-1);
    expect(JSON.parse(decision?.body ?? '')).toMatchObject({ args: { verdict: { waves: ['w2'] } } });
  });

  it('refuses one that stands for no wave', async () => {
    const setting = await planned(1);
    const made = await setting
      .as('priya')
      .jira.createSubtask({ id: '1', projectId: '1' }, { typeId: '11', summary: 'x' });
    expect(await judge(setting, made.ok ? made.key : '')).toMatchObject({
      pass: false,
      message: expect.stringContaining('stands for no wave'),
    });
  });

  it('leaves its move, without the gate, to be found as a bypass of the release', async () => {
    const setting = await planned();
    await make(setting);
    const { id, key } = keyOf(setting, 2);
    setting.clock.set(new Date(Date.parse(setting.clock.now()) + 60_000).toISOString());
    await setting.as('priya').jira.transition(id, '41');
    await detectBypasses(setting.deps, await readWatch(setting.deps), [id]);
    expect((await start(setting)).bypasses).toMatchObject([{ item: { key, wave: 'w2' }, why: 'no-pass' }]);
  });
});

it('starting a wave moves its sub-task, and the release with it', async () => {
  const setting = await planned();
  await make(setting);
  setting.clock.set(new Date(Date.parse(setting.clock.now()) + 60_000).toISOString());
  const { deps, as, cmd } = setting;
  const { key } = keyOf(setting, 1);
  expect(await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' })).toMatchObject({
    value: {
      moves: [
        { key, to: 'Deploying' },
        { key: 'REL-1', to: 'Deploying' },
      ],
    },
  });
  const next = await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w2' });
  expect(next).toMatchObject({ value: { moves: [{ to: 'Deploying' }, { already: 'Deploying' }] } });
  const seen = await start(setting);
  expect(seen.bypasses).toEqual([]);
  expect(seen.start.waves).toMatchObject({ w1: { started: { by: 'priya' } }, w2: { permit: { state: 'used' } } });
});
