import { decideChange } from '../../../src/app/change/decide-change';
import { editPackage } from '../../../src/app/packages/edit-package';
import { judgeGate } from '../../../src/app/gate/judge-gate';
import { startWave } from '../../../src/app/deployment/start-wave';
import { everyCall, frame } from '../answering';
import { signedOff } from '../deployable';
import { goodCalls } from '../good-calls';
import { change } from '../setting';
import type { Setting } from '../setting';
import { going, permitFor, readyToStart, start } from './ready-to-start';

/** What is tried here is what the README of this product promises against; replayed permits are in starts.test.ts. */
const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
const move = ({ deps }: Setting, key = 'REL-1') => judgeGate(deps, key, asked, going, new AbortController().signal);
const refusal = (words: string) => ({ pass: false, message: expect.stringContaining(words) });
const passes = ({ journal }: Setting) =>
  journal.table.filter(({ act }) => ['gate-passed', 'wave-permitted', 'wave-started'].includes(act));

async function withoutApproval(): Promise<Setting> {
  const setting = await readyToStart();
  const { deps, as, cmd } = setting;
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'Found a fault.' });
  return setting;
}

it('passes what nobody attacks', async () => {
  const setting = await readyToStart();
  await permitFor(setting, 'w1');
  expect(await move(setting)).toEqual({ pass: true });
});

describe('a crafted payload', () => {
  const cmd = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

  it.each([
    { cmd, wave: 'w1', accountId: 'priya' },
    { cmd, wave: 'w1', actor: { account: 'priya', deploys: { allowed: true } } },
    { cmd, wave: 'w1', verdict: { result: 'PASS' } },
    { cmd, wave: ['w1'] },
    { cmd, wave: { toString: 'w1' } },
    { cmd: 'w1', wave: 'w1' },
  ])('%j is taken for none', async (payload) => {
    const setting = await readyToStart();
    const answer = await everyCall(setting).calls['startWave']?.({ payload, context: frame('priya', '1') });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'bad-input' } });
    expect(passes(setting)).toEqual([]);
  });

  it.each(['__proto__', 'constructor', 'toString', 'w9', ''])('a wave called %j is none', async (wave) => {
    const setting = await readyToStart();
    const answer = await start(setting, { wave });
    expect(answer).not.toMatchObject({ value: { started: true } });
    expect(passes(setting)).toEqual([]);
  });

  it('makes nobody somebody else: who calls is what the platform says', async () => {
    const setting = await readyToStart();
    const payload = { cmd, wave: 'w1' };
    const context = { ...frame('marta', '1'), accountType: 'licensed', payload: { accountId: 'priya' } };
    const answer = await everyCall(setting).calls['startWave']?.({ payload, context });
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'needs-role' } });
    expect(passes(setting)).toEqual([]);
  });
});

describe("another project's id", () => {
  it.each(['9', '31', '99999999'])('starts nothing on work item %s, which is no release', async (id) => {
    const setting = await readyToStart();
    const { deps, as, cmd } = setting;
    expect(await startWave(deps, as('priya'), id, { cmd: cmd(), wave: 'w1' })).toMatchObject({ ok: false });
    expect(passes(setting)).toEqual([]);
  });

  it('starts no wave of this release from the panel of another', async () => {
    const setting = await readyToStart();
    const { deps, as, cmd } = setting;
    expect(await startWave(deps, as('priya'), '2', { cmd: cmd(), wave: 'w1' })).toMatchObject({
      ok: false,
      refusal: { code: 'no-such-wave' },
    });
    expect(passes(setting)).toEqual([]);
  });

  it('takes no approval along: a change that was moved to another project is not authorized there', async () => {
    const setting = await readyToStart();
    await permitFor(setting, 'w1');
    change(setting.site, 'CHG-31', { projectId: '1', projectKey: 'REL' });
    expect(await move(setting)).toEqual(refusal('was approved in another project'));
  });

  it('takes no approval along into another work type', async () => {
    const setting = await readyToStart();
    await permitFor(setting, 'w1');
    change(setting.site, 'CHG-31', { typeId: '90' });
    expect(await move(setting)).toEqual(refusal('as another work type'));
  });
});

it('a forged issue property says nothing to the gate', async () => {
  const setting = await withoutApproval();
  const honest = await move(setting);
  for (const id of ['1', '31'])
    setting.site.mirrors?.set(id, { stage: 'DEPLOYING', gate: 'PASS', authorization: { state: 'approved' } });
  expect(await move(setting)).toEqual(honest);
  expect(honest).toEqual(refusal('CHG-31'));
});

it('who approved the change does not deploy it, whatever roles they hold', async () => {
  const setting = await readyToStart();
  const roles = { ...setting.site.roles, lucia: ['Change authority', 'Deployment practitioner'] };
  Object.assign(setting.site, { roles });
  const answer = await start(setting, { who: 'lucia' });
  expect(answer).toMatchObject({ value: { started: false, verdict: { findings: [{ rule: 'SOD-1' }] } } });
  expect(passes(setting)).toEqual([]);
});

describe('a removed link', () => {
  it('leaves a release without a change, which is not deployed', async () => {
    const setting = await readyToStart();
    await permitFor(setting, 'w1');
    change(setting.site, 'REL-1', { links: [] });
    expect(await move(setting)).toEqual(refusal('none is linked to REL-1'));
  });

  it('does not get rid of a change whose work is in the package', async () => {
    const setting = await readyToStart();
    const { deps, as, cmd, site } = setting;
    const { calls } = everyCall(setting);
    const unit = goodCalls.find(({ name }) => name === 'saveUnit')?.payload ?? {};
    await calls['saveUnit']?.({ payload: unit, context: frame('bea') });
    const item = { version: '1.0.0', source: 'v1', digest: 'a'.repeat(64), changes: { '31': true } } as const;
    await editPackage(deps, as('bea'), '1', { cmd: cmd(), seq: 0, changes: { items: { EPR: item } } });
    await signedOff(setting);
    await permitFor(setting, 'w1');
    const [withWork] = site.issues.filter(({ key }) => key === 'CHG-31');
    const [link] = site.issues.flatMap(({ key, links }) => (key === 'REL-1' ? links : []));
    if (withWork === undefined || link === undefined) throw new Error('CHG-31 is linked to REL-1.');
    site.issues.push({ ...withWork, id: '32', key: 'CHG-32' });
    change(site, 'REL-1', { links: [{ ...link, issueId: '32', issueKey: 'CHG-32' }] });
    await decideChange(deps, as('lucia'), '32', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
    expect(await move(setting)).toEqual(refusal('a change that is not linked to this release any more'));
  });
});

it('an invisible change is not authorized, though its approval is on record', async () => {
  const setting = await readyToStart();
  await permitFor(setting, 'w1');
  const links = setting.site.issues.find(({ key }) => key === 'REL-1')?.links ?? [];
  change(setting.site, 'CHG-31', { visibleTo: ['lucia'] });
  // Jira shows the link as long as the person may see one end; what it leads to is not returned.
  const { appJira } = setting.deps;
  const issue = async (id: string) => {
    const seen = await appJira.issue(id);
    return seen && { ...seen, links };
  };
  const deps = { ...setting.deps, appJira: { ...appJira, issue } };
  expect(await move({ ...setting, deps })).toEqual(refusal('CHG-31 is linked but Jira does not show it'));
});
