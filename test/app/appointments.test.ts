import { editPlan } from '../../src/app/plan/edit-plan';
import { getAppointments } from '../../src/app/appointments/get-appointments';
import { getRelease } from '../../src/app/release/get-release';
import { proposeAppointments } from '../../src/app/appointments/propose-appointments';
import { endAppointment, saveAppointment } from '../../src/app/appointments/save-appointment';
import { saveProcess } from '../../src/app/settings/save-process';
import { saveSettings } from '../../src/app/settings/save-settings';
import type { SaveAppointment } from '../../src/contract/appointment-calls';
import { aSetting, aSite } from './setting';
import type { Setting } from './setting';

const priya = { person: 'priya' } as const;
const everywhere = { kind: 'ORGANIZATION' } as const;
type Changes = SaveAppointment['changes'];
const deployer: Changes = { role: 'dp', holder: priya, scope: everywhere, from: '2026-01-01' };

const appoint = ({ deps, as, cmd }: Setting, id: string, changes: Changes = deployer) =>
  saveAppointment(deps, as('marta'), '1', { cmd: cmd(), seq: 0, id, isNew: true, changes });

const change = async ({ deps, as, cmd }: Setting, id: string, changes: Changes, seq?: number) => {
  const view = await getAppointments(deps, as('marta'), '1');
  const seen = seq ?? (view.ok ? view.value.seq : 0);
  return saveAppointment(deps, as('marta'), '1', { cmd: cmd(), seq: seen, id, isNew: false, changes });
};

/** Nobody holds a role by name or by project role any more. */
const onlyAppointed = ({ deps, as, cmd }: Setting) =>
  saveProcess(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { appointing: 'required' } });

const plans = ({ deps, as, cmd }: Setting, who: string) =>
  editPlan(deps, as(who), '1', { cmd: cmd(), seq: 0, changes: { scope: `By ${who}.` } });

it('a refused act names who may; the appointer appoints; the act passes; ended, it is refused again', async () => {
  const setting = await aSetting();
  await onlyAppointed(setting);
  expect(await plans(setting, 'ines')).toMatchObject({ refusal: { code: 'needs-role', people: [] } });
  const made = await appoint(setting, 'a1', { ...deployer, role: 'rdm', holder: { person: 'ines' } });
  expect(made).toMatchObject({ ok: true, value: { doc: { by: 'marta', ended: null } } });
  expect(await plans(setting, 'priya')).toMatchObject({ refusal: { people: ['ines'], where: { surface: 'roles' } } });
  expect(await plans(setting, 'ines')).toMatchObject({ ok: true });
  const { deps, as, cmd } = setting;
  const end = { id: 'a1', reason: 'Left the company.' };
  expect(await endAppointment(deps, as('marta'), '1', { cmd: cmd(), ...end })).toMatchObject({ ok: true });
  expect(await endAppointment(deps, as('marta'), '1', { cmd: cmd(), ...end })).toMatchObject({
    refusal: { code: 'already-ended' },
  });
  expect(await plans(setting, 'ines')).toMatchObject({ refusal: { code: 'needs-role' } });
});

it('a member of an appointed group may', async () => {
  const setting = await aSetting({ ...aSite(), groups: { theo: ['g-7'] } });
  await onlyAppointed(setting);
  await appoint(setting, 'a1', { ...deployer, role: 'rdm', holder: { group: { id: 'g-7', name: 'managers' } } });
  expect(await plans(setting, 'theo')).toMatchObject({ ok: true });
  expect(await plans(setting, 'ines')).toMatchObject({ refusal: { who: expect.stringContaining("'managers'") } });
});

it.each<[string, Changes, RegExp]>([
  ['for a service that is not there', { ...deployer, scope: { kind: 'SERVICE', id: 'PAY' } }, /no service "PAY"/],
  ['for a project that is not mapped', { ...deployer, scope: { kind: 'PROJECT', id: '3' } }, /does not work in/],
  ['that ends before it begins', { ...deployer, to: '2025-12-31' }, /before the first/],
  ['of a representative of everybody', { ...deployer, role: 'cust' }, /one customer/],
  ['for overlapping days', { ...deployer, from: '2027-01-01' }, /already, from 1 January 2026|already, from/],
  ['that says nothing', {}, /Say the role/],
])('refuses an appointment %s', async (_, changes, message) => {
  const setting = await aSetting();
  await appoint(setting, 'a1');
  const before = setting.journal.table.length;
  expect(await appoint(setting, 'a2', changes)).toMatchObject({
    refusal: { code: 'bad-appointment', message: expect.stringMatching(message) },
  });
  expect(setting.journal.table).toHaveLength(before);
});

it('keeps who and for what, changes days and note, and tells of a conflict', async () => {
  const setting = await aSetting();
  const made = await appoint(setting, 'a1');
  const seq = made.ok ? made.value.seq : 0;
  expect(await change(setting, 'a1', { holder: { person: 'theo' } })).toMatchObject({
    refusal: { message: expect.stringContaining('End it and make a new one') },
  });
  expect(await change(setting, 'a1', { from: '2026-02-01' })).toMatchObject({
    refusal: { message: expect.stringContaining('its first day stays') },
  });
  expect(await change(setting, 'a1', { to: '2027-06-30' })).toMatchObject({ ok: true });
  expect(await change(setting, 'a1', { to: '2027-12-31' }, seq)).toMatchObject({ refusal: { code: 'conflict' } });
  expect(await change(setting, 'a1', { note: 'Letter of May' }, seq)).toMatchObject({ ok: true });
});

it('names a release by its key and keeps its id; the release says who holds its roles', async () => {
  const setting = await aSetting();
  await appoint(setting, 'a1', { ...deployer, scope: { kind: 'RELEASE', id: 'REL-1' }, to: '2026-12-01' });
  const { deps, as } = setting;
  const view = await getAppointments(deps, as('marta'), '1');
  expect(view).toMatchObject({
    value: {
      entries: { a1: { scope: { kind: 'RELEASE', id: '1' } } },
      releases: { '1': 'REL-1' },
      may: { allowed: true },
    },
  });
  const release = await getRelease(deps, as('ines'), '1');
  expect(release).toMatchObject({
    value: {
      roles: {
        standings: { dp: { state: 'APPOINTED', people: ['priya'], day: '2026-12-01' }, rdm: { state: 'MISSING' } },
      },
    },
  });
  const other = await getRelease(deps, as('ines'), '2');
  expect(other).toMatchObject({ value: { roles: { standings: { dp: { state: 'MISSING' } } } } });
});

it('proposes who is in the mapped project role, to administrators of the project, without those appointed', async () => {
  const site = { ...aSite(), roles: { priya: ['Deployment practitioner'], theo: ['Deployment practitioner'] } };
  const setting = await aSetting({ ...site, projectAdministrators: ['marta'] });
  await appoint(setting, 'a1');
  const { deps, as } = setting;
  expect(await proposeAppointments(deps, as('marta'), '1', { role: 'dp' })).toMatchObject({
    value: { projectRole: 'Deployment practitioner', people: ['theo'], groups: [] },
  });
  const changes = { projectRoles: { dp: 'Deployment practitioner' } };
  await saveSettings(deps, as('noor'), { cmd: setting.cmd(), seq: 1, changes });
  expect(await proposeAppointments(deps, as('marta'), '1', { role: 'chm' })).toMatchObject({
    refusal: { code: 'no-role-mapped' },
  });
  const unseen = await aSetting(site);
  expect(await proposeAppointments(unseen.deps, unseen.as('marta'), '1', { role: 'dp' })).toMatchObject({
    refusal: { code: 'not-visible' },
  });
});
