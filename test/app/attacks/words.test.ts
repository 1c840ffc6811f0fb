import { agreeToWaiver } from '../../../src/app/waivers/decide-waiver';
import { deemAgreed } from '../../../src/app/plan/deem-agreed';
import { editOverview } from '../../../src/app/release/edit-overview';
import { getAgreements } from '../../../src/app/plan/get-agreements';
import { recordAgreement } from '../../../src/app/plan/record-agreement';
import { editPlan } from '../../../src/app/plan/edit-plan';
import { decideChange } from '../../../src/app/change/decide-change';
import { getReadiness } from '../../../src/app/readiness/get-readiness';
import { judgeClosure } from '../../../src/app/closure/judge-closure';
import { judgeGate } from '../../../src/app/gate/judge-gate';
import { requestWaiver } from '../../../src/app/waivers/request-waiver';
import { savePolicyDraft } from '../../../src/app/policy/save-policy-draft';
import { saveRegisterEntry } from '../../../src/app/registers/save-register-entry';
import { saveSettings } from '../../../src/app/settings/save-settings';
import { getPolicy } from '../../../src/app/policy/get-policies';
import { agreeable, aPolicy } from '../../builders/policy';
import { planned } from '../deployable';
import { anAgreedPolicy, aSetting, aSite, change, settings } from '../setting';

it('takes no draft for the word of who speaks for the customer', async () => {
  const setting = await aSetting(aSite());
  const { deps, as, cmd } = setting;
  await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'C', name: 'Castellan Bank' });
  await anAgreedPolicy(deps, as('noor'), cmd, 'C', aPolicy(agreeable));
  await planned(setting, { w1: { customer: 'C' } });
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  const readiness = await getReadiness(deps, as('priya'), '1');
  if (!readiness.ok) throw new Error('visible');
  const { now } = readiness.value;
  const finding = now.findings.find(({ rule }) => rule === 'AUT-11');
  const waiver = cmd();
  await requestWaiver(deps, as('ines'), '1', {
    cmd: waiver,
    gate: 'G5',
    rule: 'AUT-11',
    cause: finding?.cause ?? '',
    waves: now.waves,
    reason: 'Tonight.',
    compensation: 'Two people.',
    expires: '2026-11-24T08:00:00.000Z',
  });
  const desk = { caller: as('ines'), projectId: '1' };
  const policy = await getPolicy(deps, desk, { customer: 'C' });
  if (!policy.ok) throw new Error(JSON.stringify(policy));
  const hash = policy.value.versions['1']?.hash ?? '';
  const contacts = { order: ['a'], byId: { a: { person: 'jira:ines', duty: 'Contact' } } };
  const drafted = await savePolicyDraft(deps, desk, {
    cmd: cmd(),
    customer: 'C',
    policy: { ...aPolicy(agreeable), contacts } as never,
    saw: { version: '1', hash },
  });
  expect(drafted).toMatchObject({ ok: true });
  const answer = await agreeToWaiver(deps, as('ines'), '1', {
    cmd: cmd(),
    waiver,
    customer: 'C',
    channel: 'JIRA',
    evidence: '',
  });
  expect(answer).toMatchObject({ refusal: { code: 'evidence-missing' } });
});

it('keeps a change open over a release that was deployed and is of another type now', async () => {
  const setting = await aSetting();
  const { deps, as, cmd } = setting;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, stages: { '305': 'DEPLOYING' } },
  });
  await planned(setting);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  const asked = { id: 'g', gate: 'G5', waves: 'lowest', help: '' } as const;
  expect(await judgeGate(deps, 'REL-1', asked, '305', new AbortController().signal)).toEqual({ pass: true });
  change(setting.site, 'REL-1', { typeId: '90', statusId: '305' });
  const closing = await judgeClosure(deps, 'CHG-31', { id: 'c', help: '' }, '309', new AbortController().signal);
  expect(closing).toMatchObject({ pass: false });
});

describe('a customer that said no', () => {
  it('does not agree to the same plan by silence, however often it is asked', async () => {
    const setting = await aSetting();
    const { deps, as, cmd, clock } = setting;
    const overview = {
      type: 'MINOR',
      services: { add: ['LAB'], remove: [] },
      customers: { add: ['M'], remove: [] },
      roles: { rdm: 'ines' },
    } as const;
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: overview });
    await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: { customer: 'M' } } } });
    const seen = async () => {
      const view = await getAgreements(deps, as('ines'), '1');
      const line = view.ok ? view.value.customers[0] : undefined;
      if (line === undefined) throw new Error('M is affected.');
      return line;
    };
    const say = async (decision: 'declined' | 'asked') =>
      recordAgreement(deps, as('ines'), '1', {
        cmd: cmd(),
        customer: 'M',
        seen: (await seen()).material,
        decision,
        channel: 'EMAIL',
        evidence: 'Message',
        comment: 'No.',
      });
    expect(await say('declined')).toMatchObject({ ok: true });
    clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
    await say('asked');
    clock.set(new Date(Date.parse(clock.now()) + 30 * 86_400_000).toISOString());
    await deemAgreed(deps, as('ines'), '1', { cmd: cmd(), customer: 'M', seen: (await seen()).material });
    expect((await seen()).state).not.toBe('agreed');
  });
});
