/** What a spreadsheet runs as a formula: it gets an apostrophe. Papa Parse's own pattern lets through what has two lines. */
export const formula = /^[=+\-@\t\r]/;

/** `24.11.2026` is what spreadsheets of half of Europe make of `2026-11-24`; `11/24/2026` could be two days and stays. */
export const withPlainDay = (cell: string): string =>
  cell.replace(/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (_, day: string, month: string, year: string) =>
    [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
  );
