import { decideChange } from '../../../src/app/decide-change';
import { editOverview } from '../../../src/app/edit-overview';
import { judgeGate } from '../../../src/app/judge-gate';
import { saveProcess } from '../../../src/app/save-process';
import { saveSettings } from '../../../src/app/save-settings';
import { startWave } from '../../../src/app/start-wave';
import { gateStream, readStreams } from '../../../src/app/streams';
import { withdrawPermit } from '../../../src/app/withdraw-permit';
import { planned } from '../deployable';
import { aSetting, aSite, settings } from '../setting';
import type { Setting } from '../setting';

const going = '305';

/** REL-1 with two waves, its change approved, permits required; Priya may start them, and nothing is moved in Jira yet. */
async function ready(): Promise<Setting> {
  const clocks: { now: () => string } = { now: () => '' };
  const setting = await aSetting({
    ...aSite(),
    roles: { ...aSite().roles, theo: ['Deployment practitioner'] },
    statuses: [...aSite().statuses, { id: going, name: 'Deploying' }],
    transitions: [
      { id: '21', name: 'Authorize', toStatusId: '302' },
      { id: '41', name: 'Deploy', toStatusId: going },
    ],
    now: () => clocks.now(),
  });
  const { deps, as, cmd, clock } = setting;
  clocks.now = clock.now;
  await saveSettings(deps, as('noor'), {
    cmd: cmd(),
    seq: 1,
    changes: { ...settings, stages: { [going]: 'DEPLOYING' } },
  });
  const permits = { rule: 'required', minutes: 15, owner: 'IT director', reason: 'Known.' } as const;
  await saveProcess(deps, as('noor'), { cmd: cmd(), seq: 1, changes: { permits } });
  await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { roles: { rdm: 'ines' } } });
  const waves = { w1: { customer: 'M' }, w2: { customer: 'M', number: 2 } };
  await planned(setting, waves);
  await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'approve', reason: 'Fine.' });
  clock.set(new Date(Date.parse(clock.now()) + 60_000).toISOString());
  return setting;
}

const start = ({ deps, as, cmd }: Setting, { who = 'priya', wave = 'w1', id = cmd() } = {}) =>
  startWave(deps, as(who), '1', { cmd: id, wave });
/** Jira offers no way yet: the permit stays. */
async function permitFor({ deps, as, cmd }: Setting, wave: string): Promise<string> {
  const id = cmd();
  const jira = { ...as('priya').jira, transitions: async () => [] };
  const answer = await startWave(deps, { accountId: 'priya', jira }, '1', { cmd: id, wave });
  expect(answer).toMatchObject({ value: { started: true } });
  return id;
}
const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
const gateOf = async ({ deps }: Setting) => (await readStreams(deps.journal, { gate: gateStream('1') })).gate.doc;
const startsOf = ({ journal }: Setting) =>
  journal.table.filter(({ streamId, act }) => streamId === 'gate:1' && act === 'wave-started');

describe('the id of a permit, sent again', () => {
  it('starts no other wave that the gate refuses', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const old = await permitFor(setting, 'w1');
    await start(setting);
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'Found a fault.' });
    const answer = await start(setting, { wave: 'w2', id: old });
    expect(answer).not.toMatchObject({ value: { started: true } });
    expect(startsOf(setting)).toEqual([]);
  });

  it('starts nothing once the permit was withdrawn', async () => {
    const setting = await ready();
    const { deps, as, cmd } = setting;
    const old = await permitFor(setting, 'w2');
    await withdrawPermit(deps, as('ines'), '1', { cmd: cmd(), permit: old });
    await start(setting);
    expect(await start(setting, { wave: 'w2', id: old })).toMatchObject({ refusal: { code: 'permit-over' } });
    expect(startsOf(setting)).toEqual([]);
  });

  it('starts nothing for somebody else', async () => {
    const setting = await ready();
    const old = await permitFor(setting, 'w1');
    const { deps, as, cmd } = setting;
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'Found a fault.' });
    expect(await start(setting, { who: 'theo', id: old })).not.toMatchObject({ value: { started: true } });
  });
});

describe('a pass that came too late', () => {
  /** The deadline passes once the decision is in the journal, and then something else happens. */
  async function lateFor(setting: Setting, meanwhile: () => Promise<unknown>): Promise<void> {
    const late = new AbortController();
    let appended = 0;
    const append: Setting['journal']['append'] = async (draft) => {
      const outcome = await setting.journal.append(draft);
      appended += 1;
      late.abort();
      if (appended === 1) await meanwhile();
      return outcome;
    };
    await judgeGate({ ...setting.deps, journal: { ...setting.journal, append } }, 'REL-1', asked, going, late.signal);
  }

  it('takes back itself, and not what was decided since', async () => {
    const setting = await ready();
    await permitFor(setting, 'w1');
    await lateFor(setting, async () => {
      expect(await judgeGate(setting.deps, 'REL-1', asked, going, new AbortController().signal)).toEqual({
        pass: true,
      });
    });
    const doc = await gateOf(setting);
    expect(doc.decided).toBe(3);
    expect(Object.keys(doc.decisions)).toEqual(['1', '3']);
    expect(doc.passages).toMatchObject({ w1: { decision: '3' } });
  });
});

it('passes no permit that is withdrawn while the gate decides', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const permit = await permitFor(setting, 'w1');
  let done = false;
  const journal = {
    ...setting.journal,
    append: async (draft: Parameters<typeof setting.journal.append>[0]) => {
      if (!done) {
        done = true;
        await withdrawPermit(deps, as('ines'), '1', { cmd: cmd(), permit });
      }
      return setting.journal.append(draft);
    },
  };
  expect(await judgeGate({ ...deps, journal }, 'REL-1', asked, going, new AbortController().signal)).toMatchObject({
    pass: false,
  });
});

it('takes nothing away, where it is advised alone, from a rule that judges all waves', async () => {
  const setting = await ready();
  const { deps, as, cmd, journal } = setting;
  const seq = journal.table.filter(({ streamId }) => streamId === 'process').length;
  const permits = { rule: 'advised', minutes: 15, owner: '', reason: '' } as const;
  expect(await saveProcess(deps, as('noor'), { cmd: cmd(), seq, changes: { permits } })).toMatchObject({ ok: true });
  await permitFor(setting, 'w1');
  await judgeGate(deps, 'REL-1', { ...asked, waves: 'all' }, going, new AbortController().signal);
  const { decided, decisions } = await gateOf(setting);
  expect(decisions[String(decided)]?.waves).toEqual(['w1', 'w2']);
});

it('records what was judged last, where somebody wrote meanwhile', async () => {
  const setting = await ready();
  const { deps, as, cmd } = setting;
  const old = await permitFor(setting, 'w1');
  let done = false;
  const journal = {
    ...setting.journal,
    append: async (draft: Parameters<typeof setting.journal.append>[0]) => {
      if (!done) {
        done = true;
        await withdrawPermit(deps, as('ines'), '1', { cmd: cmd(), permit: old });
        setting.clock.set(new Date(Date.parse(setting.clock.now()) + 60_000).toISOString());
      }
      return setting.journal.append(draft);
    },
  };
  expect(await start({ ...setting, deps: { ...deps, journal } })).toMatchObject({ value: { started: true } });
  const { decided, decisions } = await gateOf(setting);
  const row = setting.journal.table.findLast(({ act }) => act === 'wave-permitted');
  expect(JSON.parse(row?.body ?? '{}')).toMatchObject({ args: { verdict: { at: decisions[String(decided)]?.at } } });
});
