import { environmentColumns } from '../../../src/domain/environments/environment-columns';
import { emptyEnvironment } from '../../../src/domain/environments/environment';
import { readRegister } from '../../../src/domain/registers/read-file';
import { writeRegister } from '../../../src/domain/registers/write-file';
import { emptyUnit } from '../../../src/domain/units/unit';
import { unitColumns } from '../../../src/domain/units/unit-columns';

const units = {
  'IDN-CORE': {
    ...emptyUnit,
    name: 'Identity; "core", Kärn\nsecond line',
    items: { 'CI-1': true, 'CI-2': true } as const,
  },
  'EPR-APP': { ...emptyUnit, name: '=HYPERLINK("x")', requires: { 'IDN-CORE': '>=2.4 <3', 'LAB-APP': '^1' } },
};

const readUnits = (text: string) => {
  const read = readRegister('csv', text, unitColumns);
  if (!read.ok) return read.refusal.message;
  return { problems: read.value.problems, parts: Object.fromEntries(read.value.parts) };
};

it.each(['csv', 'json'] as const)('a register comes back from %s as it was', (format) => {
  const file = writeRegister(format, { entries: units }, unitColumns);
  const read = readRegister(format, `\uFEFF${file}`, unitColumns);
  expect(read).toMatchObject({ ok: true, value: { problems: [] } });
  if (read.ok) expect(Object.fromEntries(read.value.parts)).toEqual(units);
});

it('reads what a spreadsheet with semicolons saves', () => {
  const { parts } = readUnits('code;name;items\r\nA-1;"Core; with, signs";CI-1\r\n') as { parts: object };
  expect(parts).toEqual({ 'A-1': { name: 'Core; with, signs', items: { 'CI-1': true } } });
});

it('names the rows as the spreadsheet counts them, whatever lines are empty or have breaks in them', () => {
  const file = 'code,name,level\nA-1,"two\nlines",APP\n,,\nA 2,x,APP\nA-3,x,APPLE\nA-3,x,APP\n';
  expect(readUnits(file)).toMatchObject({
    problems: [
      { line: 'Row 4', what: expect.stringContaining("'A 2' is no code") },
      { line: 'Row 5', what: expect.stringContaining("'APPLE' is none of") },
      { line: 'Row 6', what: 'A-3 is in the file twice' },
    ],
  });
});

it('a comma that is missing its quotation marks shifts no cell in silence', () => {
  expect(readUnits('code,name\nA-1,Core, with a comma\n')).toMatchObject({
    problems: [{ line: 'Row 2', what: expect.stringContaining("'with a comma' is in no column") }],
  });
});

it('a quotation mark without an end swallows no row in silence', () => {
  expect(readUnits('code,name\nA-1,"Core\nA-2,Other\n')).toBe(
    'A quotation mark in row 2 has no end, so it is not clear where its cells end.',
  );
});

it.each([
  ['2026-11-24', '2026-11-24'],
  ['24.11.2026', '2026-11-24'],
  ['4.1.2026', '2026-01-04'],
  ['', null],
])('the day %p is %p', (cell, day) => {
  const read = readRegister('csv', `code,verifiedOn\nT1,${cell}\n`, environmentColumns);
  expect(read.ok && { ...emptyEnvironment, ...read.value.parts.get('T1') }.verifiedOn).toBe(day);
});

it.each(['11/24/2026', '24/11/2026', '31.02.2026', 'soon'])('%s could be another day, or is none', (cell) => {
  const read = readRegister('csv', `code,verifiedOn\nT1,${cell}\n`, environmentColumns);
  expect(read.ok && read.value.problems).toMatchObject([{ line: 'Row 2', what: expect.stringContaining(`'${cell}'`) }]);
});
