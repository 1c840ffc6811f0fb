import { eraseContact, eraseLeftovers, getContacts, nameContact } from '../../src/app/registers/contacts';
import { getPolicy } from '../../src/app/policy/get-policies';
import { savePolicyDraft } from '../../src/app/policy/save-policy-draft';
import { agreeable, aPolicy, ordered } from '../builders/policy';
import { aSetting } from './setting';
import type { Setting } from './setting';

/** The newest version of M's policy names p1, who passes it on after four hours, and one of the old kind without an id. */
async function withContacts(): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const desk = { caller: as('noor'), projectId: null };
  const before = await getPolicy(deps, desk, { customer: 'M' });
  const saw = before.ok ? { version: '1', hash: before.value.versions['1']?.hash ?? '' } : null;
  const contacts = ordered([
    { person: 'p1', duty: 'Agrees plans', escalateAfterHours: 4 },
    { person: '', duty: 'Head of IT', escalateAfterHours: null },
  ]);
  const policy = aPolicy({ ...agreeable, contacts });
  expect(await savePolicyDraft(deps, desk, { cmd: cmd(), customer: 'M', policy, saw })).toMatchObject({ ok: true });
  return setting;
}

const deskOf = ({ as }: Setting, who = 'noor') => ({ caller: as(who), projectId: who === 'noor' ? null : '1' });
const named = { customer: 'M', person: 'p1', name: 'Ruth Amsel', contact: 'ruth@example.com' };
const name = (setting: Setting, who = 'noor', more = {}) =>
  nameContact(setting.deps, deskOf(setting, who), { cmd: setting.cmd(), ...named, ...more });
const erase = (setting: Setting, cmd = setting.cmd()) =>
  eraseContact(setting.deps, deskOf(setting), { cmd, customer: 'M', person: 'p1', reason: 'Left the company.' });
const contactsOf = (setting: Setting) => getContacts(setting.deps, deskOf(setting), { customer: 'M' });

describe('contacts of a customer', () => {
  it('are told in the order of escalation, with the names that are known', async () => {
    const setting = await withContacts();
    expect(await name(setting)).toMatchObject({ ok: true });
    expect(await contactsOf(setting)).toMatchObject({
      value: {
        contacts: [
          {
            person: 'p1',
            duty: 'Agrees plans',
            escalateAfterHours: 4,
            name: 'Ruth Amsel',
            contact: 'ruth@example.com',
          },
          { person: null, duty: 'Head of IT', name: '', erased: null },
        ],
      },
    });
  });

  it('leave no name in the journal', async () => {
    const setting = await withContacts();
    await name(setting);
    await erase(setting);
    expect(setting.written().map(({ act }) => act)).toEqual(expect.arrayContaining(['person-named', 'person-erased']));
    expect(JSON.stringify(setting.journal.table)).not.toMatch(/Ruth|example\.com/);
  });

  it('are erased for ever, with a reason', async () => {
    const setting = await withContacts();
    await name(setting);
    expect(await erase(setting)).toMatchObject({
      value: { contacts: [{ person: 'p1', name: '', contact: '', erased: '2026-11-23T08:00:00.000Z' }, {}] },
    });
    expect(await name(setting)).toMatchObject({ refusal: { code: 'person-erased' } });
    expect(await erase(setting)).toMatchObject({ refusal: { code: 'person-erased' } });
  });

  it('are erased by the hourly job where the function was killed after the act', async () => {
    const setting = await withContacts();
    await name(setting);
    const { deps } = setting;
    const people = { ...deps.people, erase: () => Promise.reject(new Error('killed')) };
    await expect(erase({ ...setting, deps: { ...deps, people } })).rejects.toThrow('killed');
    await eraseLeftovers(deps);
    expect(await deps.people.read(['p1'])).toMatchObject([{ name: '', contact: '', erasedAt: expect.any(String) }]);
  });

  it('are written again by a retry whose first answer was lost', async () => {
    const setting = await withContacts();
    const { deps } = setting;
    const cmd = setting.cmd();
    const people = { ...deps.people, write: () => Promise.reject(new Error('killed')) };
    await expect(name({ ...setting, deps: { ...deps, people } }, 'noor', { cmd })).rejects.toThrow('killed');
    expect(await name(setting, 'noor', { cmd })).toMatchObject({ value: { contacts: [{ name: 'Ruth Amsel' }, {}] } });
  });

  it('are changed by whoever may edit policies, and only those whom the policy names', async () => {
    const setting = await withContacts();
    expect(await name(setting, 'theo')).toMatchObject({ refusal: { code: 'needs-role' } });
    expect(await name(setting, 'ines')).toMatchObject({ ok: true });
    expect(await name(setting, 'noor', { person: 'p2' })).toMatchObject({ refusal: { code: 'unknown-entry' } });
  });
});
