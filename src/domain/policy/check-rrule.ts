import { dayNumber } from './local-time';
import { anchorYear, daysOf } from './recurrence';

/**
 * The rules that Slipway reads: days only, and every day named. The library itself takes anything:
 * `FREQ=FOO` becomes yearly, an unknown BYDAY nothing, and a missing one the weekday of DTSTART.
 */
const parts: { readonly [name: string]: RegExp } = {
  FREQ: /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/,
  INTERVAL: /^[1-9]\d{0,2}$/,
  BYMONTH: listOf('[1-9]|1[0-2]'),
  BYMONTHDAY: listOf('-?([1-9]|[12]\\d|3[01])'),
  BYDAY: listOf('([+-]?([1-9]|[1-4]\\d|5[0-3]))?(MO|TU|WE|TH|FR|SA|SU)'),
  BYSETPOS: listOf('-?[1-9]\\d{0,2}'),
  WKST: /^(MO|TU|WE|TH|FR|SA|SU)$/,
};

const otherPeriods = /^(HOURLY|MINUTELY|SECONDLY)$/;
const finerParts = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
const starts = ['DTSTART', 'COUNT', 'UNTIL'];

/** What is wrong with a recurrence rule, as a sentence; undefined when nothing is. */
export function checkRrule(rule: string): string | undefined {
  const pairs = rule.split(';').map((part): readonly [string, string] => {
    const [name = '', ...value] = part.split('=');
    return [name, value.join('=')];
  });
  const names = pairs.map(([name]) => name);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) return `it says ${doubled || '";"'} twice.`;
  for (const [name, value] of pairs) {
    const problem = checkPart(name, value);
    if (problem !== undefined) return problem;
  }
  return checkWhole(new Map(pairs), rule);
}

function checkPart(name: string, value: string): string | undefined {
  if (finerParts.includes(name) || (name === 'FREQ' && otherPeriods.test(value)))
    return `${name}=${value} is finer than a day. Say the days here and the time in "opens at".`;
  if (starts.includes(name))
    return `${name} is not used: a rule holds as long as its policy version, and intervals count from Monday 1 January ${anchorYear}.`;
  const allowed = Object.hasOwn(parts, name) ? parts[name] : undefined;
  if (allowed === undefined)
    return `"${name}" is no part that Slipway reads. Use ${Object.keys(parts).join(', ')}, in capitals.`;
  return allowed.test(value) ? undefined : `${name} can not be "${value}".`;
}

function checkWhole(given: ReadonlyMap<string, string>, rule: string): string | undefined {
  const frequency = given.get('FREQ');
  const saysDays = given.has('BYDAY') || given.has('BYMONTHDAY');
  if (frequency === undefined) return 'it does not say how often: begin with FREQ=DAILY, WEEKLY, MONTHLY or YEARLY.';
  if (frequency === 'WEEKLY' && !given.has('BYDAY'))
    return 'it does not say on which weekdays: add BYDAY, for example BYDAY=TU,WE.';
  if (frequency === 'WEEKLY' && given.has('BYMONTHDAY')) return 'BYMONTHDAY needs FREQ=DAILY, MONTHLY or YEARLY.';
  if (frequency === 'MONTHLY' && !saysDays)
    return 'it does not say on which days: add BYDAY or BYMONTHDAY, for example BYDAY=1TU.';
  if (frequency === 'YEARLY' && !given.has('BYDAY') && !(given.has('BYMONTHDAY') && given.has('BYMONTH')))
    return 'it does not say on which days: add BYMONTH and BYMONTHDAY, or BYDAY.';
  if ((frequency === 'DAILY' || frequency === 'WEEKLY') && /\d/.test(given.get('BYDAY') ?? ''))
    return `a numbered weekday as in BYDAY=${given.get('BYDAY') ?? ''} needs FREQ=MONTHLY or YEARLY.`;
  if (given.has('BYSETPOS') && !saysDays)
    return 'BYSETPOS picks from the days of BYDAY or BYMONTHDAY; add one of them.';
  return occurs(rule) ? undefined : 'no day ever matches it.';
}

/** 28 years see every weekday on every date, the leap day too. */
function occurs(rule: string): boolean {
  for (let year = anchorYear + 20; year < anchorYear + 48; year += 1) {
    if (daysOf(rule, dayNumber(`${year}-01-01`), dayNumber(`${year}-12-31`)).length > 0) return true;
  }
  return false;
}

function listOf(entry: string): RegExp {
  return new RegExp(`^(${entry})(,(${entry}))*$`);
}
