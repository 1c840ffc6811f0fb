import { withAgreement, withDecision, withRequest, withWithdrawal } from '../../../src/domain/waivers/decide-waiver';
import { givenBack, standingWaivers, usedBy } from '../../../src/domain/waivers/waiver';
import type { Waivers } from '../../../src/domain/waivers/waiver';
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
});
