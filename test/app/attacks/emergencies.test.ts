import { approveEmergency } from '../../../src/app/emergency/approve-emergency';
import { declareEmergency } from '../../../src/app/emergency/declare-emergency';
import { editOverview } from '../../../src/app/release/edit-overview';
import { editPlan } from '../../../src/app/plan/edit-plan';
import { judgeGate } from '../../../src/app/gate/judge-gate';
import { saveProcess } from '../../../src/app/settings/save-process';
import { saveRegisterEntry } from '../../../src/app/registers/save-register-entry';
import { agreeable, aPolicy } from '../../builders/policy';
import { anAgreedPolicy, aSetting, aSite, change } from '../setting';
import type { Setting } from '../setting';

const night = '2026-11-27T01:00:00.000Z';

/** REL-1, an emergency whose change is CHG-31, which nobody authorized; one member of the authority said yes. */
async function approved(): Promise<Setting> {
  const site = aSite();
  const [, , chg] = site.issues;
  if (chg === undefined) throw new Error('CHG-31');
  const setting = await aSetting({ ...site, issues: [...site.issues, { ...chg, id: '32', key: 'CHG-32' }] });
  const { deps, as, cmd, clock } = setting;
  const noor = as('noor');
  await saveRegisterEntry(deps, noor, { cmd: cmd(), register: 'customers', id: 'C', name: 'Castellan Bank' });
  await anAgreedPolicy(deps, noor, cmd, 'C', aPolicy(agreeable));
  const members = {
    director: { duty: 'Director on duty', account: null },
    marta: { duty: 'Head of IT', account: 'marta' },
  };
  await saveProcess(deps, noor, {
    cmd: cmd(),
    seq: 1,
    changes: { emergency: { members, dutyManager: null, allowRetrospective: false } },
  });
  const overview = {
    type: 'EMERGENCY',
    customers: { add: ['C'], remove: [] },
    roles: { rdm: 'ines', chm: 'cleo' },
  } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
  await editPlan(deps, as('ines'), '1', {
    cmd: cmd(),
    seq: 0,
    changes: {
      scope: 'Restart.',
      waves: { w1: { customer: 'C' } },
      backOut: {
        trigger: 'Lost.',
        steps: { entries: { a: { text: 'Back', owner: null, minutes: null } } },
        owner: 'priya',
      },
    },
  });
  clock.set(night);
  const declared = await declareEmergency(deps, as('ines'), '1', {
    cmd: cmd(),
    category: 'MAJOR_INCIDENT',
    justification: 'Down.',
    trigger: '9',
    change: '31',
    baseline: { taken: false, text: 'None.' },
    test: 'Tried.',
    told: 'Call',
  });
  expect(declared).toMatchObject({ ok: true });
  const heard = await approveEmergency(deps, as('priya'), '1', {
    cmd: cmd(),
    member: 'director',
    channel: 'VERBAL',
    at: '2026-11-27T00:50:00.000Z',
    note: 'Call',
  });
  expect(heard).toMatchObject({ ok: true });
  return setting;
}
const asked = { id: 'gate-1', gate: 'G5', waves: 'lowest', help: '' } as const;
const judge = ({ deps }: Setting) => judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal);

it('covers its own change, and none that rides along', async () => {
  const setting = await approved();
  expect(await judge(setting)).toEqual({ pass: true });
  const one = setting.site.issues.find(({ key }) => key === 'REL-1');
  change(setting.site, 'REL-1', {
    links: [...(one?.links ?? []), { typeId: '50', side: 'outward', issueId: '32', issueKey: 'CHG-32' }],
  });
  expect(await judge(setting)).toEqual({ pass: false, message: expect.stringMatching(/CHG-32/) });
});

it('is over when its records are due', async () => {
  const setting = await approved();
  expect(await judge(setting)).toEqual({ pass: true });
  setting.clock.set('2027-03-27T01:00:00.000Z');
  expect(await judge(setting)).toMatchObject({ pass: false });
});
