import { emptyImport, parseHistory, summaryFacts } from '../../../src/domain/measurement/history-file';

const header = 'id,actualEnd,customers,service,type,outcome';
const file = (...lines: readonly string[]) => [header, ...lines].join('\n');
const good = 'REL-101,2025-12-02,CO,WEB,Minor,SI';
const read = {
  'REL-101': {
    endedOn: '2025-12-02',
    customers: { C: true, O: true },
    service: 'WEB',
    type: 'MINOR',
    outcome: 'SUCCESSFUL_WITH_ISSUES',
  },
};

describe('a file of finished releases', () => {
  it.each([
    { it: 'is read', csv: file(good) },
    { it: 'may end with a line break', csv: `${file(good)}\n` },
    { it: 'may hold blank lines', csv: file('', good, ',,,,,') },
    { it: 'may come from Windows', csv: `\uFEFF${file(good).replaceAll('\n', '\r\n')}\r\n` },
    { it: 'may use semicolons', csv: file(good).replaceAll(',', ';') },
    { it: 'may use tabs', csv: file(good).replaceAll(',', '\t') },
    { it: 'may quote values and have spaces around them', csv: file('"REL-101", 2025-12-02 ,CO,"WEB",Minor,SI') },
    {
      it: 'may have its columns in another order',
      csv: 'outcome,type,service,customers,actualEnd,id\nSI,Minor,WEB,CO,2025-12-02,REL-101',
    },
    {
      it: 'may have columns for other measures, whatever they hold',
      csv: `${header},mode,pirDays\n${good},=CMD|'/C calc'!A0,`,
    },
  ])('$it', ({ csv }) => expect(parseHistory(csv)).toEqual({ ok: true, value: read }));

  it.each([
    { it: 'nothing', csv: '', code: 'empty-file', says: /^The file is empty\. Its first line must name the columns/ },
    { it: 'blanks', csv: ' \n\n', code: 'empty-file', says: /^The file is empty\./ },
    { it: 'no release', csv: `${header}\n`, code: 'empty-file', says: /holds no release/ },
    {
      it: 'no header',
      csv: good,
      code: 'wrong-columns',
      says: /lacks id, actualEnd, customers, service, type, outcome\.$/,
    },
    {
      it: 'a column too few',
      csv: 'id,actualEnd,customers,service,type\nREL-101,2025-12-02,C,WEB,Minor',
      code: 'wrong-columns',
      says: /it lacks outcome\.$/,
    },
    {
      it: 'a column that is not known',
      csv: `${header},colour\n${good},red`,
      code: 'wrong-columns',
      says: /does not know the column "colour"/,
    },
    {
      it: 'a column twice',
      csv: `${header},type\n${good},Minor`,
      code: 'wrong-columns',
      says: /The column type is there twice/,
    },
    {
      it: 'a value too many',
      csv: file(`${good},x`),
      code: 'bad-rows',
      says: /Line 2: has 7 values where the first line names 6 columns\./,
    },
    {
      it: 'a day that is none',
      csv: file('REL-101,02.12.2025,C,WEB,Minor,S'),
      code: 'bad-rows',
      says: /Line 2: actualEnd "02\.12\.2025" is not a day; write it like 2026-03-31\./,
    },
    {
      it: 'a day that does not exist',
      csv: file('REL-101,2026-02-29,C,WEB,Minor,S'),
      code: 'bad-rows',
      says: /actualEnd "2026-02-29" is not a day/,
    },
    {
      it: 'an unknown outcome',
      csv: file('REL-101,2025-12-02,C,WEB,Minor,OK'),
      code: 'bad-rows',
      says: /Line 2: outcome "OK" is not one of S \(successful\)/,
    },
    {
      it: 'an unknown type',
      csv: file('REL-101,2025-12-02,C,WEB,Huge,S'),
      code: 'bad-rows',
      says: /Line 2: type "Huge" is not one of Major, Minor, Patch, Emergency\./,
    },
    {
      it: 'no customer',
      csv: file('REL-101,2025-12-02,,WEB,Minor,S'),
      code: 'bad-rows',
      says: /Line 2: customers \(empty\) must be the one-letter ids/,
    },
    {
      it: 'the same release twice',
      csv: file(good, '', good),
      code: 'bad-rows',
      says: /Line 4: REL-101 is on line 2 already\./,
    },
    {
      it: 'a formula as a service',
      csv: file("REL-101,2025-12-02,C,=CMD|'/C calc'!A0,Minor,S"),
      code: 'bad-rows',
      says: /Line 2: service "=CMD\|'\/C calc'!A0" is not the id of a service/,
    },
    {
      it: 'a formula as a number',
      csv: file('=1+1,2025-12-02,C,WEB,Minor,S'),
      code: 'bad-rows',
      says: /Line 2: id "=1\+1" is not a release number/,
    },
    {
      it: 'a quotation mark that is never closed',
      csv: file('"REL-101,2025-12-02,C,WEB,Minor,S'),
      code: 'bad-rows',
      says: /Line 2: a quotation mark is out of place or never closed\./,
    },
    {
      it: 'more than 5,000 releases',
      csv: file(...Array.from({ length: 5_001 }, (_, index) => `R-${index},2025-12-02,C,WEB,Minor,S`)),
      code: 'too-many-rows',
      says: /holds 5001 releases; one file may hold 5000/,
    },
    {
      it: 'more than a journal document can hold',
      csv: file(...Array.from({ length: 4_000 }, (_, index) => `R-${index},2025-12-02,C,${'W'.repeat(64)},Minor,S`)),
      code: 'file-too-large',
      says: /Split the file, for example by year/,
    },
  ])('is refused with $it', ({ csv, code, says }) => {
    const answer = parseHistory(csv);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok ? '' : answer.refusal.message).toMatch(says);
  });

  it('is refused as a whole, naming five things and counting the rest', () => {
    const bad = Array.from({ length: 7 }, (_, index) => `REL-${index},2025-12-02,C,WEB,Huge,S`);
    const answer = parseHistory(file(good, ...bad));
    expect(answer.ok ? '' : answer.refusal.message).toMatch(
      /^Nothing was imported\. 7 things need mending in 8 lines\. Line 3: .*Line 7: .* …and 2 more\.$/,
    );
  });

  it('counts lines as an editor does, also after a value with a line break', () => {
    const answer = parseHistory(`${header},mode\n${good},"can\nary"\nREL-102,2025-12-02,C,WEB,Huge,S,x`);
    expect(answer.ok ? '' : answer.refusal.message).toMatch(/Line 4: type "Huge"/);
  });

  it('of 4,500 common releases fits into one import', () => {
    const csv = file(...Array.from({ length: 4_500 }, (_, index) => `REL-${index},2025-12-02,C,WEB,Minor,S`));
    expect(parseHistory(csv).ok).toBe(true);
  });
});

describe('imported releases in the reports', () => {
  it('are summaries that never passed the gate', () => {
    const parsed = parseHistory(file(good));
    if (!parsed.ok) throw new Error(parsed.refusal.message);
    expect(summaryFacts('a1b2', { projectId: '10000', releases: parsed.value })).toEqual([
      {
        releaseId: 'import:a1b2:REL-101',
        projectId: '10000',
        number: 'REL-101',
        kind: 'summary',
        type: 'MINOR',
        services: ['WEB'],
        customers: ['C', 'O'],
        endedOn: '2025-12-02',
        outcome: 'SUCCESSFUL_WITH_ISSUES',
        gatePassedAt: null,
      },
    ]);
  });

  it('are none before the import', () => expect(summaryFacts('a1b2', emptyImport)).toEqual([]));
});
