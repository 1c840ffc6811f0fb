import { momentText } from './moments';

const utc = /\b(\d{1,2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4}), (\d\d:\d\d) UTC/g;

/** The functions write times in UTC (src/domain/utc-minute.ts), because they know no reader; this one has a zone. */
export const inOwnZone = (text: string, timeZone: string): string =>
  text.replace(utc, (written: string, day: string, clock: string) => {
    const at = new Date(`${day} ${clock} UTC`);
    return Number.isNaN(at.getTime()) ? written : momentText(at.toISOString(), timeZone);
  });
