import { withAgreement, withDecision, withRequest, withWithdrawal } from '../../../src/domain/waivers/decide-waiver';
import { givenBack, standingWaivers, usedBy } from '../../../src/domain/waivers/waiver';
import type { Waiver, Waivers } from '../../../src/domain/waivers/waiver';
import { approved, aWaiver } from '../../builders/waiver';

const now = '2026-11-23T10:00:00.000Z';
const said = (by: string, at = now) => ({ by, at, reason: 'Because.' });
const word = { by: 'ines', at: now, channel: 'EMAIL', evidence: 'Message of Monday' } as const;
const standingIds = (waivers: Waivers, at = now) => standingWaivers(waivers, at).map(({ id }) => id);
const code = (result: { ok: boolean; refusal?: { code: string } }) => (result.ok ? 'ok' : result.refusal?.code);

describe('a waiver', () => {
  it.each([
    { it: 'holds once it is approved', waiver: aWaiver({ standing: approved }), holds: true },
    { it: 'does not hold while it is only asked for', waiver: aWaiver(), holds: false },
    {
      it: 'does not hold without the word of the customer that it needs',
      waiver: aWaiver({ standing: approved, customers: { M: null } }),
      holds: false,
    },
    {
      it: 'holds once the customer agreed',
      waiver: aWaiver({ standing: approved, customers: { M: word } }),
      holds: true,
    },
    { it: 'does not hold from its end on', waiver: aWaiver({ standing: approved, expires: now }), holds: false },
    {
      it: 'does not hold once it is withdrawn',
      waiver: aWaiver({ standing: { ...approved, state: 'withdrawn' } }),
      holds: false,
    },
  ])('$it', ({ waiver, holds }) => {
    expect(standingIds({ v1: waiver })).toEqual(holds ? ['v1'] : []);
  });

  it('lets one decision through, and is given back when that let nothing through', () => {
    const used = usedBy({ v1: aWaiver({ standing: approved }) }, ['v1'], '4', now);
    expect(used['v1']?.standing).toMatchObject({ state: 'used', decision: '4', approved: { by: 'lucia' } });
    expect(standingIds(used)).toEqual([]);
    expect(standingIds(givenBack(used, '5'))).toEqual([]);
    expect(standingIds(givenBack(used, '4'))).toEqual(['v1']);
  });
});

describe('deciding on a waiver', () => {
  it.each([
    { it: 'is for somebody else than who asked', by: 'priya', decision: 'approved', gives: 'own-request' },
    { it: 'approves for another', by: 'lucia', decision: 'approved', gives: 'ok' },
    { it: 'rejects, also as who asked', by: 'priya', decision: 'rejected', gives: 'ok' },
  ] as const)('$it', ({ by, decision, gives }) => {
    expect(code(withDecision({ v1: aWaiver() }, 'v1', decision, said(by)))).toBe(gives);
  });

  it.each([
    { it: 'used', standing: { state: 'used', at: now, decision: '1', approved } },
    { it: 'rejected', standing: { ...approved, state: 'rejected' } },
    { it: 'withdrawn', standing: { ...approved, state: 'withdrawn' } },
  ] as const)('is over once it is $it', ({ standing }) => {
    const waivers = { v1: aWaiver({ standing }) };
    expect(code(withDecision(waivers, 'v1', 'approved', said('lucia')))).toBe('waiver-closed');
    expect(code(withWithdrawal(waivers, 'v1', said('priya')))).toBe('waiver-closed');
  });

  it('is over when it expired', () => {
    const late = '2026-11-25T08:00:00.000Z';
    expect(code(withDecision({ v1: aWaiver() }, 'v1', 'approved', said('lucia', late)))).toBe('waiver-closed');
  });

  it('takes no agreement of a customer that it does not concern', () => {
    const waivers = { v1: aWaiver({ customers: { M: null } }) };
    expect(code(withAgreement(waivers, 'v1', 'C', word))).toBe('not-concerned');
    expect(withAgreement(waivers, 'v1', 'M', word)).toMatchObject({ value: { v1: { customers: { M: word } } } });
  });
});

describe('asking for a waiver', () => {
  it.each([
    { it: 'takes an end within 31 days', expires: '2026-12-24T08:00:00.000Z', gives: 'ok' },
    { it: 'takes no later end', expires: '2026-12-24T08:00:00.001Z', gives: 'bad-expiry' },
    { it: 'takes no end in the past', expires: '2026-11-23T08:00:00.000Z', gives: 'bad-expiry' },
  ])('$it', ({ expires, gives }) => {
    expect(code(withRequest({}, 'v1', aWaiver({ expires })))).toBe(gives);
  });

  it('is refused where one for the same is open, and possible again when that is over', () => {
    expect(code(withRequest({ v1: aWaiver() }, 'v2', aWaiver()))).toBe('waiver-open');
    expect(code(withRequest({ v1: aWaiver() }, 'v2', aWaiver({ cause: 'another' })))).toBe('ok');
    const rejected = aWaiver({ standing: { ...approved, state: 'rejected' } });
    expect(code(withRequest({ v1: rejected }, 'v2', aWaiver()))).toBe('ok');
  });

  it('is refused to who has ten that nobody decided on, and to nobody else', () => {
    const ten = some(10, () => ({}));
    expect(code(withRequest(ten, 'new', aWaiver()))).toBe('asked-enough');
    expect(code(withRequest(ten, 'new', aWaiver({ requested: { by: 'theo', at: now } })))).toBe('ok');
    const { w1: _, ...nine } = ten;
    expect(code(withRequest(nine, 'new', aWaiver()))).toBe('ok');
  });

  it('takes the place of the oldest that let nothing through and is over', () => {
    const over = (index: number) => ({ standing: { ...approved, state: 'withdrawn' as const }, ...by(index) });
    const next = withRequest(some(100, over), 'new', aWaiver());
    expect(next.ok && Object.keys(next.value)).toHaveLength(100);
    expect(next.ok && Object.hasOwn(next.value, 'w0')).toBe(false);
  });

  it('is refused where all that is kept still counts', () => {
    const used = { state: 'used', at: now, decision: '1', approved } as const;
    expect(
      code(
        withRequest(
          some(100, () => ({ standing: used })),
          'new',
          aWaiver(),
        ),
      ),
    ).toBe('too-many-waivers');
    const long = some(40, (index) => ({ reason: 'x'.repeat(2_000), ...by(index) }));
    expect(code(withRequest(long, 'new', aWaiver()))).toBe('too-many-waivers');
  });

  it('leaves room to decide on what was asked for', () => {
    const long = some(30, (index) => ({ reason: 'x'.repeat(1_500), ...by(index) }));
    expect(code(withDecision(long, 'w1', 'approved', said('lucia')))).toBe('ok');
    const most = some(60, (index) => ({ reason: 'x'.repeat(1_500), ...by(index) }));
    expect(code(withDecision(most, 'w1', 'approved', said('lucia')))).toBe('too-long');
  });
});

/** Of as many people, a minute after each other. */
const by = (index: number) => ({
  requested: { by: `person${String(index)}`, at: `2026-11-23T08:${String(index % 60).padStart(2, '0')}:00.000Z` },
});

const some = (count: number, more: (index: number) => Partial<Waiver>): Waivers =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `w${String(index)}`,
      aWaiver({ cause: `${String(index)}`, ...more(index) }),
    ]),
  );
