import { exportHeader, exportRows } from '../../../src/domain/history/export-rows';
import { ignoredColumns, readPart, totalsOf } from '../../../src/domain/history/read-part';
import type { HistoryForm, PartReading } from '../../../src/domain/history/read-part';
import { demoCsv, demoReleases, partOf, registers, today } from './demo-releases';

const header = 'id,actualEnd,customers,service,type,outcome';
const good = 'REL-101,2025-12-02,CO,WEB,Minor,SI';
const file = (...lines: string[]) => [header, ...lines].join('\n');

function read(csv: string, form: Partial<HistoryForm> | null = null): PartReading {
  const suggested = readPart(partOf(csv), null, registers, today);
  if (!suggested.ok) throw new Error(suggested.refusal.message);
  if (form === null) return suggested.value;
  const again = readPart(partOf(csv), { ...suggested.value.form, ...form }, registers, today);
  if (!again.ok) throw new Error(again.refusal.message);
  return again.value;
}

describe('the history of the demo', () => {
  it('is kept column by column: its export is the file itself', () => {
    expect(exportHeader + exportRows(demoReleases(), new Set(['C', 'M', 'O']))).toBe(demoCsv);
  });

  it('keeps what later measures read', () => {
    expect(demoReleases().find(({ number }) => number === 'REL-107')).toEqual({
      number: 'REL-107',
      plannedOn: '2026-01-15',
      endedOn: '2026-01-20',
      customers: ['M'],
      service: 'EPR',
      type: 'MAJOR',
      mode: 'PHASED',
      outcome: 'REVERSED',
      deployments: 5,
      backedOutDeployments: 1,
      incidents30d: 9,
      majorIncidents: 1,
      csatSum: 14,
      csatResponses: 7,
      csatAsked: 15,
      pirDays: 20,
      blockedAttempts: 2,
      bypasses: 0,
      waivers: 1,
      retroApprovalWorkingDays: null,
      recoveryHours: 3.5,
    });
  });

  it('is counted by month and outcome', () => {
    const rows = read(demoCsv).rows;
    expect(totalsOf(rows).slice(0, 3)).toEqual([
      { month: '2025-12', outcome: 'SUCCESSFUL', releases: 4 },
      { month: '2025-12', outcome: 'SUCCESSFUL_WITH_ISSUES', releases: 1 },
      { month: '2026-01', outcome: 'REVERSED', releases: 1 },
    ]);
    expect(totalsOf(rows).reduce((sum, { releases }) => sum + releases, 0)).toBe(46);
  });
});

describe('a file', () => {
  it.each([
    ['commas', ',', ''],
    ['semicolons', ';', ''],
    ['tabs', '\t', ''],
    ['a byte order mark', ',', '\uFEFF'],
  ])('is read with %s', (_, delimiter, mark) => {
    const csv = mark + file(good).replaceAll(',', delimiter);
    expect(read(csv).rows).toMatchObject([{ line: 2, release: { number: 'REL-101', customers: ['C', 'O'] } }]);
  });

  it('is read with Windows line ends and values that hold line breaks, counting lines as an editor does', () => {
    const csv = `${header},remark\n${good},"one\ntwo"\n${good.replace('101', '102')},x\nREL-103,nonsense,C,WEB,Minor,S,y\n`;
    for (const text of [csv, csv.replaceAll('\n', '\r\n')]) {
      const { rows, problems } = read(text.replace('\r\n', '\n'));
      expect(rows.map(({ line }) => line)).toEqual([2, 4]);
      expect(problems).toMatchObject([{ line: 5, message: expect.stringContaining('actualEnd "nonsense"') }]);
    }
  });

  it.each([
    ['Release No', 'Actual end', 'Customer', 'Service', 'TYPE', 'Out-come'],
    ['KEY', 'release date', 'client', 'application', 'Release type', 'result'],
  ])('finds the columns of %s, %s, …', (...names) => {
    expect(read([names.join(','), good].join('\n')).missing).toEqual([]);
  });

  it('says which columns are missing and which it would leave behind', () => {
    const reading = read('id,ended,owner\nREL-1,2026-01-01,me');
    expect(reading.missing).toEqual(['customers', 'service', 'type', 'outcome']);
    expect(ignoredColumns(reading.header, reading.form.columns)).toEqual(['owner']);
    expect(reading.rows).toEqual([]);
  });

  it.each([
    ['02.12.2025', 'dd.MM.yyyy'],
    ['25/12/2025', 'dd/MM/yyyy'],
    ['12/25/2025', 'MM/dd/yyyy'],
    ['2025-12-02', 'yyyy-MM-dd'],
  ])('finds out that %s is written as %s', (day, form) => {
    const reading = read(file(good.replace('2025-12-02', day)));
    expect(reading.form.days).toBe(form);
    expect(reading.rows).toHaveLength(1);
  });

  it('lets the person say how an ambiguous day is meant', () => {
    const csv = file(good.replace('2025-12-02', '02/03/2026'));
    expect(read(csv)).toMatchObject({ dayForms: ['dd/MM/yyyy', 'MM/dd/yyyy'], daySample: '02/03/2026' });
    expect(read(csv, { days: 'MM/dd/yyyy' }).rows[0]?.release.endedOn).toBe('2026-02-03');
    expect(read(csv, { days: 'dd/MM/yyyy' }).rows[0]?.release.endedOn).toBe('2026-03-02');
  });

  it.each([
    ['CO', ['C', 'O']],
    ['O; C', ['C', 'O']],
    ['name of m', ['M']],
    ['c', ['C']],
  ])('knows the customers of %s', (cell, ids) => {
    expect(read(file(`REL-1,2026-01-01,${cell},WEB,Minor,S`)).rows[0]?.release.customers).toEqual(ids);
  });

  it('names customers and services that are not in the registers, once each, until somebody says whom they mean', () => {
    const csv = file('R-1,2026-01-01,ACME,WEB,Minor,S', 'R-2,2026-01-01,ACME,Shop,Minor,S');
    const { rows, problems, unknownCustomers, unknownServices } = read(csv);
    expect({ rows, problems }).toEqual({ rows: [], problems: [] });
    expect(unknownCustomers).toEqual([{ word: 'ACME', line: 2, rows: 2 }]);
    expect(unknownServices).toEqual([{ word: 'Shop', line: 3, rows: 1 }]);
    const mapped = read(csv, { customers: { ACME: 'M' }, services: { Shop: 'WEB' } });
    expect(mapped.rows.map(({ release }) => [release.customers, release.service])).toEqual([
      [['M'], 'WEB'],
      [['M'], 'WEB'],
    ]);
  });

  it.each([
    ['a value too many', `${good},x`, 'has 7 values where the first line names 6 columns'],
    ['a day that does not exist', good.replace('12-02', '02-30'), 'actualEnd "2025-02-30" is not a day'],
    ['a day to come', good.replace('2025', '2027'), 'actualEnd "2027-12-02" is still to come'],
    ['an unknown outcome', good.replace('SI', 'OK'), 'outcome "OK" is not one of S (successful)'],
    ['an unknown type', good.replace('Minor', 'Huge'), 'type "Huge" is not one of Major, Minor, Patch, Emergency'],
    ['no customer', good.replace('CO', ''), 'customers is empty'],
    ['a formula as number', good.replace('REL-101', '=1+1'), 'id "=1+1" is not a release number'],
    ['an open quotation mark', `"${good}`, 'a quotation mark is out of place or never closed'],
  ])('with %s says so with the line', (_, line, message) => {
    const { rows, problems } = read(file(line));
    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ line: 2, message: expect.stringContaining(message) }]);
  });

  it.each([
    ['mode', 'sideways', 'mode "sideways" is not one of bigbang, phased, canary'],
    ['deployments', '-1', 'deployments "-1" is not a whole number'],
    ['deployments', '1.5', 'deployments "1.5" is not a whole number'],
    ['recoveryHours', 'long', 'recoveryHours "long" is not a number'],
    ['plannedEnd', 'soon', 'plannedEnd "soon" is not a day'],
  ])('with %s %s says so', (column, value, message) => {
    expect(read(`${header},${column}\n${good},${value}`).problems).toMatchObject([
      { line: 2, message: expect.stringContaining(message) },
    ]);
  });

  it('with more answers than questions, or more back-outs than deployments, says so', () => {
    const csv = `${header},deployments,backedOutDeployments,csatAsked,csatResponses\n${good},1,2,3,4`;
    expect(read(csv).problems).toHaveLength(2);
  });

  it('with a release twice names both lines', () => {
    expect(read(file(good, '', good)).problems).toEqual([{ line: 4, message: 'REL-101 is on line 2 already.' }]);
  });

  it('without a first line is refused', () => {
    expect(readPart({ head: '', body: '', line: 2 }, null, registers, today)).toMatchObject({
      ok: false,
      refusal: { code: 'empty-file' },
    });
  });
});

describe('the export', () => {
  it('gives what a spreadsheet would run an apostrophe, and the import takes it off again', () => {
    const evil = { ...registers, services: { '-x': { name: '=HYPERLINK("x")' } } };
    const csv = file("REL-1,2026-01-01,C,'-x,Minor,S");
    const reading = readPart(partOf(csv), null, evil, today);
    const releases = reading.ok ? reading.value.rows.map(({ release }) => release) : [];
    expect(releases[0]?.service).toBe('-x');
    expect(exportRows(releases, new Set(['C']))).toContain("'-x");
  });

  it('writes customers so that they are read as the same ones', () => {
    const [release] = demoReleases();
    const shared = exportRows(
      [{ ...demoReleases()[3], ...release, customers: ['C', 'M'] } as never],
      new Set(['C', 'M', 'CM']),
    );
    expect(shared).toContain(',C;M,');
  });
});
