import { TZDate } from '@date-fns/tz';

/** A moment as Jira writes it, in the person's zone: "Nov 23, 2026, 9:00 AM". */
export function shownMoment(iso: string | Date, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(bcp47(locale), { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(iso),
  );
}

/** A day, which has no zone: "Nov 23, 2026". */
export function shownDay(isoDay: string, locale: string): string {
  return new Intl.DateTimeFormat(bcp47(locale), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T00:00:00Z`),
  );
}

/** The same, with the day of the week, for the clock. */
export function shownClock(now: Date, timeZone: string, locale: string): string {
  return new Intl.DateTimeFormat(bcp47(locale), {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(now);
}

/** The value of a `datetime-local` field that shows this moment in the zone. */
export function fieldValue(now: Date, timeZone: string): string {
  return new TZDate(now, timeZone).toISOString().slice(0, 16);
}

/** The moment that a `datetime-local` field names in the zone; undefined while it is not complete. */
export function momentOf(field: string, timeZone: string): Date | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)/.exec(field);
  if (match === null) return undefined;
  const [year, month, day, hour, minute] = match.slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return new Date(new TZDate(year, month - 1, day, hour ?? 0, minute ?? 0, timeZone).getTime());
}

/** Jira writes locales as en_US. */
function bcp47(locale: string): string {
  return locale.replace('_', '-');
}
