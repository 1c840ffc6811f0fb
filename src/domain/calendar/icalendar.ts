import type { Instant } from '../kernel';

/** One event of an iCalendar file. */
export type CalendarEvent = {
  /** The same for the same thing in every file: a calendar that takes the next file replaces the event. */
  readonly uid: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
  readonly isCertain: boolean;
};

/** An iCalendar file (RFC 5545). All times are in UTC, so that no zone has to be described. */
export function iCalendar(name: string, events: readonly CalendarEvent[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Slipway//Release calendar//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const eventLines = (event: CalendarEvent, now: Instant): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(event.uid)}`,
  `DTSTAMP:${utc(now)}`,
  `DTSTART:${utc(event.start)}`,
  `DTEND:${utc(event.end)}`,
  `SUMMARY:${escaped(event.summary)}`,
  ...(event.description === '' ? [] : [`DESCRIPTION:${escaped(event.description)}`]),
  ...(event.location === '' ? [] : [`LOCATION:${escaped(event.location)}`]),
  ...(event.categories.length === 0 ? [] : [`CATEGORIES:${event.categories.map(escaped).join(',')}`]),
  `STATUS:${event.isCertain ? 'CONFIRMED' : 'TENTATIVE'}`,
  'END:VEVENT',
];

/** `20261124T200000Z` (3.3.5). */
const utc = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;

/** TEXT (3.3.11); other control signs are not allowed in it at all. */
const escaped = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');

const octets = new TextEncoder();

/** At most 75 octets a line, the further ones led by a space (3.1); never within a character. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let size = 0;
  for (const sign of line) {
    const more = octets.encode(sign).length;
    if (size + more > 75) {
      lines.push(current);
      current = ' ';
      size = 1;
    }
    current += sign;
    size += more;
  }
  return [...lines, current].join('\r\n');
}
