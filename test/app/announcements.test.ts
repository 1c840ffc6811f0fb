import { editPlan } from '../../src/app/plan/edit-plan';
import { getHistory } from '../../src/app/release/get-history';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { logAnnouncement, takeBackAnnouncement } from '../../src/app/deployment/log-announcement';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import type { EditPlan } from '../../src/contract/release-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

const at = '2026-11-24T20:00:00.000Z';
const wave = (number: number) => ({ number, customer: 'M', plannedStart: at, plannedEnd: '2026-11-24T21:00:00.000Z' });

async function planned(): Promise<Setting> {
  const setting = await aSetting();
  const entries = { n1: { audience: 'Night desk' }, n2: { audience: 'Tills', customer: 'O' } };
  await edit(setting, { waves: { w1: wave(1), w2: wave(2) }, announcements: { entries } });
  return setting;
}

async function edit({ deps, as, cmd }: Setting, changes: EditPlan['changes']): Promise<void> {
  const seq = (await deps.journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  const answer = await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
}

const log = ({ deps, as, cmd, clock }: Setting, more: object = {}) =>
  logAnnouncement(deps, as('priya'), '1', {
    ...{ cmd: cmd(), announcement: 'n1', waves: ['w1', 'w2'], toldAt: clock.now(), channel: 'Call', evidence: '' },
    ...more,
  });

async function states({ deps, as }: Setting) {
  const readiness = await getReadiness(deps, as('marta'), '1');
  if (!readiness.ok) throw new Error(JSON.stringify(readiness));
  const { waves } = readiness.value.announcements;
  return ['w1', 'w2'].map((id) => waves[id]?.lines.map(({ state }) => state));
}

it('logs it for the waves that people were told of, and a moved wave asks again', async () => {
  const setting = await planned();
  expect(await states(setting)).toEqual([['missing'], ['missing']]);
  expect(await log(setting)).toEqual({ ok: true, value: null });
  expect(await states(setting)).toEqual([['told'], ['told']]);
  await edit(setting, { waves: { w2: { plannedStart: '2026-11-24T19:00:00.000Z' } } });
  expect(await states(setting)).toEqual([['told'], ['outdated']]);
});

it('asks again of a wave that was given to another site or customer', async () => {
  const setting = await planned();
  const { deps, as, cmd } = setting;
  await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'O', name: 'Orchard Tills' });
  await log(setting);
  await edit(setting, { waves: { w1: { site: 'South hospital' }, w2: { customer: 'O' } } });
  expect(await states(setting)).toEqual([['outdated'], ['outdated', 'missing']]);
});

it('takes back what was logged by mistake, wave by wave, and the history tells both', async () => {
  const setting = await planned();
  const { deps, as, cmd } = setting;
  const takeBack = () =>
    takeBackAnnouncement(deps, as('priya'), '1', { cmd: cmd(), announcement: 'n1', wave: 'w2', reason: 'Wrong line.' });
  await log(setting);
  expect(await takeBack()).toEqual({ ok: true, value: null });
  expect(await states(setting)).toEqual([['told'], ['missing']]);
  expect(await takeBack()).toMatchObject({ ok: false, refusal: { code: 'not-logged' } });
  const told = await getHistory(deps, as('marta'), '1');
  const lines = told.ok ? told.value.filter(({ stream }) => stream === 'gate') : [];
  expect(lines.map(({ act, details, reason }) => [act, details, reason])).toEqual([
    ['announcement-taken-back', ['wave 2', 'Night desk'], 'Wrong line.'],
    ['announcement-logged', ['wave 1 and wave 2', 'Night desk'], null],
  ]);
});

it.each([
  ['an announcement that the plan does not name', { announcement: 'n9' }, 'no-announcement'],
  ['an inherited name', { announcement: 'constructor' }, 'no-announcement'],
  ['a wave that is not planned', { waves: ['w9'] }, 'no-such-wave'],
  ['a wave of another customer', { announcement: 'n2' }, 'no-such-wave'],
  ['what is still to come', { toldAt: '2030-01-01T00:00:00.000Z' }, 'bad-time'],
])('refuses %s', async (_, more, code) => {
  const setting = await planned();
  const before = setting.journal.table.length;
  expect(await log(setting, more)).toMatchObject({ ok: false, refusal: { code } });
  expect(setting.journal.table).toHaveLength(before);
});
