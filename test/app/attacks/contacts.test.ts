import { saveAppointment } from '../../../src/app/appointments/save-appointment';
import { eraseContact, getContacts, nameContact } from '../../../src/app/registers/contacts';
import { getPolicy } from '../../../src/app/policy/get-policies';
import { savePolicyDraft } from '../../../src/app/policy/save-policy-draft';
import { saveRegisterEntry } from '../../../src/app/registers/save-register-entry';
import { saveProcess } from '../../../src/app/settings/save-process';
import { agreeable, aPolicy, ordered } from '../../builders/policy';
import { aSetting } from '../setting';
import type { Setting } from '../setting';

/** Names p1 in a new version of this customer's policy. */
async function naming({ deps, cmd }: Setting, desk: Parameters<typeof getPolicy>[1], customer: string): Promise<void> {
  const before = await getPolicy(deps, desk, { customer });
  const hash = before.ok ? before.value.versions['1']?.hash : undefined;
  const contacts = ordered([{ person: 'p1', duty: 'Agrees plans', escalateAfterHours: 4 }]);
  const policy = aPolicy({ ...agreeable, contacts });
  const saw = hash === undefined ? null : { version: '1', hash };
  expect(await savePolicyDraft(deps, desk, { cmd: cmd(), customer, policy, saw })).toMatchObject({ ok: true });
}

it('a contact is renamed and erased by nobody who wrote its id into the policy of another customer', async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const administration = { caller: as('noor'), projectId: null };
  await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'C', name: 'Castellan Bank' });
  await naming(setting, administration, 'M');
  const ruth = { customer: 'M', person: 'p1', name: 'Ruth Amsel', contact: 'ruth@example.com' };
  await nameContact(deps, administration, { cmd: cmd(), ...ruth });
  await saveProcess(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { appointing: 'required' } });
  const theo = { role: 'rdm', holder: { person: 'theo' }, from: '2026-01-01' } as const;
  const changes = { ...theo, scope: { kind: 'CUSTOMER', id: 'C' } as const };
  await saveAppointment(deps, as('marta'), '1', { cmd: cmd(), seq: 0, id: 'a1', isNew: true, changes });

  const desk = { caller: as('theo'), projectId: '1' };
  await naming(setting, desk, 'C');
  const refusal = { code: 'needs-role', message: expect.stringContaining('whom the policy of M') };
  expect(await nameContact(deps, desk, { cmd: cmd(), ...ruth, customer: 'C', name: 'Theo' })).toMatchObject({
    refusal,
  });
  expect(await eraseContact(deps, desk, { cmd: cmd(), customer: 'C', person: 'p1', reason: 'x' })).toMatchObject({
    refusal,
  });
  expect(await getContacts(deps, administration, { customer: 'M' })).toMatchObject({
    value: { contacts: [{ name: 'Ruth Amsel' }] },
  });
  const own = { cmd: cmd(), customer: 'C', person: 'p1', reason: 'Left.' };
  expect(await eraseContact(deps, administration, own)).toMatchObject({ ok: true });
});
