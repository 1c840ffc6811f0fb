import { decideWaiver, agreeToWaiver, withdrawWaiver } from '../../src/app/waivers/decide-waiver';
import { getHistory } from '../../src/app/release/get-history';
import { getReadiness } from '../../src/app/readiness/get-readiness';
import { judgeGate } from '../../src/app/gate/judge-gate';
import { requestWaiver } from '../../src/app/waivers/request-waiver';
import { decideChange } from '../../src/app/change/decide-change';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { agreeable, aPolicy } from '../builders/policy';
import { planned } from './deployable';
import { anAgreedPolicy, aSetting, aSite } from './setting';
import type { Setting } from './setting';

const asked = { id: 'gate-1', gate: 'G5', waves: 'lowest', help: '' } as const;

/** REL-1 lacks nothing but an open window: its customer takes deployments from Tuesday to Thursday, and it is Monday. */
async function outsideTheWindow(site = aSite()): Promise<Setting> {
  const setting = await aSetting(site);
  const { deps, as, cmd } = setting;
  await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'C', name: 'Castellan Bank' });
  await anAgreedPolicy(deps, as('noor'), cmd, 'C', aPolicy(agreeable));
  await planned(setting, { w1: { customer: 'C' } });
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  return setting;
}

const judge = ({ deps }: Setting, inTime = new AbortController().signal) =>
  judgeGate(deps, 'REL-1', asked, '305', inTime);

async function readiness({ deps, as }: Setting, who = 'priya') {
  const answer = await getReadiness(deps, as(who), '1');
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function request(setting: Setting, who = 'ines'): Promise<string> {
  const { deps, as, cmd } = setting;
  const { now } = await readiness(setting);
  const finding = now.findings.find(({ rule }) => rule === 'AUT-11');
  const waiver = cmd();
  const answer = await requestWaiver(deps, as(who), '1', {
    cmd: waiver,
    gate: 'G5',
    rule: 'AUT-11',
    cause: finding?.cause ?? '',
    waves: now.waves,
    reason: 'The clinic asked for tonight.',
    compensation: 'Two people on site.',
    expires: '2026-11-24T08:00:00.000Z',
  });
  expect(answer).toEqual({ ok: true, value: null });
  return waiver;
}

const decide = ({ deps, as, cmd }: Setting, who: string, waiver: string) =>
  decideWaiver(deps, as(who), '1', { cmd: cmd(), waiver, decision: 'approved', reason: 'Small risk.' });

const agree = ({ deps, as, cmd }: Setting, waiver: string) =>
  agreeToWaiver(deps, as('ines'), '1', {
    cmd: cmd(),
    waiver,
    customer: 'C',
    channel: 'EMAIL',
    evidence: 'Message of tonight',
  });

const code = (answer: object) => ('refusal' in answer ? answer.refusal : answer);

it('lets one passage through, once it is approved and agreed, and stops the next', async () => {
  const setting = await outsideTheWindow();
  const waiver = await request(setting);
  expect(await judge(setting)).toMatchObject({ pass: false });

  expect(await decide(setting, 'cleo', waiver)).toMatchObject({ ok: true });
  expect(await judge(setting)).toMatchObject({ pass: false });

  expect(await agree(setting, waiver)).toMatchObject({ ok: true });
  expect((await readiness(setting)).now).toMatchObject({ result: 'PASS', waived: [{ waiver, by: 'cleo' }] });
  expect(await judge(setting)).toEqual({ pass: true });

  expect(await judge(setting)).toMatchObject({ pass: false });
  expect((await readiness(setting)).waivers.lines).toMatchObject([
    { id: waiver, open: false, standing: { state: 'used' }, customers: [{ id: 'C', word: { channel: 'EMAIL' } }] },
  ]);
});

it('is approved by the change manager alone, and never by who asked', async () => {
  const site = aSite();
  const setting = await outsideTheWindow({
    ...site,
    roles: { ...site.roles, ines: ['Release manager', 'Change manager'] },
  });
  const { deps, as, cmd } = setting;
  const waiver = await request(setting);
  expect(code(await decide(setting, 'priya', waiver))).toMatchObject({ code: 'needs-role' });

  expect(code(await decide(setting, 'ines', waiver))).toMatchObject({ code: 'own-request' });
  expect((await readiness(setting, 'ines')).waivers.lines).toMatchObject([{ isOwn: true, open: true }]);

  expect(await withdrawWaiver(deps, as('ines'), '1', { cmd: cmd(), waiver, reason: 'Not needed.' })).toMatchObject({
    ok: true,
  });
  expect(code(await decide(setting, 'cleo', waiver))).toMatchObject({ code: 'waiver-closed' });
});

it('is given back when Jira had its answer before the pass was written', async () => {
  const setting = await outsideTheWindow();
  const waiver = await request(setting);
  await decide(setting, 'cleo', waiver);
  await agree(setting, waiver);

  const late = new AbortController();
  const journal = {
    ...setting.journal,
    append: async (draft: Parameters<typeof setting.journal.append>[0]) => {
      const outcome = await setting.journal.append(draft);
      late.abort();
      return outcome;
    },
  };
  await judge({ ...setting, deps: { ...setting.deps, journal } }, late.signal);
  expect((await readiness(setting)).waivers.lines).toMatchObject([{ standing: { state: 'approved' } }]);
  expect(await judge(setting)).toEqual({ pass: true });
});

it('takes no waiver of what the gate does not find, and none of what nobody waives', async () => {
  const setting = await outsideTheWindow();
  const { deps, as, cmd } = setting;
  const { now } = await readiness(setting);
  const common = {
    gate: 'G5',
    waves: now.waves,
    reason: 'x',
    compensation: 'x',
    expires: '2026-11-24T08:00:00.000Z',
  } as const;
  const other = { ...common, cmd: cmd(), rule: 'AUT-12', cause: 'M Year end' };
  expect(code(await requestWaiver(deps, as('ines'), '1', other))).toMatchObject({ code: 'nothing-to-waive' });

  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'Recalled.' });
  const { findings } = (await readiness(setting)).now;
  for (const [rule, words] of [
    ['AUT-04', 'Nobody can waive this at gate G5'],
    ['AUT-02', 'only the path for emergencies'],
  ] as const) {
    const finding = findings.find((one) => one.rule === rule);
    if (finding === undefined) continue;
    const input = { ...common, cmd: cmd(), rule, cause: finding.cause ?? finding.what };
    expect(code(await requestWaiver(deps, as('ines'), '1', input))).toMatchObject({
      code: 'not-waivable',
      message: expect.stringContaining(words),
    });
  }
});

it('tells its whole story in the history', async () => {
  const setting = await outsideTheWindow();
  const waiver = await request(setting);
  await decide(setting, 'cleo', waiver);
  await agree(setting, waiver);
  await judge(setting);
  const told = await getHistory(setting.deps, setting.as('ines'), '1');
  const lines = told.ok
    ? told.value.filter(({ stream, act }) => stream === 'gate' && !act.startsWith('deployment'))
    : [];
  expect(lines.map(({ act }) => act)).toEqual(['gate-passed', 'waiver-agreed', 'waiver-approved', 'waiver-requested']);
  for (const { details } of lines) expect(details.join(' ')).toContain('deployment window');
});
