import type { Answer } from '../../src/contract/wire';
import { everyCall, frame } from './answering';
import { goodCalls } from './good-calls';
import type { GoodCall } from './good-calls';
import { aSetting } from './setting';
import type { Setting } from './setting';

/** What takes the place of each value of each good payload in turn. */
const hurtful: { readonly [what: string]: unknown } = {
  HTML: '<img src=x onerror=alert(1)>',
  'an emoji': 'All well \u{1F469}\u200D\u{1F680}',
  'words from right to left': '\u202Eשלום\u202C',
  'ten thousand characters': 'x'.repeat(10_000),
  'a megabyte': 'x'.repeat(1_000_000),
  'half of an emoji': 'x\uD83D',
  'a day that does not exist': '2026-02-30',
  'a time that does not exist': '2026-11-24T25:00:00.000Z',
  'a time whose year does not exist': '9999-12-31T23:59:59-23:00',
  'the last time that there is': '9999-12-31T23:59:59.999Z',
  'the name of a prototype': '__proto__',
  'the name of a method': 'toString',
  'a number': 7.5,
  nothing: null,
  'a list': [[]],
};

type Path = readonly string[];

/** Where a payload holds a value, however deep. */
function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, part]) => leavesOf(part, [...path, key]));
}

const valueAt = (value: unknown, [key, ...rest]: Path): unknown =>
  key === undefined ? value : valueAt((value as Record<string, unknown>)[key], rest);

function withValue(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  const part = withValue((value as Record<string, unknown>)[key], rest, put);
  return Array.isArray(value)
    ? value.map((each: unknown, at) => (String(at) === key ? part : each))
    : { ...(value as object), [key]: part };
}

const presses = goodCalls
  .filter(({ payload }) => payload !== undefined)
  .flatMap((call) => leavesOf(call.payload).map((leaf) => ({ call, leaf })));

/** Somebody who may do all of it: what is refused is refused for the payload. */
async function asAnybody(setting: Setting, { name, issue }: GoodCall, payload: unknown) {
  const answers: (Answer<unknown> | undefined)[] = [];
  for (const who of ['noor', 'ines', 'theo', 'lucia']) {
    const { calls, faults } = everyCall(setting);
    answers.push(await calls[name]?.({ payload, context: frame(who, issue) }));
    expect(faults).toEqual([]);
  }
  return answers;
}

const isDay = (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\d(T[\d:.]+Z)?$/.test(value);

describe.each(Object.entries(hurtful))('%s', (what, put) => {
  it('anywhere in the payload of any call is taken whole or refused in words, and nothing is half-saved', async () => {
    let setting = await aSetting();
    for (const { call, leaf } of presses) {
      const where = `${call.name} ${leaf.join('.')}`;
      const answers = await asAnybody(setting, call, withValue(call.payload, leaf, put));
      for (const answer of answers) {
        if (answer?.ok === true) continue;
        const message = answer !== undefined && 'refusal' in answer ? answer.refusal.message : where;
        expect(message).toMatch(/^[\s\S]{10,}[.!?]$/);
        expect(message).not.toMatch(/undefined|\[object|NaN|Error/);
      }
      if (what.endsWith('does not exist') && isDay(valueAt(call.payload, leaf)))
        expect({ where, accepted: answers.some((answer) => answer?.ok) }).toEqual({ where, accepted: false });
      const written = setting.written();
      if (written.length === 0) continue;
      expect(answers.some((answer) => answer?.ok)).toBe(true);
      setting = await aSetting();
    }
  }, 120_000);
});
