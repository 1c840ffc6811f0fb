import { tz } from '@date-fns/tz';
import { format } from 'date-fns';

/** An instant as Jira writes it, in the time zone of the person who asks: `2026-11-23T09:00:00.000+0100`. */
export function jiraDate(instant: number, timeZone: string): string {
  return format(instant, "yyyy-MM-dd'T'HH:mm:ss.SSSxx", { in: tz(timeZone) });
}
