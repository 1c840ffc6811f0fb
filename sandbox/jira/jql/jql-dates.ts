import { TZDate } from '@date-fns/tz';
import {
  endOfDay,
  endOfMonth,
  endOfWeek,
  endOfYear,
  startOfDay,
  startOfMonth,
  startOfWeek,
  startOfYear,
} from 'date-fns';
import { Refusal } from '../answer';
import type { Call } from '../http/route';
import { refuseFunction, type JqlClause, type Value } from './clause';

const minute = 60_000;
const units: Readonly<Record<string, number>> = {
  m: minute,
  h: 60 * minute,
  d: 24 * 60 * minute,
  w: 7 * 24 * 60 * minute,
};

/** The instants that a clause names: `-7d`, `2026-11-23`, `"2026/11/23 09:00"`, `startOfWeek(-1w)`; days are the person's. */
export function readInstants(call: Call, clause: Extract<JqlClause, { kind: 'compare' }>): Date[] {
  return clause.values.map((value) => {
    const instant = value.kind === 'text' ? fromText(call, value.text) : fromFunction(call, value);
    if (instant !== undefined) return instant;
    throw new Refusal(
      400,
      `Date value '${value.kind === 'text' ? value.text : value.name}' for field '${clause.field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
    );
  });
}

function fromText(call: Call, text: string): Date | undefined {
  const period = periodOf(text);
  if (period !== undefined) return new Date(call.site.clock.now().getTime() + period);
  const date = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[ T](\d{1,2}):(\d{2}))?$/.exec(text.trim());
  if (date === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minutes = 0] = date.slice(1).map((part) => Number(part ?? 0));
  return new Date(new TZDate(year, month - 1, day, hour, minutes, call.who.timeZone).getTime());
}

function fromFunction(call: Call, value: Extract<Value, { kind: 'function' }>): Date | undefined {
  const now = new TZDate(call.site.clock.now().getTime(), call.who.timeZone);
  const shift = value.args[0] === undefined ? 0 : periodOf(value.args[0]);
  if (shift === undefined) return undefined;
  const makers: Readonly<Record<string, (date: Date) => Date>> = {
    now: (date) => date,
    startofday: startOfDay,
    endofday: endOfDay,
    startofweek: startOfWeek,
    endofweek: endOfWeek,
    startofmonth: startOfMonth,
    endofmonth: endOfMonth,
    startofyear: startOfYear,
    endofyear: endOfYear,
  };
  const make = makers[value.name.toLowerCase()];
  if (make === undefined) refuseFunction(value);
  return new Date(make(now).getTime() + shift);
}

/** `-1w 2d` in milliseconds; undefined when it is no period. */
function periodOf(text: string): number | undefined {
  const read = /^([+-]?)(\d+[mhdw](?:\s+\d+[mhdw])*)$/.exec(text.trim());
  if (read === null) return undefined;
  const length = [...(read[2] ?? '').matchAll(/(\d+)([mhdw])/g)].reduce(
    (sum, [, count, unit]) => sum + Number(count) * (units[unit ?? ''] ?? 0),
    0,
  );
  return read[1] === '-' ? -length : length;
}
