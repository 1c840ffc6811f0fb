import { decideChange } from '../../src/app/change/decide-change';
import { editOverview } from '../../src/app/release/edit-overview';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { haltWaves } from '../../src/app/deployment/halt-waves';
import { saveSettings } from '../../src/app/settings/save-settings';
import { startWave } from '../../src/app/deployment/start-wave';
import { reconcile } from '../../src/app/upkeep/reconcile';
import type { Mail } from '../../src/app/ports/ports';
import type { JiraApproval } from '../../src/domain/gate/approval-of';
import { approvalsType } from '../../src/domain/settings/jira-site';
import { planned } from './deployable';
import { aSetting, aSite, change, settings } from './setting';
import type { Setting } from './setting';

const minute = 60_000;

/** REL-1 with two waves and an approved change; Priya holds a permit for the first wave, which Jira did not let her move. */
async function permitted(): Promise<Setting & { readonly mails: (Mail & { issueId: string })[] }> {
  const mails: (Mail & { issueId: string })[] = [];
  const setting = await aSetting({ ...aSite(), mails });
  const { deps, as, cmd, clock } = setting;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, withdrawnStatuses: { '309': true } },
  });
  const roles = { rdm: 'ines', dp: 'priya', chm: 'lucia' };
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles } });
  const waves = { w1: { customer: 'M' }, w2: { customer: 'M', number: 2 } };
  await planned(setting, waves);
  await decide(setting, 'approve');
  const answer = await startWave(deps, as('priya'), '1', { cmd: cmd(), wave: 'w1' });
  expect(answer).toMatchObject({ value: { started: true } });
  clock.set(new Date(Date.parse(clock.now()) + minute).toISOString());
  return { ...setting, mails };
}

const decide = ({ deps, as, cmd }: Setting, decision: 'approve' | 'withdraw') =>
  decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision, reason: 'The supplier called.' });
const halts = ({ journal }: Setting) => journal.table.filter(({ act }) => /halt/.test(act)).map(({ act }) => act);
async function start({ deps, as }: Setting, who = 'priya') {
  const readiness = await getReadiness(deps, as(who), '1');
  if (!readiness.ok) throw new Error('REL-1 can be seen.');
  return readiness.value.start;
}

describe('a change whose authorization ended', () => {
  it('by its authority: halts the waves, revokes the permit and tells who answers for it, once', async () => {
    const setting = await permitted();
    await decide(setting, 'withdraw');
    await haltWaves(setting.deps, '31');
    await haltWaves(setting.deps, '31');
    expect(halts(setting)).toEqual(['waves-halted', 'halt-told']);
    expect(await start(setting)).toMatchObject({
      halts: [{ key: 'CHG-31', how: 'decision', waves: ['w1', 'w2'] }],
      waves: { w1: { permit: { state: 'revoked' } } },
    });
    expect(setting.mails).toMatchObject([
      { issueId: '1', to: ['ines', 'lucia'], subject: 'REL-1 is halted: CHG-31 is not authorized any more' },
    ]);
  });

  it('by its status in Jira: does the same', async () => {
    const setting = await permitted();
    change(setting.site, 'CHG-31', {
      statusId: '309',
      changes: [{ id: '77', at: setting.clock.now(), by: 'lucia', fromStatusId: '302', toStatusId: '309' }],
    });
    await haltWaves(setting.deps, '31');
    expect(await start(setting)).toMatchObject({ halts: [{ how: 'status', at: setting.clock.now() }] });
    expect(setting.mails).toHaveLength(1);
  });

  it('is told to nobody who may not see the change', async () => {
    const setting = await permitted();
    change(setting.site, 'CHG-31', { visibleTo: ['lucia', 'slipway'] });
    await decide(setting, 'withdraw');
    await haltWaves(setting.deps, '31');
    const seen = await start(setting);
    expect(seen.halts).toMatchObject([{ key: null }]);
    expect(JSON.stringify(seen)).not.toContain('CHG-31');
  });

  it('halts nothing any more once it is authorized again, and again when that ends', async () => {
    const setting = await permitted();
    await decide(setting, 'withdraw');
    await haltWaves(setting.deps, '31');
    setting.clock.set(new Date(Date.parse(setting.clock.now()) + minute).toISOString());
    await decide(setting, 'approve');
    await haltWaves(setting.deps, '31');
    expect((await start(setting)).halts).toEqual([]);
    setting.clock.set(new Date(Date.parse(setting.clock.now()) + minute).toISOString());
    await decide(setting, 'withdraw');
    await haltWaves(setting.deps, '31');
    expect((await start(setting)).halts).toHaveLength(1);
    expect(halts(setting)).toEqual(['waves-halted', 'halt-told', 'waves-halted', 'halt-told']);
  });
});

describe('a change whose approvals are given in Jira', () => {
  const field = 'customfield_10003';
  const answer = (decision: 'approved' | 'declined', at: string) =>
    ({ name: 'CAB', decision, at, by: ['lucia'] }) as const;
  const day = (hour: string) => `2026-11-23T${hour}:00:00.000Z`;
  const counted = { id: '70', at: day('07'), by: 'lucia', fromStatusId: '301', toStatusId: '302' };

  /** Nobody decided in the panel; REL-1 has its waves, and CHG-31 says this. */
  async function answered(approvals: readonly JiraApproval[], more: object = {}): Promise<Setting> {
    const fields = [{ id: field, name: 'Approvals', type: approvalsType }];
    const issueTypes = [
      { id: '10', name: 'Release', subtask: false },
      { id: '20', name: 'Change', subtask: false },
    ];
    const projects = [...aSite().projects, { id: '2', key: 'CHG', name: 'Changes', visibleTo: ['slipway'] }];
    const setting = await aSetting({ ...aSite(), mails: [], fields, issueTypes, projects });
    const { deps, as, cmd } = setting;
    const changes = { ...settings, approvalsField: field, withdrawnStatuses: { '309': true } } as const;
    await saveSettings(deps, as('noor'), { cmd: cmd(), seq: 1, changes });
    await planned(setting, { w1: { customer: 'M' } });
    change(setting.site, 'CHG-31', { statusId: '302', approvals, changes: [counted], ...more });
    return setting;
  }

  it.each([
    ['declined after it was approved', [answer('approved', day('07')), answer('declined', day('08'))], {}],
    [
      'moved to a status that means withdrawn',
      [answer('approved', day('07'))],
      { statusId: '309', changes: [counted, { ...counted, id: '71', at: day('08'), toStatusId: '309' }] },
    ],
  ])('%s halts waves, and the hourly run sees it too', async (_, approvals, more) => {
    const setting = await answered(approvals, more);
    await reconcile(setting.deps);
    await haltWaves(setting.deps, '31');
    expect(halts(setting)).toEqual(['waves-halted']);
  });

  it.each([
    ['approved', [answer('approved', day('08'))], {}],
    [
      'declined at its last step, never authorized',
      [answer('approved', day('07')), answer('declined', day('08'))],
      { changes: [] },
    ],
    ['declined, and approved anew', [answer('declined', day('07')), answer('approved', day('08'))], {}],
  ])('%s halts nothing', async (_, approvals, more) => {
    const setting = await answered(approvals, more);
    await haltWaves(setting.deps, '31');
    expect(halts(setting)).toEqual([]);
  });

  it('withdrawn in the panel and approved in Jira since halts nothing', async () => {
    const setting = await answered([answer('approved', '2027-01-01T00:00:00.000Z')]);
    await decide(setting, 'approve');
    await decide(setting, 'withdraw');
    await haltWaves(setting.deps, '31');
    expect(halts(setting)).toEqual([]);
  });
});

it.each([
  ['a change that is authorized', '31'],
  ['what is no change', '1'],
  ['what is not there', '999'],
])('%s halts nothing', async (_, id) => {
  const setting = await permitted();
  await haltWaves(setting.deps, id);
  expect(halts(setting)).toEqual([]);
});
