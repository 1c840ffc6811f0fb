import { emptyGate } from '../../../src/domain/gate/decision';
import type { Permit } from '../../../src/domain/gate/permit';
import { isCancelled, judgeTurn, unreasoned } from '../../../src/domain/turns/judge-turn';
import type { TurnMade } from '../../../src/domain/turns/turns-made';
import { withReason } from '../../../src/domain/turns/turn';

const at = (hour: string, day = 23) => `2026-11-${String(day)}T${hour}:00.000Z`;
const turn = (more: Partial<TurnMade> = {}): TurnMade => ({
  ...{ id: '1001', kind: 'cancel', at: at('09:00'), by: 'otto', fromStage: 'READY', toStage: 'CANCELLED' },
  ...more,
});
const said = { cause: 'PLAN', words: 'No money.', by: 'ines' } as const;
const withCancelling = {
  ...emptyGate,
  reasons: withReason({}, 'r1', { ...said, kind: 'cancel', at: at('08:00') }),
};
const judged = (made: TurnMade, doc = withCancelling) => judgeTurn(doc, made, 'slipway', made.at);

it('goes with the reason that was given for it, which is used up', () => {
  const after = judged(turn());
  expect(after.turns['1001']?.reason).toBe('r1');
  expect(after.reasons['r1']?.used).toEqual({ at: at('09:00'), entry: '1001' });
  expect(judged(turn({ id: '1002', at: at('10:00') }), after).turns['1002']?.reason).toBeNull();
});

it.each([
  { why: 'is of another kind', made: turn({ kind: 'back', toStage: 'PLANNING' }), doc: withCancelling },
  { why: 'comes a day later', made: turn({ at: at('08:10', 24) }), doc: withCancelling },
  { why: 'came before the reason', made: turn({ at: at('07:50') }), doc: withCancelling },
  { why: 'has none', made: turn(), doc: emptyGate },
])('is without a reason where it $why', ({ made, doc }) => {
  expect(unreasoned(judged(made, doc)).map(({ id }) => id)).toEqual(['1001']);
});

it('a reason that was said anew ends the one before, for the same kind of move alone', () => {
  const back = withReason(withCancelling.reasons, 'r2', { ...said, kind: 'back', at: at('08:10') });
  const anew = withReason(back, 'r3', { ...said, kind: 'cancel', at: at('08:20') });
  expect(
    Object.entries(anew)
      .filter(([, { ended }]) => ended === null)
      .map(([id]) => id),
  ).toEqual(['r2', 'r3']);
  expect(judged(turn(), { ...emptyGate, reasons: anew }).turns['1001']?.reason).toBe('r3');
});

it('revokes permits that wait, and not what was given after it', () => {
  const permit = (given: string): Permit => ({
    ...{ wave: 'w1', account: 'priya', at: given, expiresAt: at('12:00'), decision: '1' },
    ...{ bound: { planVersion: 1, wave: '', package: null }, presentedAt: null, used: {}, ended: null },
  });
  const permits = { before: permit(at('08:55')), after: permit(at('09:05')) };
  const after = judged(turn(), { ...withCancelling, permits });
  expect(after.permits['before']?.ended).toMatchObject({ how: 'revoked', by: 'slipway' });
  expect(after.permits['after']?.ended).toBeNull();
});

it('one without a reason is not pushed out by later ones with one', () => {
  const later = Array.from({ length: 40 }, (_, place) => {
    const hour = at(`1${String(place % 10)}:${String(10 + place)}`);
    return { made: turn({ id: String(2000 + place), at: hour }), reason: `r${String(place)}`, hour };
  });
  const after = later.reduce(
    (doc, { made, reason, hour }) =>
      judged(made, { ...doc, reasons: withReason(doc.reasons, reason, { ...said, kind: 'cancel', at: hour }) }),
    judged(turn(), emptyGate),
  );
  expect(Object.keys(after.turns)).toHaveLength(30);
  expect(unreasoned(after).map(({ id }) => id)).toEqual(['1001']);
});

it('is cancelled until it is taken up again', () => {
  const cancelled = judged(turn());
  expect(isCancelled(cancelled)).toBe(true);
  const again = turn({ id: '1002', kind: 'back', at: at('10:00'), fromStage: 'CANCELLED', toStage: 'PLANNING' });
  expect(isCancelled(judged(again, cancelled))).toBe(false);
});
