import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { getUseOfCustomer, retireCustomer } from '../../src/app/registers/retire-customer';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import type { EditPlan } from '../../src/contract/release-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

const retire = ({ deps, as, cmd }: Setting, retired = true) =>
  retireCustomer(deps, as('noor'), { cmd: cmd(), id: 'M', retired, reason: 'The contract ended.' });
const plan = ({ deps, as, cmd }: Setting, seq: number, waves: EditPlan['changes']['waves']) =>
  editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes: { waves: waves ?? {} } });
const times = { plannedStart: '2026-11-25T20:00:00.000Z', plannedEnd: '2026-11-25T22:00:00.000Z' };

async function planned(): Promise<Setting> {
  const setting = await aSetting();
  await plan(setting, 0, { w1: { customer: 'M', ...times } });
  await editOverview(setting.deps, setting.as('ines'), '1', {
    cmd: setting.cmd(),
    seq: 0,
    changes: { name: 'Winter' },
  });
  await projectFacts(setting.deps, 'plan:1');
  return setting;
}

describe('a customer that is taken out of use', () => {
  it('says before what leans on it', async () => {
    const { deps } = await planned();
    expect(await getUseOfCustomer(deps, { id: 'M' })).toEqual({
      ok: true,
      value: { policy: '1', releases: 1, waves: 1, more: false },
    });
    expect(await getUseOfCustomer(deps, { id: 'X' })).toMatchObject({ value: { policy: null, releases: 0, waves: 0 } });
  });

  it('can be named by nothing new', async () => {
    const setting = await aSetting();
    await retire(setting);
    const { deps, as, cmd } = setting;
    expect(await plan(setting, 0, { w1: { customer: 'M' } })).toMatchObject({ refusal: { code: 'unknown-entry' } });
    const changes = { customers: { add: ['M'], remove: [] } };
    expect(await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes })).toMatchObject({
      refusal: { code: 'unknown-entry', message: expect.stringContaining('out of use') },
    });
  });

  it('leaves a release that names it editable, and its planning can not end', async () => {
    const setting = await planned();
    await retire(setting);
    expect(await plan(setting, 1, { w1: { site: 'South' } })).toMatchObject({ ok: true });
    expect(await getReadiness(setting.deps, setting.as('ines'), '1')).toMatchObject({
      value: {
        plan: {
          findings: expect.arrayContaining([
            expect.objectContaining({
              rule: 'PLN-03',
              what: expect.stringContaining('Meridia Health is out of use since 23 Nov 2026'),
            }),
          ]),
        },
      },
    });
  });

  it('comes back with its name and its policy, each with a reason in the journal', async () => {
    const setting = await planned();
    const { deps, as, cmd } = setting;
    await retire(setting);
    await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'M', name: 'Meridia' });
    expect(await retire(setting)).toMatchObject({ refusal: { code: 'retired-already' } });
    expect(await retire(setting, false)).toMatchObject({ ok: true });
    expect(await plan(setting, 1, { w2: { customer: 'M' } })).toMatchObject({ ok: true });
    const acts = setting.written().filter(({ streamId }) => streamId === 'register:customers');
    expect(acts.map(({ act }) => act)).toEqual(['customer-retired', 'register-entry-saved', 'customer-restored']);
    expect(JSON.parse(acts[0]?.body ?? '')).toMatchObject({ reason: 'The contract ended.', args: { id: 'M' } });
  });
});
