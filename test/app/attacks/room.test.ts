import { editPlan } from '../../../src/app/plan/edit-plan';
import { judgeGate } from '../../../src/app/gate/judge-gate';
import { announcedAtMost } from '../../../src/domain/release/announced';
import { everyCall, frame } from '../answering';
import { agreed } from '../deployable';
import { goodCalls } from '../good-calls';
import type { Setting } from '../setting';
import { going, permitFor, readyToStart } from './ready-to-start';

/**
 * What is decided at the gate of a release, and what people write beside it, is one document of 512 kB at most. Who may log
 * announcements filled it, and then no decision could be kept: the gate refused for ever.
 */
const audience = 'Clinic managers';
const ids = (of: string, count: number) => Array.from({ length: count }, (_, index) => `${of}${String(index)}`);

async function manyWaves(): Promise<Setting> {
  const setting = await readyToStart();
  const { deps, as, cmd, journal } = setting;
  const waves = Object.fromEntries(ids('x', 150).map((id, at) => [id, { customer: 'M', number: at + 3 }]));
  const entries = Object.fromEntries(ids('n', 20).map((id) => [id, { audience }]));
  const seq = (await journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  const saved = await editPlan(deps, as('priya'), '1', {
    ...{ cmd: cmd(), seq, changes: { waves, announcements: { entries } } },
  });
  expect(saved).toMatchObject({ ok: true });
  return setting;
}

const log = (setting: Setting, announcement: string, waves: readonly string[], evidence: string) => {
  const call = goodCalls.find(({ name }) => name === 'logAnnouncement');
  const payload = { ...call?.payload, cmd: setting.cmd(), announcement, waves, evidence, channel: evidence };
  return everyCall(setting).calls['logAnnouncement']?.({ payload, context: frame('priya', '1') });
};

const bytes = async ({ journal }: Setting) =>
  Buffer.byteLength(JSON.stringify((await journal.read(['gate:1'])).get('gate:1')?.doc));

it('announcements fill no gate: they are refused in words, and the gate still decides', async () => {
  const setting = await manyWaves();
  const answers = [];
  for (const id of ids('n', 20)) answers.push(await log(setting, id, ids('x', 100), 'a long way to be told'));
  for (const id of ids('n', 20)) answers.push(await log(setting, id, ['x0'], '\u20ac'.repeat(255)));
  expect(answers[0]).toEqual({ ok: true, value: null });
  expect(answers.at(-1)).toMatchObject({
    refusal: { code: 'no-room', message: expect.stringContaining('160 kB'), where: { issueKey: 'REL-1' } },
  });
  expect(await bytes(setting)).toBeLessThan(announcedAtMost + 16 * 1024);

  await agreed(setting);
  await permitFor(setting, 'w1');
  const asked = { id: 'rule', gate: 'G5', waves: 'lowest', help: '' } as const;
  expect(await judgeGate(setting.deps, 'REL-1', asked, going, new AbortController().signal)).toEqual({ pass: true });
});

it('what the plan does not name any more makes room', async () => {
  const setting = await manyWaves();
  const { deps, as, cmd, journal } = setting;
  for (const id of ids('n', 20)) await log(setting, id, ids('x', 100), 'a long way to be told');
  expect(await log(setting, 'n19', ids('x', 100), 'once more')).toMatchObject({ refusal: { code: 'no-room' } });
  const seq = (await journal.read(['plan:1'])).get('plan:1')?.seq ?? 0;
  const entries = Object.fromEntries(ids('n', 10).map((id) => [id, null]));
  const changes = { announcements: { entries } };
  expect(await editPlan(deps, as('priya'), '1', { cmd: cmd(), seq, changes })).toMatchObject({ ok: true });
  expect(await log(setting, 'n19', ids('x', 100), 'once more')).toEqual({ ok: true, value: null });
});
