import { askCustomer } from '../../src/app/plan/ask-customer';
import { deemAgreed } from '../../src/app/plan/deem-agreed';
import { editPlan } from '../../src/app/plan/edit-plan';
import { getAgreements } from '../../src/app/plan/get-agreements';
import { getHistory } from '../../src/app/release/get-history';
import { editOverview } from '../../src/app/release/edit-overview';
import { saveRegisterEntry } from '../../src/app/registers/save-register-entry';
import { saveAppointment } from '../../src/app/appointments/save-appointment';
import type { Mail } from '../../src/app/ports/ports';
import type { AgreementLine, EditPlan } from '../../src/contract/release-calls';
import { agreeable, aPolicy, ordered } from '../builders/policy';
import { agreed } from './deployable';
import { actText } from '../../static/shared/history/acts';
import { aSetting, aSite, anAgreedPolicy, change } from './setting';
import type { Setting } from './setting';

type Told = Setting & { readonly mails: (Mail & { issueId: string })[] };

/** REL-1 for a customer of its own. Its policy names Marta, Sam, who may not see the work item, and somebody without an account. */
async function aRelease({ contacts = ['jira:marta', 'jira:sam', 'safety'] } = {}): Promise<Told> {
  const mails: Told['mails'] = [];
  const setting = await aSetting({ ...aSite(), mails });
  const { deps, as, cmd } = setting;
  await saveRegisterEntry(deps, as('noor'), { cmd: cmd(), register: 'customers', id: 'W', name: 'West Clinics' });
  const changes = { type: 'MINOR', name: 'Lab 27', customers: { add: ['W'], remove: [] } } as const;
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes });
  await deps.people.write({ id: 'safety', name: 'Dr. Weiss', contact: '+49 30 1234' });
  const named = contacts.map((person) => ({ person, duty: 'Safety officer', escalateAfterHours: null }));
  const policy = aPolicy({ ...agreeable, deemedAfterWorkingDays: 5, contacts: ordered(named) });
  await anAgreedPolicy(deps, as('noor'), cmd, 'W', policy);
  await plan({ ...setting, mails }, { scope: 'Lab results.' });
  return { ...setting, mails };
}

async function anAgreedRelease(of: Parameters<typeof aRelease>[0] = {}): Promise<Told> {
  const setting = await aRelease(of);
  await agreed(setting);
  return setting;
}

async function plan({ deps, as, journal }: Told, changes: EditPlan['changes'], cmd = deps.random.uuid()) {
  const seq = journal.table.filter(({ streamId }) => streamId === 'plan:1').length;
  const saved = await editPlan(deps, as('ines'), '1', { cmd, seq, changes });
  expect(saved).toMatchObject({ ok: true });
  return saved;
}

async function lineOf({ deps, as }: Told, who = 'ines'): Promise<AgreementLine> {
  const read = await getAgreements(deps, as(who), '1');
  const [line] = read.ok ? read.value.customers : [];
  if (line === undefined) throw new Error(JSON.stringify(read));
  return line;
}

const acts = ({ journal }: Told) => journal.table.flatMap(({ streamId, act }) => (streamId === 'plan:1' ? [act] : []));

describe('a material change after agreement', () => {
  it('tells those who speak for the customer which release, which version, what changed and where to answer', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { scope: 'Lab results and images.' });
    expect(setting.mails).toEqual([
      { issueId: '1', to: ['marta'], subject: expect.any(String), text: expect.any(String) },
    ]);
    const [{ subject, text } = { subject: '', text: '' }] = setting.mails;
    expect(subject).toBe('REL-1: the plan that West Clinics agreed to has changed');
    expect(text).toContain('The plan of REL-1 (Lab 27) is now version 2. West Clinics agreed to version 1');
    expect(text).toContain('Changed since version 1, which was agreed last: the scope.');
    expect(text).toContain('REL-1, panel Release plan › Agreements');
  });

  it('is journaled as told, in words', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { scope: 'Lab results and images.' });
    expect(acts(setting).slice(-2)).toEqual(['plan-edited', 'customer-told']);
    const history = await getHistory(setting.deps, setting.as('marta'), '1');
    const [newest] = history.ok ? history.value.filter(({ stream }) => stream === 'plan') : [];
    expect(newest && actText(newest)).toBe(
      'told 1 representative of West Clinics that the plan changed and is v2 now.',
    );
  });

  it('says to who plans whom Jira did not reach, with the way to reach them, and to nobody else', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { scope: 'Lab results and images.' });
    const line = await lineOf(setting);
    expect(line.notice).toMatchObject({ kind: 'changed', version: 2, isOld: false, reached: true });
    expect(line.speakers).toEqual([
      { kind: 'person', who: 'marta', told: 'mailed' },
      { kind: 'person', who: 'sam', told: 'missed' },
      { kind: 'outside', duty: 'Safety officer', name: 'Dr. Weiss', contact: '+49 30 1234' },
    ]);
    expect((await lineOf(setting, 'marta')).speakers).toEqual([]);
    expect((await lineOf(setting, 'theo')).speakers).toEqual([]);
  });

  it('is told once for each version, and the line says that it changed again', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { scope: 'Lab results and images.' });
    await plan(setting, { scope: 'Lab results, images and letters.' });
    expect(setting.mails).toHaveLength(1);
    expect(await lineOf(setting)).toMatchObject({ notice: { isOld: true } });
    await agreed(setting);
    await plan(setting, { scope: 'Everything.' });
    expect(setting.mails).toHaveLength(2);
  });

  it('is told once, however often the same save is sent', async () => {
    const setting = await anAgreedRelease();
    const cmd = setting.cmd();
    await plan(setting, { scope: 'Lab results and images.' }, cmd);
    await plan(setting, { scope: 'Lab results and images.' }, cmd);
    expect(setting.mails).toHaveLength(1);
  });

  it('that is taken back is told as well, and so is the next one', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { scope: 'Lab results and images.' });
    await plan(setting, { scope: 'Lab results.' });
    expect(await lineOf(setting)).toMatchObject({ state: 'agreed', notice: { kind: 'restored' } });
    await plan(setting, { scope: 'Lab letters.' });
    expect(setting.mails.map(({ subject }) => subject)).toEqual([
      'REL-1: the plan that West Clinics agreed to has changed',
      'REL-1: the plan is again as West Clinics agreed to it',
      'REL-1: the plan that West Clinics agreed to has changed',
    ]);
  });

  it('of the overview is told too', async () => {
    const setting = await anAgreedRelease();
    const { deps, as, cmd } = setting;
    const major = { cmd: cmd(), seq: 1, changes: { type: 'MAJOR' } } as const;
    expect(await editOverview(deps, as('ines'), '1', major)).toMatchObject({ ok: true });
    expect(await editOverview(deps, as('ines'), '1', major)).toMatchObject({ ok: true });
    expect(setting.mails.map(({ text }) => text)).toEqual([expect.stringContaining('agreed last: the release type.')]);
  });

  it('that concerns no customer is told to nobody', async () => {
    const setting = await anAgreedRelease();
    await plan(setting, { details: { cost: 'EUR 1' } });
    expect(setting.mails).toEqual([]);
  });

  it('is saved when Jira fails, and told with the next save', async () => {
    const setting = await anAgreedRelease();
    setting.site.broken.add('notify');
    expect(await plan(setting, { scope: 'Lab results and images.' })).toMatchObject({
      value: { doc: { scope: 'Lab results and images.' } },
    });
    expect(await lineOf(setting)).toMatchObject({ state: 'outdated', notice: null });
    setting.site.broken.delete('notify');
    await plan(setting, { details: { cost: 'EUR 1' } });
    expect(setting.mails).toHaveLength(1);
  });

  it('reaches who is appointed to speak for the customer, by person and by group', async () => {
    const setting = await anAgreedRelease({ contacts: [] });
    const { deps, as, cmd, site } = setting;
    Object.assign(site, { groups: { cleo: ['g1'] } });
    for (const holder of [{ person: 'lucia' }, { group: { id: 'g1', name: 'Clinics' } }])
      await saveAppointment(deps, as('marta'), '1', {
        ...{ cmd: cmd(), seq: 0, id: cmd(), isNew: true },
        changes: { role: 'cust', holder, scope: { kind: 'CUSTOMER', id: 'W' }, from: '2026-01-01' },
      });
    await plan(setting, { scope: 'Lab results and images.' });
    expect(setting.mails.map(({ to, groups }) => ({ to, groups }))).toEqual([
      { to: ['lucia'], groups: undefined },
      { to: [], groups: ['g1'] },
    ]);
    expect((await lineOf(setting)).speakers).toContainEqual({ kind: 'group', who: 'Clinics', told: 'mailed' });
  });
});

describe('asking a customer by mail', () => {
  const ask = async (setting: Told, cmd = setting.cmd(), seen?: AgreementLine['material']) =>
    askCustomer(setting.deps, setting.as('ines'), '1', {
      ...{ cmd, customer: 'W' },
      seen: seen ?? (await lineOf(setting)).material,
    });

  it('puts the plan to it, with the day by which its policy wants an answer', async () => {
    const setting = await aRelease();
    expect(await ask(setting)).toMatchObject({ value: { customers: [{ state: 'asked', notice: { kind: 'asked' } }] } });
    expect(setting.mails).toMatchObject([
      {
        subject: 'REL-1: please answer to version 1 of the plan, for West Clinics',
        text: expect.stringMatching(/Please answer by \w{3} \d+ \w{3} 2026\. After that day silence counts/),
      },
    ]);
  });

  it('counts from then on, as when people asked', async () => {
    const setting = await aRelease();
    await ask(setting);
    setting.clock.set('2026-12-20T09:00:00.000Z');
    const silent = { cmd: setting.cmd(), customer: 'W', seen: (await lineOf(setting)).material };
    expect(await deemAgreed(setting.deps, setting.as('ines'), '1', silent)).toMatchObject({ ok: true });
  });

  it('is done once, however often it is sent', async () => {
    const setting = await aRelease();
    const cmd = setting.cmd();
    const { material } = await lineOf(setting);
    await ask(setting, cmd, material);
    await plan(setting, { scope: 'Lab results and images.' });
    const before = setting.mails.length;
    expect(await ask(setting, cmd, material)).toMatchObject({ ok: true });
    expect(setting.mails).toHaveLength(before);
  });

  it('says when the open question is about another plan by now', async () => {
    const setting = await aRelease();
    await ask(setting);
    await plan(setting, { scope: 'Lab results and images.' });
    expect(setting.mails[1]?.subject).toBe('REL-1: the plan that West Clinics was asked about has changed');
  });

  it.each([
    ['nobody has an account', ['safety'], () => undefined],
    ['who has one may not see the work item', ['jira:sam'], () => undefined],
    ['Jira fails', ['jira:marta'], ({ site }: Told) => site.broken.add('notify')],
    [
      'the work item was hidden from them',
      ['jira:marta'],
      ({ site }: Told) => change(site, 'REL-1', { visibleTo: ['ines', 'slipway'] }),
    ],
  ])('is refused and counts for nothing when %s', async (_, contacts, meanwhile) => {
    const setting = await aRelease({ contacts });
    const { material } = await lineOf(setting);
    meanwhile(setting);
    expect(await ask(setting, setting.cmd(), material)).toMatchObject({
      refusal: { code: 'nobody-reached', message: expect.stringContaining('West Clinics') },
    });
    expect(acts(setting)).toEqual(['plan-edited']);
  });

  it('is refused before any mail when the plan is not the one that was seen', async () => {
    const setting = await aRelease();
    const { material } = await lineOf(setting);
    await plan(setting, { scope: 'Lab results and images.' });
    expect(await ask(setting, setting.cmd(), material)).toMatchObject({ refusal: { code: 'plan-changed' } });
    expect(setting.mails).toEqual([]);
  });
});
