import { emptyGate, firstPassage, recordDecision, withoutLatePass } from '../../../src/domain/gate/decision';
import type { DecisionBasis, GateDoc } from '../../../src/domain/gate/decision';
import { evaluate } from '../../../src/domain/gate/evaluate';
import type { GateFacts } from '../../../src/domain/gate/gate';
import type { Instant } from '../../../src/domain/kernel';
import { aChange, awaitingApproval, changes, gateFacts } from '../../builders/gate-facts';
import { aWave, tuesdayNight } from '../../builders/plan';

const basis: DecisionBasis = {
  source: 'validator',
  rule: 'rule-1',
  toStatusId: '10110',
};
const minutesLater = (minutes: number): Instant => new Date(Date.parse(tuesdayNight) + minutes * 60_000).toISOString();
const refused = gateFacts(changes(aChange(awaitingApproval)));

type Attempt = { readonly given: GateFacts; readonly minute: number; readonly basis?: DecisionBasis };

/** The acts that these attempts left, and the document after them. */
function after(attempts: readonly Attempt[]): { readonly acts: readonly string[]; readonly doc: GateDoc } {
  return attempts.reduce<{ acts: readonly string[]; doc: GateDoc }>(
    ({ acts, doc }, attempt) => {
      const now = minutesLater(attempt.minute);
      const recorded = recordDecision(doc, evaluate('G5', attempt.given, now), attempt.basis ?? basis, now);
      return { acts: [...acts, recorded.act], doc: recorded.doc };
    },
    { acts: [], doc: emptyGate },
  );
}

describe('a decision of the gate', () => {
  it.each([
    { it: 'is kept when it passes', attempts: [{ given: gateFacts(), minute: 0 }], acts: ['gate-passed'], times: [1] },
    { it: 'is kept when it refuses', attempts: [{ given: refused, minute: 0 }], acts: ['gate-refused'], times: [1] },
    {
      it: 'is counted when it is the same refusal within an hour',
      attempts: [0, 30, 59].map((minute) => ({ given: refused, minute })),
      acts: ['gate-refused', 'gate-refused-again', 'gate-refused-again'],
      times: [3],
    },
    {
      it: 'is kept anew an hour after the first',
      attempts: [0, 30, 60].map((minute) => ({ given: refused, minute })),
      acts: ['gate-refused', 'gate-refused-again', 'gate-refused'],
      times: [2, 1],
    },
    {
      it: 'is never counted when it passes',
      attempts: [0, 1].map((minute) => ({ given: gateFacts(), minute })),
      acts: ['gate-passed', 'gate-passed'],
      times: [1, 1],
    },
    {
      it: 'is kept anew when the findings differ',
      attempts: [
        { given: refused, minute: 0 },
        { given: gateFacts(changes(aChange({ ...awaitingApproval, key: 'CHG-32' }))), minute: 1 },
      ],
      acts: ['gate-refused', 'gate-refused'],
      times: [1, 1],
    },
    {
      it: 'is kept anew for other waves',
      attempts: [
        { given: refused, minute: 0 },
        { given: { ...refused, waves: [aWave({ id: 'w2' })] }, minute: 1 },
      ],
      acts: ['gate-refused', 'gate-refused'],
      times: [1, 1],
    },
    {
      it: 'is kept anew at another rule of the workflow',
      attempts: [
        { given: refused, minute: 0 },
        { given: refused, minute: 1, basis: { ...basis, rule: 'rule-2' } },
      ],
      acts: ['gate-refused', 'gate-refused'],
      times: [1, 1],
    },
  ])('$it', ({ attempts, acts, times }) => {
    const result = after(attempts);
    expect(result.acts).toEqual(acts);
    expect(Object.values(result.doc.decisions).map((decision) => decision.times)).toEqual(times);
  });

  it('is the same refusal although the countdown in its words went on', () => {
    const closed = { ...gateFacts(), plan: gateFacts().plan };
    const [first, second] = [minutesLater(-120), minutesLater(-115)].map((now) => ({
      now,
      verdict: evaluate('G5', closed, now),
    }));
    if (first === undefined || second === undefined) throw new Error('two attempts');
    expect(first.verdict.findings[0]?.what).not.toBe(second.verdict.findings[0]?.what);
    const once = recordDecision(emptyGate, first.verdict, basis, first.now);
    expect(recordDecision(once.doc, second.verdict, basis, second.now).act).toBe('gate-refused-again');
  });

  it('keeps what it was decided on', () => {
    expect(after([{ given: gateFacts(), minute: 0 }]).doc.decisions['1']).toMatchObject({
      gate: 'G5',
      result: 'PASS',
      at: tuesdayNight,
      waves: ['w1'],
      checked: evaluate('G5', gateFacts(), tuesdayNight).checked,
      basis,
    });
  });
});

describe('the passages of a wave', () => {
  it('are its first, its last and the decision of the last', () => {
    const { doc } = after([
      { given: refused, minute: 0 },
      { given: gateFacts(), minute: 5 },
      { given: gateFacts({ waves: [aWave(), aWave({ id: 'w2' })] }), minute: 9 },
    ]);
    expect(doc.passages).toEqual({
      w1: { firstAt: minutesLater(5), lastAt: minutesLater(9), decision: '3' },
      w2: { firstAt: minutesLater(9), lastAt: minutesLater(9), decision: '3' },
    });
    expect(firstPassage(doc)).toBe(minutesLater(5));
  });

  it('are taken back when Jira had its answer before the pass was written', () => {
    const { doc } = after([{ given: gateFacts(), minute: 0 }]);
    expect(firstPassage(withoutLatePass(doc, doc.decided))).toBeNull();
  });

  it('of earlier passes stay when a later one is taken back', () => {
    const { doc } = after([0, 5].map((minute) => ({ given: gateFacts(), minute })));
    expect(firstPassage(withoutLatePass(doc, doc.decided))).toBe(minutesLater(0));
  });

  it('are none after refusals', () => {
    const { doc } = after([{ given: refused, minute: 0 }]);
    expect([doc.passages, firstPassage(doc)]).toEqual([{}, null]);
  });
});

describe('the document of the gate', () => {
  const manyChanges = gateFacts(
    changes(
      ...Array.from({ length: 200 }, (_, index) =>
        aChange({ ...awaitingApproval, key: `CHG-${index}`, statusName: 'x'.repeat(255) }),
      ),
    ),
  );

  it('keeps the newest ten decisions and counts all', () => {
    const { doc } = after(Array.from({ length: 25 }, (_, index) => ({ given: gateFacts(), minute: index })));
    expect([doc.decided, ...Object.keys(doc.decisions)]).toEqual([
      25,
      ...Array.from({ length: 10 }, (_, index) => String(index + 16)),
    ]);
  });

  it('says how many findings it left out', () => {
    const decision = after([{ given: manyChanges, minute: 0 }]).doc.decisions['1'];
    expect([decision?.findings.length, decision?.findingsLeftOut]).toEqual([25, 175]);
  });

  it('stays under the 512 KiB of a journal document', () => {
    const { doc } = after(Array.from({ length: 30 }, (_, index) => ({ given: manyChanges, minute: index * 61 })));
    expect(JSON.stringify(doc).length).toBeLessThan(512 * 1_024);
  });
});
