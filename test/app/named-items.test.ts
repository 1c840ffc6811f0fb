import { editPlan } from '../../src/app/plan/edit-plan';
import { getNamedItems } from '../../src/app/release/get-named-items';
import { saveSettings } from '../../src/app/settings/save-settings';
import type { Companion } from '../../src/domain/settings/companions';
import { aSetting } from './setting';

/** INC-9, of type 90 in project 1, is named as a problem that REL-1 closes. */
async function isProblem(problem: Pick<Companion, 'types' | 'projects'> | null) {
  const { deps, as, cmd } = await aSetting();
  const companions = problem === null ? {} : { problem: { ...problem, elsewhere: '', owner: 'Service desk' } };
  await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { companions } });
  const changes = { details: { problems: { a: { key: 'INC-9' } } } };
  expect(await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes })).toMatchObject({ ok: true });
  const named = await getNamedItems(deps, as('ines'), '1');
  return named.ok ? named.value['INC-9']?.isProblem : named;
}

it.each<readonly [string, Pick<Companion, 'types' | 'projects'> | null, boolean | null]>([
  ['is not known where nobody has said what a problem is', null, null],
  ['is not known where no work type is mapped', { types: {}, projects: { '1': true } }, null],
  ['is one by its work type', { types: { '90': true }, projects: {} }, true],
  ['is one by its work type and project', { types: { '90': true }, projects: { '1': true } }, true],
  ['is none of another work type', { types: { '20': true }, projects: {} }, false],
  ['is none in another project', { types: { '90': true }, projects: { '2': true } }, false],
])('a work item that the plan names as a problem %s', async (_, mapped, is) => {
  expect(await isProblem(mapped)).toBe(is);
});
