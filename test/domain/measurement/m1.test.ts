import type { M1Rows } from '../../../src/domain/measurement/facts';
import { summaryFact } from '../../../src/domain/history/release';
import { releaseSuccess } from '../../../src/domain/measurement/m1';
import type { M1Report, ReportFilter } from '../../../src/domain/measurement/report';
import { demoReleases } from '../history/demo-releases';
import { countOutcomes } from './count-outcomes';

const elevenMonths: ReportFilter = { from: '2025-12-01', to: '2026-11-01', customer: null, service: null, type: null };

describe('M1 over the imported history of the demo', () => {
  it('has the totals that were counted by hand', () => {
    const { total, imported } = report();
    expect(total).toEqual({
      key: 'total',
      counts: { SUCCESSFUL: 36, SUCCESSFUL_WITH_ISSUES: 5, PARTIAL: 1, FAILED: 1, REVERSED: 3 },
      releases: 46,
      success: 78.3,
      failure: 8.7,
    });
    expect(imported).toBe(46);
  });

  it('counts a shared release for each of its customers', () => {
    expect(report().byCustomer.map(({ key, releases, success }) => ({ key, releases, success }))).toEqual([
      { key: 'C', releases: 18, success: 88.9 },
      { key: 'M', releases: 16, success: 68.8 },
      { key: 'O', releases: 22, success: 77.3 },
    ]);
  });

  it('counts each release in one month', () => {
    const { byMonth } = report();
    expect(byMonth.map((group) => group.key)).toEqual([
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
    ]);
    expect(byMonth.reduce((sum, group) => sum + group.releases, 0)).toBe(46);
  });

  it.each([
    { of: 'one customer', filter: { customer: 'C' }, releases: 18, success: 88.9 },
    { of: 'one service', filter: { service: 'PAY' }, releases: 8, success: 87.5 },
    { of: 'one type', filter: { type: 'EMERGENCY' as const }, releases: 4, success: 50 },
    { of: 'one month', filter: { from: '2026-02-01', to: '2026-03-01' }, releases: 5, success: 60 },
    { of: 'a time without releases', filter: { from: '2027-01-01', to: '2027-02-01' }, releases: 0, success: null },
  ])('narrows to $of', ({ filter, releases, success }) => {
    expect(report(filter).total).toMatchObject({ releases, success });
  });
});

describe('M1', () => {
  const nothing: M1Rows = {
    byCustomer: [],
    byMonth: [],
    unclassified: [],
    hidden: 3,
    asOf: '2026-11-23T08:00:00.000Z',
    lagging: 2,
  };

  it('has no rate without releases, and still every month', () => {
    const { total, byMonth } = releaseSuccess(nothing, { ...elevenMonths, from: '2026-11-15', to: '2027-02-01' });
    expect(total).toMatchObject({ releases: 0, success: null, failure: null });
    expect(byMonth.map((group) => [group.key, group.success])).toEqual([
      ['2026-11', null],
      ['2026-12', null],
      ['2027-01', null],
    ]);
  });

  it('says what it does not show', () => {
    const unclassified = [{ releaseId: '10158', number: 'REL-158', since: '2026-11-20T08:00:00.000Z' }];
    expect(releaseSuccess({ ...nothing, unclassified }, elevenMonths)).toMatchObject({
      filter: elevenMonths,
      unclassified,
      hidden: 3,
      lagging: 2,
      asOf: nothing.asOf,
    });
  });

  it('keeps partial releases out of both rates', () => {
    const row = { month: '2026-01', imported: 0 };
    const byMonth = [
      { ...row, outcome: 'PARTIAL' as const, releases: 1 },
      { ...row, outcome: 'SUCCESSFUL' as const, releases: 2 },
    ];
    expect(releaseSuccess({ ...nothing, byMonth }, elevenMonths).total).toMatchObject({
      releases: 3,
      success: 66.7,
      failure: 0,
    });
  });
});

function report(filter: Partial<ReportFilter> = {}): M1Report {
  const asked = { ...elevenMonths, ...filter };
  return releaseSuccess(
    countOutcomes(
      demoReleases().map((release) => summaryFact('a1b2', '10000', release)),
      asked,
    ),
    asked,
  );
}
