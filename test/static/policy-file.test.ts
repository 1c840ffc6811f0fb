import fc from 'fast-check';
import { policiesCsv, policiesIn, policiesJson } from '../../static/shared/policy/policy-file';
import { agreeable, aFreeze, aPolicy, aWindow, ordered } from '../builders/policy';

const policies = {
  M: aPolicy({ ...agreeable, freezes: [aFreeze()], scope: '=HYPERLINK("x")' }),
  C: aPolicy({ timeZone: 'Europe/London', windows: [aWindow({ name: '5' })], scope: ' two\nlines, "quoted" ' }),
};

it.each([
  ['JSON', policiesJson(policies)],
  ['CSV', policiesCsv(policies)],
])('nothing is lost on the way through %s', (_, file) => {
  expect(JSON.parse(JSON.stringify(policiesIn(file)))).toEqual(policies);
});

it('what a spreadsheet makes of it is read: days with dots, short times, its own words for yes and no', () => {
  const one = {
    M: aPolicy({ windows: [aWindow({ opensAt: '01:00' })], effectiveFrom: '2026-02-01', freezes: [aFreeze()] }),
  };
  const rewritten = policiesCsv(one)
    .replaceAll('2026-02-01', '01.02.2026')
    .replaceAll(',01:00', ',1:00:00')
    .replaceAll(',yes', ',TRUE');
  expect(rewritten).toContain('01.02.2026');
  expect(rewritten).toContain('1:00:00');
  expect(JSON.parse(JSON.stringify(policiesIn(rewritten)))).toEqual(one);
});

it.each(['yes', 'No', '1.2.2026', '9:30'])('a text that is %s stays a text', (scope) => {
  expect(policiesIn(policiesCsv({ M: aPolicy({ scope }) }))?.['M']).toMatchObject({ scope });
});

it('a formula of two lines is none either', () => {
  expect(policiesCsv({ M: aPolicy({ scope: '=HYPERLINK("x")\nsecond' }) })).toContain(`'=HYPERLINK`);
});

it('any text comes back as it was', () => {
  fc.assert(
    fc.property(fc.string(), (scope) => {
      const one = { M: aPolicy({ scope }) };
      expect(JSON.parse(JSON.stringify(policiesIn(policiesCsv(one))))).toEqual(one);
    }),
  );
});

it('names nobody', () => {
  const contacts = ordered([{ person: 'p-1', duty: 'Agrees plans', escalateAfterHours: null }]);
  const file = { M: aPolicy({ contacts }) };
  expect(policiesJson(file) + policiesCsv(file)).not.toContain('p-1');
});

it.each([
  ['nothing', ''],
  ['another JSON', '{"policy": {}}'],
  ['broken JSON', '{"form": "slipway-policies-2", "policies": {'],
  ['another table', 'code,name\nX,Y\n'],
  ['a table without customers', 'field\n/timeZone\n'],
])('a file that holds %s is none of ours', (_, text) => {
  expect(policiesIn(text)).toBeNull();
});

it('a pointer that would reach into a prototype stays a field', () => {
  const read = policiesIn('field,M\n/__proto__/polluted,true\n/constructor/prototype/polluted,true\n');
  expect(Object.keys(read?.['M'] ?? {})).toEqual(['__proto__', 'constructor']);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});
