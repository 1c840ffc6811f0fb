import fc from 'fast-check';
import ICAL from 'ical.js';
import { calendarEvents } from '../../../src/domain/calendar/calendar-events';
import { iCalendar } from '../../../src/domain/calendar/icalendar';
import type { CalendarEvent } from '../../../src/domain/calendar/icalendar';

const now = '2026-11-23T08:00:00.000Z';
const anEvent = (more: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: '1-w1@slipway',
  start: '2026-11-24T19:00:00.000Z',
  end: '2026-11-24T22:00:00.000Z',
  summary: 'REL-148 wave 1, Orla Retail',
  description: 'Winter release\nWork item: REL-148',
  location: 'Lyon; store 4, back office',
  categories: ['Web shop', 'Pay, now'],
  isCertain: true,
  ...more,
});

function parsed(text: string) {
  const calendar = ICAL.Component.fromString(text);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

describe('an iCalendar file', () => {
  it('is read by a calendar as it was meant', () => {
    const { calendar, events } = parsed(iCalendar('Releases of Harbourline', [anEvent()], now));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Releases of Harbourline');
    const [event] = events;
    expect(event).toMatchObject({
      uid: '1-w1@slipway',
      summary: 'REL-148 wave 1, Orla Retail',
      description: 'Winter release\nWork item: REL-148',
      location: 'Lyon; store 4, back office',
    });
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-11-24T19:00:00.000Z');
    expect(event?.endDate.toJSDate().toISOString()).toBe('2026-11-24T22:00:00.000Z');
    expect(event?.component.getFirstProperty('categories')?.getValues()).toEqual(['Web shop', 'Pay, now']);
    expect(event?.component.getFirstPropertyValue('status')).toBe('CONFIRMED');
    expect(String(event?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-23T08:00:00Z');
  });

  it('keeps any text, in lines of at most 75 octets', () => {
    // What RFC 5545 allows in a text: no control signs but the line's end and the tab.
    const text = fc.string({ unit: 'grapheme', maxLength: 300 }).map((any) => any.replace(/[^\P{Cc}\n\t]/gu, ''));
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const file = iCalendar('x', [anEvent({ summary, description })], now);
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        const lines = file.split('\r\n');
        expect(lines.every((line) => Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line))).toBe(true);
        expect(parsed(file).events).toMatchObject([{ summary, ...(description === '' ? {} : { description }) }]);
      }),
    );
  });

  it('leaves out signs that no calendar may hold', () => {
    expect(parsed(iCalendar('x', [anEvent({ summary: 'a\u0000b\u0007c\rd' })], now)).events).toMatchObject([
      { summary: 'abc\nd' },
    ]);
  });

  it('names a wave by its release and keeps that name', () => {
    const wave = {
      ...{ waveId: 'w1', number: 2, customer: 'O', environment: 'LIVE', site: 'Lyon', isAgreed: true },
      ...{ start: '2026-11-24T19:00:00.000Z', end: '2026-11-24T22:00:00.000Z' },
      release: { releaseId: '10', number: 'REL-148', name: 'Winter', issueKey: 'REL-148', services: ['WEB'] },
      conflicts: [] as const,
    };
    const names = { customers: { O: { name: 'Orla Retail' } }, services: { WEB: { name: 'Web shop' } } };
    expect(calendarEvents([wave], names)).toEqual([
      {
        uid: '10-w1@slipway',
        ...{ start: wave.start, end: wave.end, location: 'Lyon', categories: ['Web shop'], isCertain: true },
        summary: 'REL-148 wave 2, Orla Retail',
        description: 'Winter\nWork item: REL-148\nEnvironment: Live\nServices: Web shop',
      },
    ]);
    const inTheWay = { ...wave, conflicts: [{ kind: 'freeze' as const }] };
    expect(calendarEvents([inTheWay], names)).toMatchObject([
      { isCertain: false, description: expect.stringContaining('Conflict: lies in a freeze.') },
    ]);
  });
});
