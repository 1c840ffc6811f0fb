import fc from 'fast-check';
import { exampleNumber, fitsForm, formOfNumber, numberFormProblem } from '../../../src/domain/release/number-form';

it.each([
  ['REL-{n}', 'REL-148', true],
  ['REL-{n}', 'REL-', false],
  ['REL-{n}', 'XREL-148', false],
  ['M.{yy}.{nnn}', 'M.26.007', true],
  ['M.{yy}.{nnn}', 'Mx26.007', false],
  ['M.{yy}.{nnn}', 'M.26.1007', false],
  ['{yyyy}-{mm}_{n}', '2026-12_3', true],
  ['{yyyy}-{mm}_{n}', '2026-13_3', false],
] as const)('in the form %s, %s is a number: %s', (form, number, fits) => {
  expect(numberFormProblem(form)).toBeNull();
  expect(fitsForm(number, form)).toBe(fits);
});

it.each(['REL', 'REL-{yyyy}', 'REL-{n}.{n}', '{x}-{n}', 'REL {n}', 'REL-{n', '-{n}', '', `R${'x'.repeat(60)}{n}`])(
  'says what is wrong with the form "%s"',
  (form) => expect(numberFormProblem(form)).toEqual(expect.any(String)),
);

it('gives an example that is a number of its form, whatever the form', () => {
  const parts = fc.constantFrom('A', 'rel', '7', '.', '-', '_', '{n}', '{nnn}', '{yyyy}', '{yy}', '{mm}');
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (all) => {
      const form = all.join('');
      if (numberFormProblem(form) === null) expect(fitsForm(exampleNumber(form, '2026-11-23'), form)).toBe(true);
    }),
  );
});

describe('a number that was given before the forms', () => {
  const settings = { numberForms: { MINOR: 'R-{n}' }, numberFormsSince: '2026-11-20T08:00:00.000Z' } as const;
  it.each([
    { it: 'is not measured', numberedAt: '2026-11-19T08:00:00.000Z', form: null },
    { it: 'is measured when it was given since', numberedAt: '2026-11-20T08:00:00.000Z', form: 'R-{n}' },
    { it: 'is not measured when nobody knows when', form: null },
  ])('$it', ({ it: _, form, ...numbered }) => {
    expect(formOfNumber({ type: 'MINOR', ...numbered }, settings)).toBe(form);
    expect(formOfNumber({ type: 'MAJOR', ...numbered }, settings)).toBeNull();
  });
});
