import { editOverview } from '../../src/app/release/edit-overview';
import { editPackage } from '../../src/app/packages/edit-package';
import { getUnits } from '../../src/app/registers/get-registers';
import { getUnitUses } from '../../src/app/packages/get-unit-uses';
import { projectFacts } from '../../src/app/upkeep/project-facts';
import { environmentRegister, unitRegister } from '../../src/app/registers/register-kind';
import { saveEntry } from '../../src/app/registers/save-entry';
import { aSetting, change } from './setting';

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

it('names the releases whose package holds a unit, and only counts those that the person may not see', async () => {
  const { deps, as, cmd, site } = await aSetting();
  const unit = { name: 'App', service: 'LAB', owner: 'bea', items: { 'host-1': true } } as const;
  await saveEntry(unitRegister, deps, as('bea'), '1', { cmd: cmd(), seq: 0, id: 'APP', isNew: true, changes: unit });
  for (const id of ['1', '2']) {
    await editOverview(deps, as('ines'), id, { cmd: cmd(), seq: 0, changes: { number: `N-${id}` } });
    const changes = { items: { APP: { version: `1.${id}.0` } } };
    await editPackage(deps, as('bea'), id, { cmd: cmd(), seq: 0, changes });
    await projectFacts(deps, `package:${id}`);
  }
  const use = { issueKey: 'REL-1', number: 'N-1', version: '1.1.0', packageVersion: 1, frozenAt: null };
  expect(await getUnitUses(deps, as('marta'), '1', { unit: 'APP' })).toMatchObject({
    value: { uses: [{ number: 'N-2', version: '1.2.0' }, use], hidden: 0, more: false },
  });
  // The name of a configuration item is none of a unit.
  expect(await getUnitUses(deps, as('marta'), '1', { unit: 'host-1' })).toMatchObject({
    value: { uses: [], hidden: 0 },
  });
  change(site, 'REL-2', { visibleTo: ['slipway', 'ines'] });
  const seen = await getUnitUses(deps, as('marta'), '1', { unit: 'APP' });
  expect(seen).toMatchObject({ value: { uses: [use], hidden: 1 } });
  expect(JSON.stringify(seen)).not.toMatch(/N-2|REL-2/);
});
