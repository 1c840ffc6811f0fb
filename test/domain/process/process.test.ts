import { partIds, parts } from '../../../src/domain/process/parts';
import type { PartId } from '../../../src/domain/process/parts';
import { departureProblem, emptyProcess, itemsOf, periodOf, switchedOff } from '../../../src/domain/process/process';
import type { Departure, ProcessDoc } from '../../../src/domain/process/process';

const departure = (more: Partial<Departure> = {}): Departure => ({
  off: false,
  added: {},
  removed: {},
  period: null,
  owner: 'IT director',
  reason: 'We are four people.',
  by: 'noor',
  at: '2026-11-02T08:00:00.000Z',
  ...more,
});
const withPart = (part: PartId, more: Partial<Departure>): ProcessDoc => ({
  ...emptyProcess,
  departures: { [part]: departure(more) },
});

it('is as recommended where nobody decided otherwise', () => {
  expect(itemsOf(emptyProcess, 'review').map(({ text }) => text)).toEqual(Object.values(parts.review.items));
  expect(periodOf(emptyProcess, 'reports-kept')).toEqual({ count: 3, unit: 'year' });
  expect(partIds.filter((id) => switchedOff(emptyProcess, id) !== null)).toEqual([]);
});

it('is extended, shortened and switched off', () => {
  const process = withPart('review', { added: { cost: 'What it cost' }, removed: { open: true } });
  expect(itemsOf(process, 'review').map(({ id }) => id)).toEqual([
    'experience',
    'changes',
    'criteria',
    'improvements',
    'cost',
  ]);
  expect(itemsOf(withPart('review', { off: true }), 'review')).toEqual([]);
  expect(periodOf(withPart('release-dates', { period: { count: 2, unit: 'week' } }), 'release-dates')).toEqual({
    count: 2,
    unit: 'week',
  });
  expect(periodOf(withPart('release-dates', { off: true }), 'release-dates')).toBeNull();
});

it('keeps a mandatory part on, whatever the document says', () => {
  const process = withPart('verification', { off: true });
  expect(switchedOff(process, 'verification')).toBeNull();
  expect(itemsOf(process, 'verification')).not.toHaveLength(0);
});

it.each<[PartId, Partial<Departure>, RegExp | null]>([
  ['review', { removed: { open: true } }, null],
  ['review', { off: true }, null],
  ['review', { owner: ' ' }, /who answers/],
  ['review', { reason: '' }, /reason/],
  [
    'review',
    { removed: Object.fromEntries(Object.keys(parts.review.items).map((id) => [id, true])) },
    /Nothing is left/,
  ],
  ['review', { added: { x: parts.review.items['open'] ?? '' } }, /twice/],
  ['review', { period: { count: 1, unit: 'week' } }, /no period/],
  ['build-procedure', { added: { signed: 'The build is signed' } }, null],
  ['build-procedure', { removed: { inputs: true } }, /mandatory/],
  ['verification', { off: true }, /mandatory/],
  ['feedback', { removed: { asked: true } }, /mandatory/],
  ['changes-first', { off: true }, null],
  ['changes-first', { added: { x: 'y' } }, /no list/],
  ['changes-first', { period: { count: 1, unit: 'week' } }, /no period/],
  ['plans-kept', { period: { count: 10, unit: 'year' } }, null],
])('%s with %j: %s', (part, more, problem) => {
  const said = departureProblem(part, departure(more));
  if (problem === null) expect(said).toBeNull();
  else expect(said).toMatch(problem);
});

it('holds the mandatory lists of 4.2.1 and 4.3.2, and only those', () => {
  expect(partIds.filter((id) => parts[id].binding === 'mandatory')).toEqual([
    'build-procedure',
    'verification',
    'feedback',
  ]);
});
