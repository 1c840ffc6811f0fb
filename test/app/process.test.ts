import { getAppointments } from '../../src/app/appointments/get-appointments';
import { getChecks } from '../../src/app/readiness/get-checks';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { getEnvironments } from '../../src/app/registers/get-registers';
import { getRelease } from '../../src/app/release/get-release';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { saveProcess } from '../../src/app/settings/save-process';
import type { ProcessChanges } from '../../src/contract/process-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

const answered = { owner: 'IT director', reason: 'Patches come from the supplier.' };
const asRecommended = { off: false, added: {}, removed: {}, period: null };

const save = ({ deps, as, cmd }: Setting, seq: number, changes: ProcessChanges) =>
  saveProcess(deps, as('noor'), { cmd: cmd(), seq, changes });

it("a part that is switched off is off in the gate, in Readiness, in the refusal and on the rule's page, and says by whom", async () => {
  const setting = await aSetting();
  const { deps, as } = setting;
  const before = await getReadiness(deps, as('ines'), '2');
  expect(before).toMatchObject({
    value: { now: { findings: expect.arrayContaining([expect.objectContaining({ rule: 'AUT-01' })]) } },
  });

  const saved = await save(setting, 1, {
    departures: { 'changes-first': { ...asRecommended, ...answered, off: true } },
  });
  expect(saved).toMatchObject({ ok: true });

  const after = await getReadiness(deps, as('ines'), '2');
  if (!after.ok) throw new Error(JSON.stringify(after));
  expect(after.value.now.findings.map(({ rule }) => rule)).not.toContain('AUT-01');
  expect(after.value.now.checked).not.toContain('AUT-01');
  expect(after.value.now.off).toEqual([expect.objectContaining({ rule: 'AUT-01', by: 'noor', ...answered })]);
  const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
  const passage = await judgeGate(deps, 'REL-2', asked, '305', new AbortController().signal);
  expect(passage).toMatchObject({
    pass: false,
    message: expect.stringMatching(
      /Not checked: 'Everything that is deployed comes from a change request' is switched off since .* IT director/,
    ),
  });
  expect(await getChecks(deps, { asks: 'G5' })).toMatchObject({
    value: expect.arrayContaining([
      expect.objectContaining({ id: 'AUT-01', off: 'Everything that is deployed comes from a change request' }),
      expect.objectContaining({ id: 'AUT-02', off: null }),
    ]),
  });
  expect(setting.journal.table.at(-1)?.body).toContain('Patches come from the supplier.');
});

it('duties that are added and left out are told where roles are', async () => {
  const setting = await aSetting();
  const { deps, as } = setting;
  await save(setting, 1, {
    departures: {
      'dp-duties': {
        ...asRecommended,
        ...answered,
        added: { pager: 'Carries the pager' },
        removed: { guidance: true },
      },
    },
  });
  const roles = await getAppointments(deps, as('ines'), '1');
  if (!roles.ok) throw new Error(JSON.stringify(roles));
  expect(roles.value.duties.dp).toContain('Carries the pager');
  expect(roles.value.duties.dp).not.toContain('Gives technical guidance');
  expect(await save(setting, 2, { departures: { 'dp-duties': null } })).toMatchObject({
    value: { doc: { departures: {} } },
  });
});

it('a list that is changed is the same on the run sheet, in the release plan and beside environments', async () => {
  const setting = await aSetting();
  const { deps, as } = setting;
  const extended = { ...asRecommended, ...answered, added: { own: 'One of ours' } };
  await save(setting, 1, {
    departures: {
      ...{ 'build-procedure': extended, verification: extended, 'environment-conditions': extended },
      'deployment-steps': { ...asRecommended, ...answered, off: true },
    },
  });
  const own = expect.arrayContaining(['One of ours']) as unknown;
  expect(await getRelease(deps, as('marta'), '1')).toMatchObject({
    value: { lists: { build: own, verification: own, steps: [] } },
  });
  expect(await getEnvironments(deps, as('marta'), '1')).toMatchObject({ value: { conditions: own } });
});

it('a mandatory list is only extended, and appointments are required only when somebody can make them', async () => {
  const setting = await aSetting();
  const before = setting.journal.table.length;
  const shortened = { ...asRecommended, ...answered, removed: { package: true as const } };
  expect(await save(setting, 1, { departures: { verification: shortened } })).toMatchObject({
    refusal: { code: 'bad-departure', message: expect.stringContaining('mandatory') },
  });
  expect(await save(setting, 1, { appointer: { title: '', people: {} }, appointing: 'required' })).toMatchObject({
    refusal: { code: 'nobody-appoints' },
  });
  expect(setting.journal.table).toHaveLength(before);
});

it('two people who change the same part are told', async () => {
  const setting = await aSetting();
  const off = { ...asRecommended, ...answered, off: true };
  await save(setting, 1, { departures: { review: off } });
  expect(await save(setting, 1, { departures: { objectives: off } })).toMatchObject({ ok: true });
  expect(await save(setting, 1, { departures: { review: { ...off, reason: 'Other.' } } })).toMatchObject({
    refusal: { code: 'conflict' },
  });
});
