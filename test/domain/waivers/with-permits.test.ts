import { emptyGate } from '../../../src/domain/gate/decision';
import { ofDocument } from '../../../src/domain/gate/of-document';
import type { Permit } from '../../../src/domain/gate/permit';
import { approved, aWaiver } from '../../builders/waiver';

const now = '2026-11-23T10:00:00.000Z';
const { state: _, ...word } = approved;
const waivers = { v1: aWaiver({ standing: { state: 'used', at: now, decision: '4', approved: word } }) };
const aPermit = (more: Partial<Permit> = {}): Permit => ({
  wave: 'w1',
  account: 'priya',
  at: now,
  expiresAt: '2026-11-23T10:15:00.000Z',
  decision: '4',
  bound: { planVersion: 1, wave: '', package: null },
  presentedAt: null,
  used: {},
  ended: null,
  ...more,
});

const stands = (permit: Permit, { leans = false, at = now } = {}) => {
  const live = leans ? [{ ...permit, id: 'p1' }] : [];
  const permits = { required: false, live, past: null };
  const doc = { ...emptyGate, waivers, permits: { p1: permit } };
  return ofDocument(doc, { permits, emergency: { links: {} } }, at).waivers.length > 0;
};

const late = '2026-11-23T10:15:00.000Z';
const ended = { how: 'withdrawn', by: 'priya', at: now } as const;

it.each([
  { it: 'holds for the move of the permit that it helped to give', permit: aPermit(), how: { leans: true }, is: true },
  { it: 'is used for every other move meanwhile', permit: aPermit(), how: {}, is: false },
  {
    it: 'is used once the move was made',
    permit: aPermit({ used: { '1': { at: now, entry: '9' } } }),
    how: { leans: true },
    is: false,
  },
  { it: 'is to be had again when the permit ran out unused', permit: aPermit(), how: { at: late }, is: true },
  { it: 'is to be had again when the permit was withdrawn', permit: aPermit({ ended }), how: {}, is: true },
  {
    it: 'stays used where a transition met the permit: the move may have been made, though nobody has seen it yet',
    permit: aPermit({ presentedAt: now }),
    how: { at: late },
    is: false,
  },
  {
    it: 'stays used by a decision that gave no permit',
    permit: aPermit({ decision: '3' }),
    how: { leans: true },
    is: false,
  },
])('a waiver $it', ({ permit, how, is }) => {
  expect(stands(permit, how)).toBe(is);
});
