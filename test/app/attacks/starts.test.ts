import { decideChange } from '../../../src/app/change/decide-change';
import { judgeGate } from '../../../src/app/gate/judge-gate';
import { saveProcess } from '../../../src/app/settings/save-process';
import { gateStream, readStreams } from '../../../src/app/streams';
import { withdrawPermit } from '../../../src/app/deployment/withdraw-permit';
import type { Setting } from '../setting';
import { going, permitFor, readyToStart, start } from './ready-to-start';

const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
const gateOf = async ({ deps }: Setting) => (await readStreams(deps.journal, { gate: gateStream('1') })).gate.doc;
const startsOf = ({ journal }: Setting) =>
  journal.table.filter(({ streamId, act }) => streamId === 'gate:1' && act === 'wave-started');

describe('the id of a permit, sent again', () => {
  it('starts no other wave that the gate refuses', async () => {
    const setting = await readyToStart();
    const { deps, as, cmd } = setting;
    const old = await permitFor(setting, 'w1');
    await start(setting);
    await decideChange(deps, as('lucia'), '31', { cmd: cmd(), decision: 'withdraw', reason: 'Found a fault.' });
    const answer = await start(setting, { wave: 'w2', id: old });
    expect(answer).not.toMatchObject({ value: { started: true } });
    expect(startsOf(setting)).toEqual([]);
  });

  it('starts nothing once the permit was withdrawn', async () => {
    const setting = await readyToStart();
    const { deps, as, cmd } = setting;
    const old = await permitFor(setting, 'w2');
    await withdrawPermit(deps, as('ines'), '1', { cmd: cmd(), permit: old });
    await start(setting);
    expect(await start(setting, { wave: 'w2', id: old })).toMatchObject({ refusal: { code: 'permit-over' } });
    expect(startsOf(setting)).toEqual([]);
  });

  it('starts nothing for somebody else', async () => {
    const setting = await readyToStart();
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
    const setting = await readyToStart();
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
  const setting = await readyToStart();
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
  const setting = await readyToStart();
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
  const setting = await readyToStart();
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
