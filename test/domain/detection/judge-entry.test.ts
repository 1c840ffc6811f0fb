import { bypassesOf, judgeEntry } from '../../../src/domain/detection/judge-entry';
import type { Moved } from '../../../src/domain/detection/judge-entry';
import type { DeploymentEntry } from '../../../src/domain/detection/entries';
import { emptyGate, recordDecision } from '../../../src/domain/gate/decision';
import type { GateDoc } from '../../../src/domain/gate/decision';
import type { Permit } from '../../../src/domain/gate/permit';
import type { GateId, Verdict } from '../../../src/domain/gate/gate';

const going = '305';
const at = (minute: number) => new Date(Date.parse('2026-11-23T08:00:00.000Z') + minute * 60_000).toISOString();
const entered = (minute: number, id = '1001'): DeploymentEntry => ({
  id,
  at: at(minute),
  by: 'ines',
  fromStatusId: '300',
  toStatusId: going,
});

function decided(
  result: Verdict['result'],
  {
    gate = 'G5',
    to = going,
    minute = 0,
    doc = emptyGate,
  }: { gate?: GateId; to?: string; minute?: number; doc?: GateDoc } = {},
): GateDoc {
  const verdict: Verdict = { gate, result, at: at(minute), findings: [], advice: [], checked: [], waves: ['w1'] };
  return recordDecision(doc, verdict, { source: 'validator', rule: 'r', toStatusId: to }, at(minute)).doc;
}

const moved: Moved = { issueId: '1', item: null, permitsNeededSince: null, linked: {} };
const judged = (doc: GateDoc, entry: DeploymentEntry, how: Partial<Moved> = {}) =>
  judgeEntry(doc, entry, at(60), { ...moved, ...how });
const decisionOf = (doc: GateDoc, entry: DeploymentEntry) => judged(doc, entry).entries[entry.id]?.decision;

describe('an entry into a deployed status', () => {
  it.each([
    ['the pass it was asked for', decided('PASS'), 0, '1'],
    ['a pass just before', decided('PASS'), 15, '1'],
    ['a pass that Jira was slower than', decided('PASS', { minute: 2 }), 0, '1'],
    ['nothing', emptyGate, 0, null],
    ['a refusal', decided('BLOCKED'), 0, null],
    ['a pass of another gate', decided('PASS', { gate: 'G2' }), 0, null],
    ['a pass into another status', decided('PASS', { to: '306' }), 0, null],
    ['a pass that is too old', decided('PASS'), 16, null],
    ['a pass that came after', decided('PASS', { minute: 3 }), 0, null],
    ['the newer of two passes', decided('PASS', { minute: 5, doc: decided('PASS') }), 6, '2'],
  ])('with %s', (_, doc, minute, decision) => {
    expect(decisionOf(doc, entered(minute))).toBe(decision);
  });

  it('brings the changes of its pass, or without one those that are linked as it is seen', () => {
    const basis = { source: 'validator', rule: 'r', toStatusId: going, changes: ['31', '32'] } as const;
    const verdict: Verdict = {
      ...{ gate: 'G5', result: 'PASS', at: at(0) },
      ...{ findings: [], advice: [], checked: [], waves: ['w1'] },
    };
    const passed = recordDecision({ ...emptyGate, brought: { '30': true } }, verdict, basis, at(0)).doc;
    const linked = { '40': true } as const;
    expect(judged(passed, entered(1), { linked }).brought).toEqual({ '30': true, '31': true, '32': true });
    expect(judged(passed, entered(20), { linked }).brought).toEqual({ '30': true, '40': true });
  });

  it('uses its pass up: the next entry needs its own', () => {
    const first = judged(decided('PASS'), entered(1));
    expect(decisionOf(first, entered(3, '1002'))).toBeNull();
  });

  it('is judged once', () => {
    const doc = judged(emptyGate, entered(1));
    expect(judged(decided('PASS', { doc }), entered(1))).toMatchObject({ entries: doc.entries });
  });

  it('is kept with the newest fifty', () => {
    const all = Array.from({ length: 60 }, (_, index) => entered(index, String(index)));
    const { entries } = all.reduce((doc, entry) => judged(doc, entry), emptyGate);
    expect(
      Object.keys(entries)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 50 }, (_, i) => i + 10));
  });

  it('is a bypass without a pass, the newest first', () => {
    const doc = [entered(20), entered(1, '1002')].reduce((so, entry) => judged(so, entry), decided('PASS'));
    expect(bypassesOf(doc).map(({ id }) => id)).toEqual(['1001']);
    expect(bypassesOf(judged(doc, entered(40, '1003'))).map(({ id }) => id)).toEqual(['1003', '1001']);
  });
});

describe('an entry while somebody holds a permit', () => {
  const permit = (more: Partial<Permit> = {}): Permit => ({
    wave: 'w1',
    account: 'priya',
    at: at(0),
    expiresAt: at(15),
    decision: '1',
    bound: { planVersion: 1, wave: 'x', package: null },
    presentedAt: null,
    used: {},
    ended: null,
    ...more,
  });
  const holding = (...permits: readonly Permit[]): GateDoc => ({
    ...decided('PASS'),
    permits: Object.fromEntries(permits.map((one, index) => [`p${String(index)}`, one])),
  });
  const by = (who: string, minute = 5, id = '1001'): DeploymentEntry => ({ ...entered(minute, id), by: who });
  const why = (doc: GateDoc, entry: DeploymentEntry, how: Partial<Moved> = {}) =>
    judged(doc, entry, how).entries[entry.id]?.why;
  const required = { permitsNeededSince: at(-60) };

  it.each([
    ['its holder', holding(permit()), by('priya'), required, null],
    ['another account', holding(permit()), by('theo'), required, 'other-account'],
    ['another account, where permits are only advised', holding(permit()), by('theo'), {}, 'other-account'],
    ['its holder, without the gate', { ...holding(permit()), decisions: {} }, by('priya'), {}, null],
    ['its holder, too late', holding(permit()), by('priya', 18), required, 'no-permit'],
    ['its holder, too late, where permits are only advised', holding(permit()), by('priya', 15), {}, null],
    ['its holder, before it was given', holding(permit({ at: at(9) })), by('priya', 5), required, 'no-permit'],
    [
      'its holder, after it was withdrawn',
      holding(permit({ ended: { how: 'withdrawn', by: 'ines', at: at(4) } })),
      by('priya'),
      required,
      'no-permit',
    ],
    ['nobody whom Jira names', holding(permit()), { ...by('priya'), by: null }, required, 'other-account'],
    ['anybody before permits were required', holding(), by('theo'), { permitsNeededSince: at(10) }, null],
    ['anybody since permits are required', holding(), by('theo'), required, 'no-permit'],
    [
      'the holder of a permit for another wave, of the sub-task',
      { ...holding(permit()), decisions: {} },
      by('priya'),
      { issueId: '7', item: { key: 'REL-7', wave: 'w2' } },
      'no-pass',
    ],
    [
      'the holder, of the sub-task of the wave',
      holding(permit()),
      by('priya'),
      { issueId: '7', item: { key: 'REL-7', wave: 'w1' } },
      null,
    ],
  ] as const)('moved by %s', (_, doc, entry, how, expected) => {
    expect(why(doc, entry, how)).toBe(expected);
  });

  it('uses it up, and says when its wave started', () => {
    const first = judged(holding(permit()), by('priya'), required);
    expect(first.permits['p0']?.used).toEqual({ '1': { at: at(5), entry: '1001' } });
    expect(first.starts).toEqual({ w1: { at: at(5), by: 'priya' } });
    expect(why(first, by('priya', 7, '1002'), required)).toBe('no-permit');
  });

  it('uses up all that the mover holds: one transition starts their waves together', () => {
    const doc = judged(holding(permit(), permit({ wave: 'w2' })), by('priya'), required);
    expect(Object.keys(doc.starts)).toEqual(['w1', 'w2']);
  });
});
