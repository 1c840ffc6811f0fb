import type { Facts, Journal } from '../../src/app/ports/ports';
import type { ReleaseFact } from '../../src/domain/measurement/facts';
import type { ReportFilter } from '../../src/domain/measurement/report';
import { referenceAtMost } from '../../src/domain/units/unit';
import { append, at, deed, head } from './acts';

const year: ReportFilter = { from: '2026-01-01', to: '2027-01-01', customer: null, service: null, type: null };

export function fact(releaseId: string, more: Partial<ReleaseFact> = {}): ReleaseFact {
  return {
    releaseId,
    projectId: '10000',
    number: `REL-${releaseId}`,
    name: `Release ${releaseId}`,
    kind: 'live',
    type: 'MINOR',
    services: ['PAY'],
    customers: ['castellan'],
    items: [],
    endedOn: '2026-03-10',
    outcome: 'SUCCESSFUL',
    gatePassedAt: null,
    gate: null,
    waves: [],
    ...more,
  };
}

/** What every Facts does, beside the journal whose projection it is; `now` is the time of its clock. */
export function factsSuite(
  fresh: () => Promise<{ readonly journal: Journal; readonly facts: Facts }>,
  now: string,
): void {
  let journal: Journal;
  let facts: Facts;
  beforeEach(async () => {
    ({ journal, facts } = await fresh());
  });

  const apply = (seq: number, ...releases: ReleaseFact[]) =>
    facts.apply([{ streamId: 'release:x', seq }], { releases });

  const outcomesOf = (filter: ReportFilter, visible: readonly string[]) =>
    facts.releaseOutcomes(filter, visible, 'by-customer');

  it('has nothing to report at first', async () => {
    expect(await outcomesOf(year, ['10000'])).toEqual({
      byMonth: [],
      byCustomer: [],
      unclassified: [],
      hidden: 0,
      asOf: now,
      lagging: 0,
    });
    expect(await facts.lagging(10)).toEqual([]);
  });

  it('keeps the longest that people can write', async () => {
    const wave: ReleaseFact['waves'][number] = {
      waveId: 'w'.repeat(64),
      number: 200,
      customer: 'c'.repeat(64),
      environment: 'ACCEPTANCE',
      site: 'é'.repeat(255),
      plannedStart: '9999-12-31T23:59:59.998Z',
      plannedEnd: '9999-12-31T23:59:59.999Z',
      keptPolicy: '9'.repeat(9),
    };
    const items = ['i'.repeat(referenceAtMost)];
    await apply(1, fact('1', { name: 'é'.repeat(255), number: 'n'.repeat(64), items, waves: [wave] }));
    expect(await facts.newestOf(['PAY'], 1)).toEqual(['1']);
  });

  it('names emergencies that are open, and what was deployed as one', async () => {
    const open = { outcome: null, endedOn: null } as const;
    const gate = { gate: 'GE', result: 'PASS', at: at(0), reasons: 0 } as const;
    await apply(1, fact('1', { ...open, type: 'EMERGENCY' }), fact('2', { ...open, gate }), fact('3', open));
    await apply(2, fact('4', { type: 'EMERGENCY' }));
    expect(await facts.openEmergencies('', 5)).toEqual(['1', '2']);
    expect(await facts.openEmergencies('1', 5)).toEqual(['2']);
    expect(await facts.openEmergencies('', 1)).toEqual(['1']);
  });

  it('names the live releases of a service, the newest first', async () => {
    await apply(1, fact('9'), fact('10', { services: ['PAY', 'OLB'] }), fact('11', { services: ['WEB'] }));
    await apply(2, fact('import:b:1', { kind: 'summary' }));
    expect(await facts.newestOf(['PAY', 'OLB'], 5)).toEqual(['10', '9']);
    expect(await facts.newestOf(['PAY'], 1)).toEqual(['10']);
    expect(await facts.newestOf([], 5)).toEqual([]);
  });

  it('counts finished releases by month, and a shared one once for each customer', async () => {
    await apply(
      1,
      fact('1'),
      fact('2', { customers: ['castellan', 'orla'], endedOn: '2026-03-31' }),
      fact('3', { outcome: 'FAILED', endedOn: '2026-04-01', kind: 'summary' }),
      fact('4', { endedOn: null, outcome: null }),
    );
    const { byMonth, byCustomer } = await outcomesOf(year, ['10000']);
    expect(byMonth).toEqual([
      { month: '2026-03', outcome: 'SUCCESSFUL', releases: 2, imported: 0 },
      { month: '2026-04', outcome: 'FAILED', releases: 1, imported: 1 },
    ]);
    expect(byCustomer).toEqual([
      { customer: 'castellan', outcome: 'FAILED', releases: 1 },
      { customer: 'castellan', outcome: 'SUCCESSFUL', releases: 2 },
      { customer: 'orla', outcome: 'SUCCESSFUL', releases: 1 },
    ]);
    expect(await facts.releaseOutcomes(year, ['10000'], 'by-month')).toMatchObject({ byMonth, byCustomer: [] });
  });

  it('takes the first day of the period in and its end out', async () => {
    await apply(
      1,
      fact('1', { endedOn: '2026-03-01' }),
      fact('2', { endedOn: '2026-03-31' }),
      fact('3', { endedOn: '2026-04-01' }),
      fact('4', { endedOn: '2026-02-28' }),
    );
    const { byMonth } = await outcomesOf({ ...year, from: '2026-03-01', to: '2026-04-01' }, ['10000']);
    expect(byMonth).toEqual([{ month: '2026-03', outcome: 'SUCCESSFUL', releases: 2, imported: 0 }]);
  });

  it('lists releases that passed the gate and have no outcome, the oldest first', async () => {
    await apply(
      1,
      fact('1', { endedOn: null, outcome: null, gatePassedAt: at(5) }),
      fact('2', { endedOn: null, outcome: null, gatePassedAt: at(1) }),
      fact('3', { gatePassedAt: at(2) }),
    );
    expect((await outcomesOf(year, ['10000'])).unclassified).toEqual([
      { releaseId: '2', number: 'REL-2', since: at(1) },
      { releaseId: '1', number: 'REL-1', since: at(5) },
    ]);
  });

  it('counts what the viewer may not see, and shows nothing of it', async () => {
    await apply(
      1,
      fact('1'),
      fact('2', { projectId: '10001' }),
      fact('3', { projectId: '10001', endedOn: null, outcome: null, gatePassedAt: at(1) }),
      fact('4', { projectId: '10001', endedOn: '2025-03-10' }),
    );
    expect(await outcomesOf(year, ['10000'])).toMatchObject({
      hidden: 2,
      unclassified: [],
      byMonth: [{ releases: 1 }],
      byCustomer: [{ releases: 1 }],
    });
    expect(await outcomesOf(year, [])).toMatchObject({ hidden: 3, byMonth: [], byCustomer: [] });
    expect(await outcomesOf(year, ['10000', '10001', '10002'])).toMatchObject({
      hidden: 0,
      unclassified: [{ releaseId: '3' }],
      byMonth: [{ releases: 2 }],
    });
  });

  it.each([
    ['customer', { customer: 'orla' }],
    ['service', { service: 'WEB' }],
    ['type', { type: 'MAJOR' as const }],
  ])('filters by %s, and by all together', async (_name, filter) => {
    await apply(
      1,
      fact('1'),
      fact('2', { customers: ['castellan', 'orla'], services: ['PAY', 'WEB'], type: 'MAJOR' }),
      fact('3', {
        customers: ['orla'],
        services: ['WEB'],
        type: 'MAJOR',
        endedOn: null,
        outcome: null,
        gatePassedAt: at(1),
      }),
    );
    const one = await outcomesOf({ ...year, ...filter }, ['10000']);
    expect(one).toMatchObject({ byMonth: [{ releases: 1 }], unclassified: [{ releaseId: '3' }] });
    expect(one.byCustomer.map((row) => row.customer)).toEqual('customer' in filter ? ['orla'] : ['castellan', 'orla']);
    const all = { ...year, customer: 'orla', service: 'WEB', type: 'MAJOR' as const };
    expect(await outcomesOf(all, ['10000'])).toMatchObject({
      byMonth: [{ releases: 1 }],
      byCustomer: [{ customer: 'orla' }],
    });
    expect(await outcomesOf({ ...all, customer: 'meridia' }, ['10000'])).toMatchObject({
      byMonth: [],
      byCustomer: [],
      unclassified: [],
      hidden: 0,
    });
  });

  it('gives the same when facts are applied twice', async () => {
    await apply(1, fact('1', { customers: ['a', 'b'] }));
    const once = await outcomesOf(year, ['10000']);
    await apply(1, fact('1', { customers: ['a', 'b'] }));
    expect(await outcomesOf(year, ['10000'])).toEqual(once);
  });

  it('follows a release that loses a customer, a service and its outcome', async () => {
    await apply(1, fact('1', { customers: ['a', 'b'], services: ['PAY', 'WEB'] }));
    await apply(2, fact('1', { customers: ['b'], services: ['WEB'] }));
    expect((await outcomesOf(year, ['10000'])).byCustomer.map((row) => row.customer)).toEqual(['b']);
    expect((await outcomesOf({ ...year, service: 'PAY' }, ['10000'])).byMonth).toEqual([]);
    await apply(3, fact('1', { customers: [], outcome: null, endedOn: null }));
    expect(await outcomesOf(year, ['10000'])).toMatchObject({ byMonth: [], byCustomer: [] });
  });

  it('never lets a late, older state replace a newer one', async () => {
    await apply(5, fact('1', { customers: ['b'], services: ['WEB'], outcome: 'FAILED' }));
    await apply(4, fact('1', { customers: ['a', 'b'], services: ['PAY', 'WEB'] }));
    const { byMonth, byCustomer } = await outcomesOf(year, ['10000']);
    expect(byMonth).toEqual([{ month: '2026-03', outcome: 'FAILED', releases: 1, imported: 0 }]);
    expect(byCustomer).toEqual([{ customer: 'b', outcome: 'FAILED', releases: 1 }]);
    expect((await outcomesOf({ ...year, service: 'PAY' }, ['10000'])).byMonth).toEqual([]);
  });

  it('takes a whole imported file', async () => {
    const many = Array.from({ length: 1_000 }, (_, index) =>
      fact(`import:h:${index}`, { kind: 'summary', customers: ['a', 'b', 'c'] }),
    );
    await apply(1, ...many);
    expect(await outcomesOf(year, ['10000'])).toMatchObject({
      byMonth: [{ releases: 1_000, imported: 1_000 }],
      byCustomer: [{ releases: 1_000 }, { releases: 1_000 }, { releases: 1_000 }],
    });
  });

  it('knows which streams it lags behind, since when, and forgets them when they are applied', async () => {
    await append(journal, 'release:1', { n: 1 }, deed('a', { at: at(1) }));
    await append(journal, 'release:1', { n: 2 }, deed('b', { at: at(2) }));
    await append(journal, 'gate:2', { n: 1 }, deed('c', { at: at(3) }));
    await append(journal, 'change:1', { n: 1 }, deed('d', { at: at(0) }));
    expect(await facts.lagging(10)).toEqual(['release:1', 'gate:2']);
    expect(await facts.lagging(1)).toEqual(['release:1']);
    expect(await outcomesOf(year, [])).toMatchObject({ asOf: at(1), lagging: 2 });
    await facts.apply([await head(journal, 'release:1')], { releases: [] });
    expect(await outcomesOf(year, [])).toMatchObject({ asOf: at(3), lagging: 1 });
  });

  it('stays due when the stream moved on while its facts were applied', async () => {
    await append(journal, 'release:1', { n: 1 }, deed('a', { at: at(1) }));
    const seen = await head(journal, 'release:1');
    await append(journal, 'release:1', { n: 2 }, deed('b', { at: at(2) }));
    await facts.apply([seen], { releases: [] });
    expect(await facts.lagging(10)).toEqual(['release:1']);
  });
}
