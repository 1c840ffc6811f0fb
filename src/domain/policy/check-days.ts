import { checkRrule } from './check-rrule';
import { isExistingDay } from './local-time';
import type { Freeze } from './policy';
import { problem } from './policy-problem';
import type { PolicyProblem } from './policy-problem';

/** What is wrong with the days of a freeze or a holiday. */
export const daysProblems = (at: string, called: string, days: Freeze['days']): readonly PolicyProblem[] =>
  'rrule' in days ? ruleProblems(at, called, days.rrule) : rangeProblems(at, called, days);

function ruleProblems(at: string, called: string, rrule: string): readonly PolicyProblem[] {
  const rule = checkRrule(rrule);
  return problem(
    rule !== undefined,
    `${at}/rrule`,
    'bad-rrule',
    `${called}: the rule "${rrule}" can not be used; ${rule ?? ''}`,
  );
}

function rangeProblems(
  at: string,
  called: string,
  { from, to }: { readonly from: string; readonly to: string },
): readonly PolicyProblem[] {
  const missing = [
    { field: 'from', day: from },
    { field: 'to', day: to },
  ].filter(({ day }) => !isExistingDay(day));
  if (missing.length > 0)
    return missing.map(({ field, day }) => ({
      at: `${at}/${field}`,
      code: 'no-such-day',
      message: `${called}: "${day}" is not a day that exists. Write it like 2026-12-15.`,
    }));
  return problem(
    from > to,
    `${at}/to`,
    'ends-before-start',
    `${called} would end on ${to}, before it begins on ${from}. Its last day is included; use the same day twice for one day.`,
  );
}
