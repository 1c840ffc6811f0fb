import * as fc from 'fast-check';
import { checkPolicy } from '../../../src/domain/policy/check-policy';
import { freezeAt } from '../../../src/domain/policy/freezes';
import { atLocalTime, dayNumber, dayOfNumber, localDay } from '../../../src/domain/policy/local-time';
import { nextFreeWindow } from '../../../src/domain/policy/next-free-window';
import { daysOf } from '../../../src/domain/policy/recurrence';
import { windowAt } from '../../../src/domain/policy/windows';
import { instants, policies, rules, zones } from './calendar-arbitraries';
import { matches, slowFreeSteps, stepMs, wallClock } from './slow-calendar';

const hoursMs = (hours: number) => hours * 3_600_000;
const types = fc.constantFrom(null, 'MINOR' as const, 'EMERGENCY' as const);

describe('the policy calendar agrees with a slow one', () => {
  it('on the days of a rule', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: dayNumber('1999-01-01'), max: dayNumber('2040-12-31') }), (rule, first) => {
        const range = Array.from({ length: 120 }, (_, index) => first + index);
        expect(daysOf(rule, first, first + 119).map(dayOfNumber)).toEqual(
          range.map(dayOfNumber).filter((day) => matches(rule, day)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('on the local day and on local times that exist', () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (at, zone) => {
        const shown = wallClock(Date.parse(at), zone);
        const day = localDay(Date.parse(at), zone);
        expect(dayOfNumber(day)).toBe(shown.slice(0, 10));
        const found = atLocalTime(day, Number(shown.slice(11, 13)) * 60 + Number(shown.slice(14)), zone);
        expect(wallClock(found, zone)).toBe(shown);
        expect(found).toBeLessThanOrEqual(Date.parse(at));
      }),
      { numRuns: 500 },
    );
  });

  it('on when a window is open and a freeze holds', () => {
    fc.assert(
      fc.property(policies, instants, types, (policy, from, type) => {
        for (const { at, open, frozen } of slowFreeSteps(
          policy,
          Date.parse(from),
          Date.parse(from) + hoursMs(12),
          type,
        )) {
          const now = new Date(at).toISOString();
          expect({ now, open: windowAt(policy, now) !== null, frozen: freezeAt(policy, now, type) !== null }).toEqual({
            now,
            open,
            frozen,
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  it('on the next free window of one or two customers', () => {
    fc.assert(
      fc.property(fc.array(policies, { minLength: 1, maxLength: 2 }), instants, types, (all, now, type) => {
        const [start, end] = [Date.parse(now), Date.parse(now) + hoursMs(96)];
        const steps = all.map((policy) => slowFreeSteps(policy, start, end, type));
        const free =
          steps[0]?.map(({ at }, index) => ({
            at,
            free: steps.every((of) => of[index]?.open === true && !of[index].frozen),
          })) ?? [];
        const first = free.findIndex((step) => step.free);
        const found = nextFreeWindow(all, now, type, [], 4);
        expect(found?.start ?? null).toBe(first === -1 ? null : new Date(free[first]?.at ?? NaN).toISOString());
        if (found === null) return;
        const closes = free.slice(first).find((step) => !step.free);
        if (closes !== undefined) expect(Date.parse(found.end)).toBe(closes.at);
        else expect(Date.parse(found.end)).toBeGreaterThanOrEqual(end - stepMs);
      }),
      { numRuns: 60 },
    );
  });

  it('and takes the policies that it is asked with', () => {
    fc.assert(fc.property(policies, (policy) => expect(checkPolicy(policy)).toEqual({ ok: true, value: policy })));
  });
});
