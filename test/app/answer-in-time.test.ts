import { answerInTime } from '../../src/handlers/answer-in-time';
import { judgeClosure } from '../../src/app/closure/judge-closure';
import { judgeGate } from '../../src/app/gate/judge-gate';
import type { GatePassage } from '../../src/app/gate/judge-gate';
import type { Jira } from '../../src/app/ports/ports';
import { aSetting } from './setting';
import type { Setting } from './setting';

const late: GatePassage = { pass: false, message: 'too late' };
const never = new Promise<never>(() => undefined);

/** Every validator, asked by Jira. */
const validators: { readonly [name: string]: (setting: Setting, inTime: AbortSignal) => Promise<GatePassage> } = {
  'Deployment gate': ({ deps }, inTime) =>
    judgeGate(deps, 'REL-1', { id: 'r', gate: 'G5', waves: 'lowest', help: '' }, '305', inTime),
  'Release gate': ({ deps }, inTime) =>
    judgeGate(deps, 'REL-1', { id: 'r', gate: 'G2', waves: 'none', help: '' }, '305', inTime),
  'Change closure': ({ deps }, inTime) => judgeClosure(deps, 'CHG-31', { id: 'r', help: '' }, '309', inTime),
};

describe.each(Object.keys(validators))('%s', (name) => {
  const judge = validators[name] ?? (() => never);

  it.each(['issue', 'issues'] satisfies (keyof Jira)[])(
    'refuses at its deadline when Jira never answers %s',
    async (call) => {
      const setting = await aSetting();
      const deps = { ...setting.deps, appJira: { ...setting.deps.appJira, [call]: () => never } };
      expect(await answerInTime((inTime) => judge({ ...setting, deps }, inTime), 10, late)).toEqual(late);
      expect(setting.written()).toEqual([]);
    },
  );

  it.each(['read', 'append'] as const)('refuses at its deadline when the journal never answers to %s', async (call) => {
    const setting = await aSetting();
    const deps = { ...setting.deps, journal: { ...setting.journal, [call]: () => never } };
    expect(await answerInTime((inTime) => judge({ ...setting, deps }, inTime), 10, late)).toEqual(late);
    expect(setting.written()).toEqual([]);
  });
});

it('gives the answer that comes in time', async () => {
  const setting = await aSetting();
  const passage = await answerInTime(
    (inTime) => validators['Change closure']?.(setting, inTime) ?? never,
    600_000,
    late,
  );
  expect(passage).toEqual({ pass: true });
});
