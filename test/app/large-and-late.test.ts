import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { editPlan } from '../../src/app/plan/edit-plan';
import { gatherGateFacts } from '../../src/app/gate/gather-gate-facts';
import { getAgreements } from '../../src/app/plan/get-agreements';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { recordPolicyAnswer, retirePolicy } from '../../src/app/policy/decide-policy';
import { getPolicy } from '../../src/app/policy/get-policies';
import { recordAgreement } from '../../src/app/plan/record-agreement';
import { savePolicyDraft } from '../../src/app/policy/save-policy-draft';
import { tryPlan } from '../../src/app/plan/try-plan';
import { agreeable, aPolicy } from '../builders/policy';
import { authorizedStatus, aSetting, aSite, change } from './setting';
import type { Setting } from './setting';

const judge = ({ deps }: Setting, gate: 'G2' | 'G5') =>
  judgeGate(deps, 'REL-1', { id: 'r', gate, waves: 'all', help: '' }, '305', new AbortController().signal);

/** From 1 to this many, one hour each, an hour apart. */
const manyWaves = (count: number) =>
  Object.fromEntries(
    Array.from({ length: count }, (_, at) => {
      const start = Date.parse('2026-11-25T00:00:00.000Z') + at * 2 * 3_600_000;
      const plannedStart = new Date(start).toISOString();
      const plannedEnd = new Date(start + 3_600_000).toISOString();
      return [`w${at}`, { customer: 'M', number: at + 1, site: `Site ${at}`, plannedStart, plannedEnd }];
    }),
  );

it('judges 500 changes one by one, names the first that lack something, and journals what fits', async () => {
  const site = aSite();
  const more = Array.from({ length: 499 }, (_, at) => String(1_000 + at));
  const [, , changeOne] = site.issues;
  if (changeOne === undefined) throw new Error('CHG-31 is part of the site.');
  site.issues.push(...more.map((id) => ({ ...changeOne, id, key: `CHG-${id}` })));
  const links = ['31', ...more].map((id) => ({
    typeId: '50',
    side: 'outward' as const,
    issueId: id,
    issueKey: `CHG-${id}`,
  }));
  change(site, 'REL-1', { links });
  const setting = await aSetting(site);
  const { deps, as, cmd } = setting;
  await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: { customer: 'M' } } } });
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  change(site, 'CHG-31', { statusId: authorizedStatus });
  const answer = await judge(setting, 'G5');
  expect(answer).toMatchObject({ pass: false, message: expect.stringContaining('CHG-1000') });
  expect(answer).toMatchObject({ message: expect.not.stringContaining('CHG-31 ') });
  const row = setting.journal.table.find(({ streamId }) => streamId === 'gate:1');
  expect(row?.body?.length ?? 0).toBeLessThan(512 * 1024);
  expect(JSON.parse(row?.body ?? '{}')).toMatchObject({ args: { verdict: { result: 'BLOCKED' } } });
});

it('plans and judges 200 waves, each with its own advice', async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  const waves = manyWaves(200);
  expect(await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 0, changes: { waves } })).toMatchObject({
    ok: true,
  });
  const tried = await tryPlan(deps, as('priya'), '1', { changes: {} });
  if (!tried.ok) throw new Error(JSON.stringify(tried));
  expect(Object.keys(tried.value.waves)).toHaveLength(200);
  expect(tried.value.findings.filter(({ rule }) => rule === 'PLN-07')).toEqual([]);
  expect(await judge(setting, 'G5')).toMatchObject({ pass: expect.any(Boolean) });
});

describe('a policy that ends in the middle of a release', () => {
  /** M agreed to version 2, which holds to the end of November; the release manager has its plan agreed under it or not. */
  async function underWay({ agreed }: { readonly agreed: boolean }): Promise<Setting> {
    const setting = await aSetting();
    const { deps, as, cmd } = setting;
    const desk = { caller: as('noor'), projectId: null };
    const before = await getPolicy(deps, desk, { customer: 'M' });
    const saw = before.ok ? { version: '1', hash: before.value.versions['1']?.hash ?? '' } : null;
    const windows = [{ name: 'Always', rrule: 'FREQ=DAILY', opensAt: '00:00', durationMinutes: 1_440 }];
    const policy = aPolicy({ ...agreeable, windows, effectiveTo: '2026-11-30' });
    const drafted = await savePolicyDraft(deps, desk, { cmd: cmd(), customer: 'M', policy, saw });
    const hash = drafted.ok ? (drafted.value.versions['2']?.hash ?? '') : '';
    const said = { decision: 'agreed', channel: 'EMAIL', evidence: 'Message', comment: '' } as const;
    await recordPolicyAnswer(deps, desk, { cmd: cmd(), customer: 'M', version: '2', hash, ...said });
    const old = { cmd: cmd(), customer: 'M', version: '1', reason: 'Version 2 took its place.' };
    await retirePolicy(deps, desk, old);
    await editOverview(deps, as('ines'), '1', {
      cmd: cmd(),
      seq: 0,
      changes: { customers: { add: ['M'], remove: [] } },
    });
    await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: { customer: 'M' } } } });
    if (agreed) {
      const seen = await getAgreements(deps, as('ines'), '1');
      const material = seen.ok ? seen.value.customers[0]?.material : undefined;
      if (material === undefined) throw new Error(JSON.stringify(seen));
      await recordAgreement(deps, as('ines'), '1', { cmd: cmd(), customer: 'M', seen: material, ...said });
    }
    setting.clock.set('2026-12-02T08:00:00.000Z');
    return setting;
  }

  it('binds the release that was agreed under it to the end', async () => {
    const { deps } = await underWay({ agreed: true });
    const gathered = await gatherGateFacts(deps, '1', 'lowest');
    expect(gathered?.facts.customers).toMatchObject({
      value: { M: { policy: { version: '2', isKept: true, agreed: true } } },
    });
  });

  it('lets no planning end that was not agreed before, and says since when none holds', async () => {
    const setting = await underWay({ agreed: false });
    const readiness = await getReadiness(setting.deps, setting.as('ines'), '1');
    expect(readiness).toMatchObject({
      value: {
        plan: {
          findings: expect.arrayContaining([
            expect.objectContaining({
              rule: 'PLN-03',
              what: 'The policy of Meridia Health (version 2) ended on Mon 30 Nov 2026, and none holds since. Agree the next version.',
            }),
          ]),
        },
      },
    });
  });
});
