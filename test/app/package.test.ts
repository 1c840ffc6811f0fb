import { editPackage } from '../../src/app/packages/edit-package';
import { freezePackage, openPackageVersion } from '../../src/app/packages/freeze-package';
import { getPackage } from '../../src/app/packages/get-package';
import { getHistory } from '../../src/app/release/get-history';
import { saveEntry } from '../../src/app/registers/save-entry';
import { unitRegister } from '../../src/app/registers/register-kind';
import type { EditPackage } from '../../src/contract/package-calls';
import type { Answer } from '../../src/contract/wire';
import { aSetting } from './setting';
import type { Setting } from './setting';

const digest = 'a'.repeat(64);
const built = (version: string) => ({ version, source: `v${version}`, digest, changes: { '31': true as const } });

/** Units APP, which needs LIB ^2, and LIB; Bea is the build practitioner. */
async function aSettingWithUnits(): Promise<Setting> {
  const setting = await aSetting();
  const fields = { service: 'LAB', owner: 'bea' };
  await save(setting, 'LIB', { ...fields, name: 'Library' }, 0);
  await save(setting, 'APP', { ...fields, name: 'App', requires: { LIB: '^2' } }, 1);
  return setting;
}

type UnitChanges = Parameters<typeof saveEntry<ReturnType<() => typeof unitRegister.empty>>>[4]['changes'];

async function save({ deps, as, cmd }: Setting, id: string, changes: UnitChanges, seq: number) {
  expect(
    await saveEntry(unitRegister, deps, as('bea'), '1', { cmd: cmd(), seq, id, isNew: true, changes }),
  ).toMatchObject({ ok: true });
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

const packageOf = async ({ deps, as }: Setting) => valueOf(await getPackage(deps, as('bea'), '1'));

async function edit(setting: Setting, changes: EditPackage['changes'], who = 'bea') {
  const { seq } = await packageOf(setting);
  return editPackage(setting.deps, setting.as(who), '1', { cmd: setting.cmd(), seq, changes });
}

async function freeze(setting: Setting, who = 'bea') {
  const { hash } = await packageOf(setting);
  return freezePackage(setting.deps, setting.as(who), '1', { cmd: setting.cmd(), seen: hash });
}

const complete = (lib: string): EditPackage['changes'] => ({
  store: 'store://lab/1',
  digest,
  items: { APP: built('1.0.0'), LIB: built(lib) },
});

it('is frozen when it is complete, traced and goes together, and then changes no more', async () => {
  const setting = await aSettingWithUnits();
  await edit(setting, complete('2.1.0'));
  expect(await freeze(setting)).toMatchObject({ ok: true, value: { doc: { frozen: { by: 'bea' } } } });
  expect(await edit(setting, { notes: 'x' })).toMatchObject({ ok: false, refusal: { code: 'package-frozen' } });
  const told = valueOf(await getHistory(setting.deps, setting.as('marta'), '1'));
  expect(told.map(({ act }) => act)).toEqual(['package-frozen', 'package-edited']);
});

it('is not frozen while it does not go together: the refusal names the way', async () => {
  const setting = await aSettingWithUnits();
  await edit(setting, complete('1.9.0'));
  expect((await packageOf(setting)).clashes.map(({ text }) => text)).toEqual([
    'APP 1.0.0 needs LIB ^2, but finds LIB 1.9.0.',
  ]);
  expect(await freeze(setting)).toMatchObject({
    refusal: { code: 'not-ready-to-freeze', message: expect.stringContaining('APP 1.0.0 needs LIB ^2') },
  });
});

it('says everything that is lacking before it can be frozen', async () => {
  const setting = await aSettingWithUnits();
  await edit(setting, { items: { LIB: {}, APP: { version: '1.0.0' } } });
  expect((await packageOf(setting)).lacks).toEqual([
    'LIB has no version such as 3.4.0.',
    'APP and LIB have no digest (SHA-256 or SHA-512).',
    'APP and LIB have no change that is linked to the release.',
    'It has no reference to the definitive store.',
    'The package itself has no digest (SHA-256 or SHA-512).',
  ]);
});

it('goes on in a new version, and keeps the frozen one', async () => {
  const setting = await aSettingWithUnits();
  await edit(setting, complete('2.1.0'));
  await freeze(setting);
  const cmd = setting.cmd();
  const open = () => openPackageVersion(setting.deps, setting.as('bea'), '1', { cmd, version: 1, reason: 'Defect' });
  expect(await open()).toMatchObject({ ok: true, value: { doc: { version: 2, frozen: null, digest: '' } } });
  expect(await open()).toMatchObject({ ok: true, value: { doc: { version: 2 } } });
  await edit(setting, { items: { LIB: { version: '2.2.0' } } });
  const { doc } = await packageOf(setting);
  expect(doc.items['LIB']?.version).toBe('2.2.0');
  expect(doc.earlier['1']?.items['LIB']?.version).toBe('2.1.0');
});

it('does not freeze what another person changed since', async () => {
  const setting = await aSettingWithUnits();
  await edit(setting, complete('2.1.0'));
  const { hash } = await packageOf(setting);
  await edit(setting, { items: { LIB: { version: '2.2.0' } } });
  const late = await freezePackage(setting.deps, setting.as('bea'), '1', { cmd: setting.cmd(), seen: hash });
  expect(late).toMatchObject({ ok: false, refusal: { code: 'content-changed' } });
});

it.each([
  ['a unit that is not in the register', { items: { GONE: { version: '1.0.0' } } }, 'unknown-entry'],
  ['a version that is none', { items: { LIB: { version: 'latest' } } }, 'bad-version'],
  ['a change that is not linked', { items: { LIB: { changes: { '99': true as const } } } }, 'not-linked'],
])('refuses %s', async (_, changes, code) => {
  const setting = await aSettingWithUnits();
  expect(await edit(setting, changes)).toMatchObject({ ok: false, refusal: { code } });
});

it('can be composed by the release manager, who can not freeze it', async () => {
  const setting = await aSettingWithUnits();
  expect(await edit(setting, complete('2.1.0'), 'ines')).toMatchObject({ ok: true });
  expect(await freeze(setting, 'ines')).toMatchObject({ ok: false, refusal: { code: 'needs-role' } });
});
