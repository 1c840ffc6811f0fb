import { getEnvironments } from '../../src/app/registers/get-registers';
import { environmentRegister } from '../../src/app/registers/register-kind';
import { saveEntry } from '../../src/app/registers/save-entry';
import { verifyEnvironment } from '../../src/app/registers/verify-environment';
import { aSetting } from './setting';
import type { Setting } from './setting';

async function withEnvironment(state: 'ACTIVE' | 'RETIRED' = 'ACTIVE'): Promise<Setting> {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const changes = { name: 'Test', owner: 'theo', state };
  const add = { cmd: cmd(), seq: 0, id: 'T1', isNew: true, changes };
  expect(await saveEntry(environmentRegister, deps, as('theo'), '1', add)).toMatchObject({ ok: true });
  return setting;
}

const verify = ({ deps, as, cmd }: Setting, environment = 'T1') =>
  verifyEnvironment(deps, as('theo'), '1', { cmd: cmd(), environment, evidence: 'Scan 118' });

it('says who verified it, how, and the day by the clocks of the organisation', async () => {
  const setting = await withEnvironment();
  // Past midnight in Berlin.
  setting.clock.set('2026-11-23T23:30:00.000Z');
  expect(await verify(setting)).toMatchObject({ ok: true });
  const seen = await getEnvironments(setting.deps, setting.as('marta'), '1');
  expect(seen).toMatchObject({
    value: { entries: { T1: { verifiedOn: '2026-11-24', verifiedBy: 'theo', evidence: 'Scan 118' } } },
  });
});

it.each<[string, string, 'ACTIVE' | 'RETIRED', string]>([
  ['an environment that is not there', 'T2', 'ACTIVE', 'unknown-entry'],
  ['one that is retired', 'T1', 'RETIRED', 'environment-retired'],
])('does not verify %s', async (_, id, state, code) => {
  expect(await verify(await withEnvironment(state), id)).toMatchObject({ ok: false, refusal: { code } });
});
