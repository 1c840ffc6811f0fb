import { decideChange } from '../../src/app/change/decide-change';
import { getHistory } from '../../src/app/release/get-history';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import type { Answer } from '../../src/contract/wire';
import { planned } from './deployable';
import { app, aSetting, change } from './setting';
import type { Setting } from './setting';

const config = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;

async function plannedRelease(): Promise<Setting> {
  const setting = await aSetting();
  await planned(setting, { w1: { customer: 'M', plannedStart: '2026-11-25T20:00:00.000Z' } });
  return setting;
}

const decide = async ({ deps, as, cmd }: Setting, decision: 'approve' | 'reject') => {
  const decided = { cmd: cmd(), decision, reason: 'Because of the moon.' };
  expect(await decideChange(deps, as('lucia'), '31', decided)).toMatchObject({ ok: true });
};

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

/** Everything that tells of CHG-31. */
const secrets = ['CHG-31', 'Summary of', 'Awaiting approval', 'Change authority', 'moon', 'lucia'];
const secretsIn = (answer: unknown) => secrets.filter((secret) => JSON.stringify(answer).includes(secret));

describe('readiness', () => {
  it('says what is missing now and at the planned start, and what the changes lack', async () => {
    const { deps, as } = await plannedRelease();
    expect(valueOf(await getReadiness(deps, as('marta'), '1'))).toMatchObject({
      now: { result: 'BLOCKED', findings: [{ rule: 'AUT-02', issueKey: 'CHG-31' }] },
      planned: { result: 'BLOCKED', at: '2026-11-25T20:00:00.000Z' },
      changes: [{ key: 'CHG-31', visible: true, authorized: false, statusName: 'Awaiting approval' }],
    });
  });

  it('passes when the change is authorized, and stores nothing', async () => {
    const setting = await plannedRelease();
    await decide(setting, 'approve');
    const before = setting.journal.table.length;
    expect(valueOf(await getReadiness(setting.deps, setting.as('marta'), '1'))).toMatchObject({
      now: { result: 'PASS' },
      changes: [{ authorized: true }],
    });
    expect(setting.journal.table).toHaveLength(before);
  });

  it.each([
    ['authorized', 'approve', 'PASS'],
    ['rejected', 'reject', 'BLOCKED'],
    ['undecided', null, 'BLOCKED'],
  ] as const)(
    'gives a viewer who may not see a change that is %s the same verdict and nothing of it',
    async (_, decision, result) => {
      const setting = await plannedRelease();
      if (decision !== null) await decide(setting, decision);
      const everything = valueOf(await getReadiness(setting.deps, setting.as('priya'), '1'));
      change(setting.site, 'CHG-31', { visibleTo: ['priya', 'lucia', app] });
      const masked = valueOf(await getReadiness(setting.deps, setting.as('marta'), '1'));
      expect(everything.now.result).toBe(result);
      expect(masked.now.result).toBe(result);
      // As many findings; which rule found it would tell that the change was rejected.
      expect(masked.now.findings).toHaveLength(everything.now.findings.length);
      expect(masked.changes).toEqual([{ visible: false, key: 'hidden' }]);
      expect(secretsIn(masked).filter((secret) => secret !== 'Summary of')).toEqual([]);
    },
  );

  it('says that the app itself may not see the release', async () => {
    const { site, deps, as } = await plannedRelease();
    change(site, 'REL-1', { visibleTo: ['marta'] });
    expect(await getReadiness(deps, as('marta'), '1')).toMatchObject({
      ok: false,
      refusal: { code: 'app-may-not-see' },
    });
  });

  it('calls changes that Jira did not return technical, without its raw words', async () => {
    const { site, deps, as } = await plannedRelease();
    site.broken.add('issues');
    const { now, changes } = valueOf(await getReadiness(deps, as('marta'), '1'));
    expect(now).toMatchObject({ result: 'BLOCKED' });
    expect(now.findings.filter(({ technical }) => technical)).not.toEqual([]);
    expect(JSON.stringify(now)).toContain('reference TEST-0001');
    expect(JSON.stringify(now)).not.toContain('503');
    expect(changes).toEqual([]);
  });
});

describe('history', () => {
  it('tells the decisions of the gate without naming changes that the viewer may not see', async () => {
    const setting = await plannedRelease();
    const { deps, as, site } = setting;
    await decide(setting, 'reject');
    setting.clock.set('2026-11-23T09:00:00.000Z');
    await judgeGate(deps, 'REL-1', config, '305', new AbortController().signal);
    const told = valueOf(await getHistory(deps, as('priya'), '1'));
    expect(told[0]).toMatchObject({
      stream: 'gate',
      act: 'gate-refused',
      details: [expect.stringContaining('CHG-31')],
    });
    change(site, 'CHG-31', { visibleTo: ['priya', 'lucia', app] });
    const masked = valueOf(await getHistory(deps, as('marta'), '1'));
    expect(masked[0]).toMatchObject({ stream: 'gate', act: 'gate-refused' });
    expect(masked[0]?.details).toHaveLength(1);
    expect(secretsIn(masked)).toEqual([]);
  });

  it('is told newest first, with what was touched', async () => {
    const { deps, as } = await plannedRelease();
    expect(valueOf(await getHistory(deps, as('marta'), '1'))).toMatchObject([
      { stream: 'plan', act: 'agreement-recorded', actor: 'ines' },
      { stream: 'plan', act: 'plan-edited', actor: 'priya', details: ['waves', 'backOut'] },
      { stream: 'gate', act: 'deployment-signed-off', actor: 'ines', details: ['plan version 1', 'package version 1'] },
    ]);
  });
});
