import { getUnits } from '../../src/app/get-registers';
import { environmentRegister, unitRegister } from '../../src/app/register-kind';
import { saveEntry } from '../../src/app/save-entry';
import { aSetting } from './setting';

it('says in which environments that are in use a unit is installed, and in which version', async () => {
  const { deps, as, cmd } = await aSetting();
  const unit = { name: 'App', service: 'LAB', owner: 'bea' };
  await saveEntry(unitRegister, deps, as('bea'), '1', { cmd: cmd(), seq: 0, id: 'APP', isNew: true, changes: unit });
  for (const [seq, [id, name, version, state]] of (
    [
      ['L1', 'Live', '1.0.0', 'ACTIVE'],
      ['T1', 'Test', '1.1.0', 'ACTIVE'],
      ['T0', 'Old test', '0.9.0', 'RETIRED'],
    ] as const
  ).entries()) {
    const changes = { name, owner: 'theo', state, baseline: { APP: version } };
    await saveEntry(environmentRegister, deps, as('theo'), '1', { cmd: cmd(), seq, id, isNew: true, changes });
  }
  expect(await getUnits(deps, as('marta'), '1')).toMatchObject({
    value: {
      installed: {
        APP: [
          { environment: 'L1', name: 'Live', version: '1.0.0' },
          { environment: 'T1', name: 'Test', version: '1.1.0' },
        ],
      },
    },
  });
});
