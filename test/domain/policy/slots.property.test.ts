import * as fc from 'fast-check';
import { contradictionOf } from '../../../src/domain/policy/contradiction';
import { nextSlots } from '../../../src/domain/policy/slots';
import { aFreeze, aPolicy, aWindow } from '../../builders/policy';
import { instants, policies } from './calendar-arbitraries';
import { slowFreeSteps, stepMs } from './slow-calendar';

const hours = 96;
const types = fc.constantFrom(null, 'MINOR' as const, 'EMERGENCY' as const);
/** Stretches of others, in quarters of an hour from the start of the search. */
const others = fc.array(fc.tuple(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 1, max: 40 })), { maxLength: 3 });

describe('slots agree with a slow search', () => {
  it('of one to three policies, with and without deployments of others', () => {
    fc.assert(
      fc.property(
        fc.array(policies, { minLength: 1, maxLength: 3 }),
        instants,
        types,
        fc.integer({ min: 1, max: 20 }),
        others,
        (all, from, type, quarters, busy) => {
          const start = Date.parse(from);
          const taken = busy.map(([at, length]) => ({
            start: new Date(start + at * stepMs).toISOString(),
            end: new Date(start + (at + length) * stepMs).toISOString(),
          }));
          const slow = all.map((policy) => slowFreeSteps(policy, start, start + hours * 3_600_000, type));
          const free = (slow[0] ?? []).map(
            ({ at }, index) =>
              slow.every((of) => of[index]?.open === true && !of[index].frozen) &&
              !taken.some((slot) => Date.parse(slot.start) <= at && at < Date.parse(slot.end)),
          );
          const expected = runs(free).filter(({ length }) => length >= quarters);
          const found = nextSlots(all, {
            from,
            type,
            minutes: quarters * 15,
            count: 50,
            taken,
            horizonDays: hours / 24,
          });
          // Beyond the horizon the slow search sees nothing: a slot that reaches there is only compared by its start.
          const starts = expected.filter(({ at, length }) => at + length < free.length);
          expect(found.map((slot) => (Date.parse(slot.start) - start) / stepMs)).toEqual(
            expect.arrayContaining(starts.map(({ at }) => at)),
          );
          for (const slot of found) {
            const at = (Date.parse(slot.start) - start) / stepMs;
            expect(free.slice(at, at + quarters).every(Boolean)).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

type Run = { readonly at: number; readonly length: number };

function runs(free: readonly boolean[]): readonly Run[] {
  const found: { at: number; length: number }[] = [];
  free.forEach((isFree, at) => {
    const last = found.at(-1);
    if (!isFree) return;
    if (last !== undefined && last.at + last.length === at) last.length += 1;
    else found.push({ at, length: 1 });
  });
  return found;
}

const search = { from: '2026-11-23T08:00:00.000Z', type: null, minutes: 60, count: 1 } as const;
const thursdays = aPolicy({ windows: [aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=TH', durationMinutes: 240 })] });
const tuesdays = aPolicy({ windows: [aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=TU', durationMinutes: 240 })] });
const weekdays = aPolicy({ windows: [aWindow({ rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR' })] });

describe('what contradicts', () => {
  it('is a pair whose windows never meet, whoever else is asked', () => {
    const all = [weekdays, thursdays, weekdays, tuesdays];
    expect(nextSlots(all, search)).toEqual([]);
    expect(contradictionOf(all, search)).toEqual({ kind: 'never-together', policies: [1, 3] });
  });

  it('is a policy whose longest window is too short', () => {
    expect(contradictionOf([weekdays, thursdays], { ...search, minutes: 300 })).toEqual({
      kind: 'too-short',
      policy: 1,
      longestMinutes: 240,
    });
  });

  it('is a policy that is frozen for good', () => {
    const frozen = aPolicy({ freezes: [aFreeze({ days: { rrule: 'FREQ=DAILY' } })] });
    expect(contradictionOf([weekdays, frozen], search)).toEqual({ kind: 'never-open', policy: 1 });
  });

  it('is nobody but the others who deploy at that time', () => {
    const taken = [{ start: search.from, end: '2029-01-01T00:00:00.000Z' }];
    expect(nextSlots([weekdays], { ...search, taken })).toEqual([]);
    expect(contradictionOf([weekdays], { ...search, taken })).toEqual({ kind: 'all-taken' });
  });
});
