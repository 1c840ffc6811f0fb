import { decideChange } from '../../src/app/change/decide-change';
import { getChecks } from '../../src/app/readiness/get-checks';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { tryRule } from '../../src/app/readiness/try-rule';
import { planned } from './deployable';
import { aSetting, change } from './setting';
import type { Setting } from './setting';

async function ready(): Promise<Setting> {
  const setting = await aSetting();
  await planned(setting);
  return setting;
}

const tried = ({ deps, as }: Setting, who = 'marta') =>
  tryRule(deps, as(who), { asks: 'G5', waves: 'lowest', issueKey: 'rel-1' });

it('says what the rule would say, by key in any case, and stores nothing', async () => {
  const setting = await ready();
  const before = setting.journal.table.length;
  const trial = await tried(setting);
  const asked = { id: 'r', gate: 'G5', waves: 'lowest', help: '' } as const;
  expect(setting.journal.table).toHaveLength(before);
  const refused = await judgeGate(setting.deps, 'REL-1', asked, '305', new AbortController().signal);
  expect(trial).toMatchObject({ ok: true, value: { issueKey: 'REL-1', findings: [{ rule: 'AUT-02' }] } });
  const [finding] = trial.ok ? trial.value.findings : [];
  expect(refused.pass ? '' : refused.message).toContain(finding?.what);
});

it('finds nothing where the rule would pass', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  expect(await tried(setting)).toMatchObject({ ok: true, value: { findings: [] } });
});

it('tells a person nothing that they may not see', async () => {
  const setting = await ready();
  change(setting.site, 'CHG-31', { visibleTo: ['slipway'] });
  expect(JSON.stringify(await tried(setting))).not.toContain('CHG-31');
  expect(await tried(setting, 'sam')).toMatchObject({ ok: false, refusal: { code: 'not-visible' } });
});

it('tests the Change closure on a change', async () => {
  const { deps, as } = await ready();
  const trial = await tryRule(deps, as('lucia'), { asks: 'closure', waves: 'none', issueKey: 'CHG-31' });
  expect(trial).toMatchObject({ ok: true, value: { findings: [] } });
  expect(await tryRule(deps, as('ines'), { asks: 'closure', waves: 'none', issueKey: 'REL-1' })).toMatchObject({
    ok: false,
    refusal: { code: 'not-a-change' },
  });
});

it('says what a rule checks, and which of it stops nobody', async () => {
  const { deps } = await aSetting();
  expect(await getChecks(deps, { asks: 'G2' })).toMatchObject({
    value: expect.arrayContaining([
      expect.objectContaining({ id: 'PLN-02', advisory: false }),
      expect.objectContaining({ id: 'PLN-13', advisory: true }),
    ]),
  });
  expect(await getChecks(deps, { asks: 'closure' })).toMatchObject({
    value: [{ id: 'CLO-01' }, { id: 'CLO-02' }, { id: 'CLO-03' }],
  });
});
