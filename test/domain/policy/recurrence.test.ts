import { checkRrule } from '../../../src/domain/policy/check-rrule';
import { dayNumber, dayOfNumber } from '../../../src/domain/policy/local-time';
import { daysOf } from '../../../src/domain/policy/recurrence';

const between = (rule: string, first: string, last: string) =>
  daysOf(rule, dayNumber(first), dayNumber(last)).map(dayOfNumber);

describe('the days of a rule', () => {
  // Each of them was looked for until the year 9999, for minutes.
  it.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=WEEKLY;BYDAY=MO;BYSETPOS=5',
    'FREQ=MONTHLY;BYDAY=53MO',
  ])('%s: none, which is said at once', (rule) => expect(checkRrule(rule)).toBe('no day ever matches it.'));

  it.each([
    ['a weekday beside a numbered one', 'FREQ=MONTHLY;BYDAY=FR,3WE', ['06', '13', '18', '20', '27']],
    ['a position that the period has not', 'FREQ=MONTHLY;BYMONTHDAY=3,31;BYSETPOS=-2', []],
    ['positions from both ends', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1', ['02', '30']],
    ['weeks that begin on Monday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU', ['03', '08', '17', '22']],
    ['weeks that begin on Sunday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU', ['01', '03', '15', '17', '29']],
    ['days from the end', 'FREQ=MONTHLY;BYMONTHDAY=-1,-30', ['01', '30']],
    ['a weekday of the year', 'FREQ=YEARLY;BYDAY=46TU', ['17']],
  ])('%s', (_, rule, days) => {
    expect(between(rule, '2026-11-01', '2026-11-30')).toEqual(days.map((day) => `2026-11-${day}`));
  });

  it('count positions in whole weeks over the turn of the year', () => {
    const rule = 'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2';
    expect(between(rule, '2024-12-28', '2025-01-08')).toEqual(['2025-01-01', '2025-01-08']);
  });
});
