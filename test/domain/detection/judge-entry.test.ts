import { bypassesOf, judgeEntry } from '../../../src/domain/detection/judge-entry';
import type { DeploymentEntry } from '../../../src/domain/detection/entries';
import { emptyGate, recordDecision } from '../../../src/domain/gate/decision';
import type { GateDoc } from '../../../src/domain/gate/decision';
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

const decisionOf = (doc: GateDoc, entry: DeploymentEntry) => judgeEntry(doc, entry, at(60)).entries[entry.id]?.decision;

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

  it('uses its pass up: the next entry needs its own', () => {
    const first = judgeEntry(decided('PASS'), entered(1), at(2));
    expect(decisionOf(first, entered(3, '1002'))).toBeNull();
  });

  it('is judged once', () => {
    const doc = judgeEntry(emptyGate, entered(1), at(2));
    expect(judgeEntry(decided('PASS', { doc }), entered(1), at(3))).toMatchObject({ entries: doc.entries });
  });

  it('is kept with the newest fifty', () => {
    const all = Array.from({ length: 60 }, (_, index) => entered(index, String(index)));
    const { entries } = all.reduce((doc, entry) => judgeEntry(doc, entry, at(90)), emptyGate);
    expect(
      Object.keys(entries)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(Array.from({ length: 50 }, (_, i) => i + 10));
  });

  it('is a bypass without a pass, the newest first', () => {
    const doc = [entered(20), entered(1, '1002')].reduce((so, entry) => judgeEntry(so, entry, at(30)), decided('PASS'));
    expect(bypassesOf(doc).map(({ id }) => id)).toEqual(['1001']);
    expect(bypassesOf(judgeEntry(doc, entered(40, '1003'), at(41))).map(({ id }) => id)).toEqual(['1003', '1001']);
  });
});
