import { editPackage } from '../../src/app/packages/edit-package';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { signOffDeployment, withdrawSignOff } from '../../src/app/deployment/sign-off-deployment';
import { decideChange } from '../../src/app/change/decide-change';
import { planned, signedOff } from './deployable';
import { aSetting } from './setting';
import type { Setting } from './setting';

async function ready(): Promise<Setting> {
  const setting = await aSetting();
  await planned(setting);
  const { deps, as, cmd } = setting;
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  return setting;
}

async function seenBy({ deps, as }: Setting, account: string) {
  const readiness = await getReadiness(deps, as(account), '1');
  if (!readiness.ok) throw new Error(JSON.stringify(readiness));
  return readiness.value;
}

const judge = ({ deps }: Setting) =>
  judgeGate(
    deps,
    'REL-1',
    { id: 'gate-1', gate: 'G5', waves: 'lowest', help: '' },
    '305',
    new AbortController().signal,
  );

const another = { runSheet: { entries: { s: { text: 'Stop the feed' } } } };

it('tells who signed what, and when', async () => {
  const setting = await ready();
  expect((await seenBy(setting, 'marta')).signOff).toMatchObject({
    given: { by: 'ines', planVersion: 1, packageVersion: 1, withdrawn: null },
    changed: [],
    maySignOff: { allowed: false, needs: expect.stringContaining('release and deployment manager') },
  });
  expect(await judge(setting)).toEqual({ pass: true });
});

it('does not hold for what was changed since, until that is signed off as well', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const seq = (await deps.journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes: another });
  await editPackage(deps, as('bea'), '1', { cmd: cmd(), seq: 0, changes: { store: 'store://1' } });
  expect((await seenBy(setting, 'ines')).signOff.changed).toEqual(['the run sheet', 'the package']);
  expect(await judge(setting)).toMatchObject({ message: expect.stringContaining('Changed since: the run sheet') });
  await signedOff(setting);
  expect(await judge(setting)).toEqual({ pass: true });
});

it('is refused to whoever saw another plan', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const { seen } = (await seenBy(setting, 'ines')).signOff;
  const seq = (await deps.journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes: another });
  const before = setting.journal.table.length;
  const answer = await signOffDeployment(deps, as('ines'), '1', { cmd: cmd(), seen, comment: '' });
  expect(answer).toMatchObject({ ok: false, refusal: { code: 'plan-changed' } });
  expect(setting.journal.table).toHaveLength(before);
});

it('is done once, also when the plan has changed before it is sent again', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const id = cmd();
  const { seen } = (await seenBy(setting, 'ines')).signOff;
  const send = () => signOffDeployment(deps, as('ines'), '1', { cmd: id, seen, comment: 'Looked at it.' });
  expect(await send()).toEqual({ ok: true, value: null });
  const seq = (await deps.journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes: another });
  expect(await send()).toEqual({ ok: true, value: null });
  expect(setting.journal.table.filter(({ cmd: of }) => of === id)).toHaveLength(1);
});

it('is taken back with a reason, once, and then nothing starts', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const withdraw = () => withdrawSignOff(deps, as('ines'), '1', { cmd: cmd(), reason: 'The rehearsal failed.' });
  expect(await withdraw()).toEqual({ ok: true, value: null });
  expect(await withdraw()).toMatchObject({ ok: false, refusal: { code: 'not-signed' } });
  expect(await judge(setting)).toMatchObject({ message: expect.stringContaining('"The rehearsal failed."') });
});
