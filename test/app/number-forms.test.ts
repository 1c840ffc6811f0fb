import { editOverview } from '../../src/app/release/edit-overview';
import { gatherGateFacts } from '../../src/app/gate/gather-gate-facts';
import { saveSettings } from '../../src/app/settings/save-settings';
import type { EditOverview } from '../../src/contract/release-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

const number = ({ deps, as, cmd }: Setting, seq: number, changes: EditOverview['changes']) =>
  editOverview(deps, as('ines'), '1', { cmd: cmd(), seq, changes });
const forms = ({ deps, as, cmd }: Setting, numberForms: { readonly MINOR?: string; readonly MAJOR?: string }) =>
  saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { numberForms } });
const formAtGate = async ({ deps }: Setting) => (await gatherGateFacts(deps, '1', 'none'))?.facts.numberForm;

it('measures a number by the form of its type when it is given, with an example', async () => {
  const setting = await aSetting();
  await forms(setting, { MINOR: 'MIN-{n}' });
  expect(await number(setting, 0, { type: 'MINOR', number: 'R-7' })).toMatchObject({
    refusal: { code: 'number-form', message: expect.stringContaining('Number it like MIN-148.') },
  });
  expect(await number(setting, 0, { type: 'MINOR', number: 'MIN-7' })).toMatchObject({ ok: true });
  expect(await formAtGate(setting)).toBe('MIN-{n}');
});

it('asks again at the gate when the type changed after the number was given', async () => {
  const setting = await aSetting();
  await forms(setting, { MINOR: 'MIN-{n}', MAJOR: 'MAJ-{n}' });
  await number(setting, 0, { type: 'MINOR', number: 'MIN-7' });
  await number(setting, 1, { type: 'MAJOR' });
  expect(await formAtGate(setting)).toBe('MAJ-{n}');
});

it('leaves a number valid that was given before there were forms', async () => {
  const setting = await aSetting();
  await number(setting, 0, { type: 'MINOR', number: 'R-7' });
  setting.clock.set('2026-11-23T09:00:00.000Z');
  await forms(setting, { MINOR: 'MIN-{n}' });
  expect(await number(setting, 1, { name: 'Winter' })).toMatchObject({ ok: true });
  expect(await formAtGate(setting)).toBeNull();
});

it('takes no form in which all releases would have one number', async () => {
  const setting = await aSetting();
  expect(await forms(setting, { MINOR: 'MIN' })).toMatchObject({ refusal: { code: 'bad-number-form' } });
  expect(setting.written()).toEqual([]);
});
