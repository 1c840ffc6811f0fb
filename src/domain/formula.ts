/** What a spreadsheet runs as a formula: it gets an apostrophe. Papa Parse's own pattern lets through what has two lines. */
export const formula = /^[=+\-@\t\r]/;
