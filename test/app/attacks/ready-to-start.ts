import { decideChange } from '../../../src/app/change/decide-change';
import { editOverview } from '../../../src/app/release/edit-overview';
import { saveProcess } from '../../../src/app/settings/save-process';
import { saveSettings } from '../../../src/app/settings/save-settings';
import { startWave } from '../../../src/app/deployment/start-wave';
import { planned } from '../deployable';
import { aSetting, aSite, settings } from '../setting';
import type { Setting } from '../setting';

export const going = '305';

/** REL-1 with two waves, its change approved, permits required; Priya may start them, and nothing is moved in Jira yet. */
export async function readyToStart(): Promise<Setting> {
  const clocks: { now: () => string } = { now: () => '' };
  const setting = await aSetting({
    ...aSite(),
    roles: { ...aSite().roles, theo: ['Deployment practitioner'] },
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [
      { id: '21', name: 'Authorize', toStatusId: '302' },
      { id: '41', name: 'Deploy', toStatusId: going },
    ],
    now: () => clocks.now(),
  });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, stages: { [going]: 'DEPLOYING' } },
  });
  const permits = { rule: 'required', minutes: 15, owner: 'IT director', reason: 'Known.' } as const;
  await saveProcess(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { permits } });
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles: { rdm: 'ines' } } });
  const waves = { w1: { customer: 'M' }, w2: { customer: 'M', number: 2 } };
  await planned(setting, waves);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
  return setting;
}

export const start = ({ deps, as, cmd }: Setting, { who = 'priya', wave = 'w1', id = cmd() } = {}) =>
  startWave(deps, as(who), '1', { cmd: id, wave });
/** Jira offers no way yet: the permit stays. */
export async function permitFor({ deps, as, cmd }: Setting, wave: string): Promise<string> {
  const id = cmd();
  const jira = { ...as('priya').jira, transitions: async () => [] };
  const answer = await startWave(deps, { accountId: 'priya', jira }, '1', { cmd: id, wave });
  expect(answer).toMatchObject({ value: { started: true } });
  return id;
}
