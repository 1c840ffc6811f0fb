import type { Facts, Journal } from '../../src/app/ports/ports';
import type { OthersQuery, RegisterQuery, Releases, WavesQuery } from '../../src/app/ports/releases';
import type { ReleaseFact, WaveFact } from '../../src/domain/measurement/facts';
import { append, deed, head } from './acts';
import { fact } from './facts.suite';

const now = '2026-11-23T08:00:00.000Z';
const everything: RegisterQuery = {
  projectId: '10000',
  text: '',
  state: 'all',
  statusIds: null,
  endedStatusIds: [],
  type: null,
  customer: null,
  service: null,
  from: null,
  to: null,
  sort: 'number',
  down: false,
  offset: 0,
  limit: 25,
  now,
};
const november: WavesQuery = {
  projects: ['10000'],
  from: '2026-11-01T00:00:00.000Z',
  to: '2026-12-01T00:00:00.000Z',
  about: null,
  limit: 100,
};

const around: OthersQuery = {
  releaseId: '1',
  projects: ['10000'],
  services: ['PAY', 'WEB'],
  items: ['CORE', 'DB-7'],
  from: '2026-11-20T00:00:00.000Z',
  to: '2026-12-31T00:00:00.000Z',
  type: 'MINOR',
  periods: [],
  limit: 100,
};

const wave = (waveId: string, day: string, more: Partial<WaveFact> = {}): WaveFact => ({
  waveId,
  number: 1,
  customer: 'castellan',
  environment: 'LIVE',
  site: '',
  plannedStart: `${day}T20:00:00.000Z`,
  plannedEnd: `${day}T23:00:00.000Z`,
  keptPolicy: null,
  ...more,
});

const open = (id: string, more: Partial<ReleaseFact> = {}): ReleaseFact =>
  fact(id, { endedOn: null, outcome: null, ...more });

/** What every Releases does, over the facts that were applied. */
export function releasesSuite(
  fresh: () => Promise<{ readonly journal: Journal; readonly facts: Facts; readonly releases: Releases }>,
): void {
  let journal: Journal;
  let facts: Facts;
  let releases: Releases;
  beforeEach(async () => {
    ({ journal, facts, releases } = await fresh());
  });

  const apply = (...all: ReleaseFact[]) => facts.apply([{ streamId: 'release:x', seq: 1 }], { releases: all });
  const found = async (query: Partial<RegisterQuery>) =>
    (await releases.page({ ...everything, ...query })).rows.map(({ releaseId }) => releaseId);
  const see = (releaseId: string, statusId: string, at = now) =>
    releases.seen([{ releaseId, issueKey: `KEY-${releaseId}`, summary: `Summary ${releaseId}`, statusId }], at);

  it('has no releases at first', async () => {
    expect(await releases.page(everything)).toMatchObject({ rows: [], total: 0 });
    expect(await releases.waves(november)).toEqual({ waves: [], more: false });
  });

  it('tells a release with everything that the register shows of it', async () => {
    await apply(
      open('1', {
        customers: ['orla', 'castellan'],
        services: ['WEB', 'PAY'],
        gate: { gate: 'G2', result: 'BLOCKED', at: now, reasons: 3 },
        waves: [wave('a', '2026-11-01'), wave('b', '2026-11-24'), wave('c', '2026-11-26')],
      }),
    );
    expect((await releases.page(everything)).rows).toEqual([
      {
        releaseId: '1',
        number: 'REL-1',
        name: 'Release 1',
        kind: 'live',
        type: 'MINOR',
        endedOn: null,
        outcome: null,
        gate: { gate: 'G2', result: 'BLOCKED', at: now, reasons: 3 },
        customers: ['castellan', 'orla'],
        services: ['PAY', 'WEB'],
        nextStart: '2026-11-24T20:00:00.000Z',
      },
    ]);
  });

  it('tells only releases of the project, and of all pages how many there are', async () => {
    await apply(...['1', '2', '3', '10'].map((id) => open(id)), open('4', { projectId: '10001' }));
    expect(await found({})).toEqual(['1', '2', '3', '10']);
    expect(await found({ down: true, limit: 2 })).toEqual(['10', '3']);
    expect(await releases.page({ ...everything, offset: 2, limit: 2 })).toMatchObject({
      rows: [{ releaseId: '3' }, { releaseId: '10' }],
      total: 4,
    });
    expect(await releases.page({ ...everything, offset: 50 })).toMatchObject({ rows: [], total: 4 });
  });

  it.each([
    ['its number', 'rel-2'],
    ['its name', 'PORTAL'],
    ['its key in Jira', 'key-2'],
    ['its summary in Jira', 'summary 2'],
    ['a part of its name with signs of its own', '100%_'],
  ])('finds a release by %s', async (_name, text) => {
    await apply(open('1', { name: 'Ledger' }), open('2', { name: 'Portal 100%_ new' }));
    await see('1', '5');
    await see('2', '6');
    expect(await found({ text })).toEqual(['2']);
  });

  it.each([
    ['those under way', { state: 'open' as const }, ['1', '2']],
    ['those that ended', { state: 'finished' as const }, ['3']],
    ['a type', { type: 'MAJOR' as const }, ['2']],
    ['a customer', { customer: 'orla' }, ['2']],
    ['a service', { service: 'WEB' }, ['2']],
    ['statuses', { statusIds: ['5', '7'] }, ['1']],
    ['no status', { statusIds: [] }, []],
    ['those that Jira calls open', { state: 'open' as const, endedStatusIds: ['5'] }, ['2']],
    ['those that ended in Jira as well', { state: 'finished' as const, endedStatusIds: ['5'] }, ['1', '3']],
    ['days of waves, the last one included', { from: '2026-11-25', to: '2026-11-26' }, ['2']],
    ['days of the end, the first one included', { from: '2026-03-10', to: '2026-03-31' }, ['3']],
    ['everything at once', { customer: 'orla', service: 'WEB', type: 'MAJOR' as const, statusIds: ['6'] }, ['2']],
  ])('filters by %s', async (_name, filter, ids) => {
    await apply(
      open('1', { waves: [wave('a', '2026-11-24')] }),
      open('2', { type: 'MAJOR', customers: ['orla'], services: ['WEB'], waves: [wave('a', '2026-11-26')] }),
      fact('3'),
    );
    await see('1', '5');
    await see('2', '6');
    expect(await found(filter)).toEqual(ids);
  });

  it.each([
    ['next', ['2', '1', '3']],
    ['name', ['3', '2', '1']],
    ['type', ['2', '1', '3']],
    ['ended', ['3', '1', '2']],
  ] as const)('sorts by %s, with what lacks it last', async (sort, ids) => {
    await apply(
      open('1', { name: 'C', waves: [wave('a', '2026-11-26')] }),
      open('2', { name: 'B', type: 'MAJOR', waves: [wave('a', '2026-11-24')] }),
      fact('3', { name: 'A', type: null }),
    );
    expect(await found({ sort })).toEqual(ids);
  });

  it('calls a release without a name as Jira does', async () => {
    await apply(open('1', { name: '' }));
    await see('1', '5');
    expect((await releases.page(everything)).rows).toMatchObject([{ name: 'Summary 1' }]);
  });

  it('never lets an older look at Jira replace a newer one', async () => {
    await apply(open('1'));
    await see('1', '6', '2026-11-23T09:00:00.000Z');
    await see('1', '5', '2026-11-23T08:30:00.000Z');
    expect(await found({ statusIds: ['6'] })).toEqual(['1']);
    await see('1', '7', '2026-11-23T10:00:00.000Z');
    expect(await found({ statusIds: ['6'] })).toEqual([]);
  });

  it('lists the waves that touch a stretch of time, of the projects and services asked for', async () => {
    await apply(
      open('1', { waves: [wave('late', '2026-11-30'), wave('early', '2026-11-01'), wave('before', '2026-10-31')] }),
      open('2', { services: ['WEB'], waves: [wave('a', '2026-11-02', { keptPolicy: '3' })] }),
      open('3', { projectId: '10001', waves: [wave('a', '2026-11-03')] }),
      open('4', { waves: [wave('a', '2026-11-03', { plannedEnd: null })] }),
    );
    await see('2', '6');
    const ids = async (query: Partial<WavesQuery>) =>
      (await releases.waves({ ...november, ...query })).waves.map(({ release, waveId }) => release.releaseId + waveId);
    expect(await ids({})).toEqual(['1early', '2a', '1late']);
    expect(await ids({ about: { releases: [], services: ['WEB'] } })).toEqual(['2a']);
    expect(await ids({ about: { releases: ['1'], services: ['WEB'] } })).toEqual(['1early', '2a', '1late']);
    expect(await ids({ about: { releases: [], services: [] } })).toEqual([]);
    expect(await ids({ projects: [] })).toEqual([]);
    expect(await ids({ projects: ['10000', '10001'] })).toEqual(['1early', '2a', '3a', '1late']);
    expect(await ids({ from: '2026-11-01T22:00:00.000Z', to: '2026-11-02T21:00:00.000Z' })).toEqual(['1early', '2a']);
    expect((await releases.waves({ ...november, about: { releases: ['2'], services: [] } })).waves).toMatchObject([
      {
        keptPolicy: '3',
        release: { number: 'REL-2', name: 'Release 2', issueKey: 'KEY-2', statusId: '6', services: ['WEB'] },
      },
    ]);
    expect(await releases.waves({ ...november, limit: 2 })).toMatchObject({ more: true, waves: [{}, {}] });
  });

  it('follows a release that loses a wave', async () => {
    await apply(open('1', { waves: [wave('a', '2026-11-24'), wave('b', '2026-11-25')] }));
    await facts.apply([{ streamId: 'plan:1', seq: 2 }], {
      releases: [open('1', { waves: [wave('b', '2026-11-25')] })],
    });
    expect((await releases.waves(november)).waves.map(({ waveId }) => waveId)).toEqual(['b']);
  });

  it('finds the waves of others that share a service or an item, whole and by start', async () => {
    const shared = { services: ['WEB', 'PAY', 'LAB'], waves: [wave('a', '2026-11-26'), wave('b', '2026-11-24')] };
    await apply(
      open('1', { waves: [wave('own', '2026-11-24')] }),
      open('2', shared),
      open('3', { services: ['LAB'], items: ['CORE', 'DB-7', 'X'], waves: [wave('c', '2026-11-25')] }),
      open('4', { services: ['LAB'], items: ['X'], waves: [wave('d', '2026-11-25')] }),
      open('5', { projectId: '10001', waves: [wave('e', '2026-11-25')] }),
      open('6', {
        waves: [wave('f', '2026-11-19'), wave('g', '2027-01-02'), wave('h', '2026-11-25', { plannedEnd: null })],
      }),
    );
    await see('3', '6');
    const { waves, counted } = await releases.others(around);
    expect(counted).toEqual([]);
    expect(waves.map(({ releaseId, plannedStart }) => [releaseId, plannedStart.slice(8, 10)])).toEqual([
      ['2', '24'],
      ['3', '25'],
      ['2', '26'],
    ]);
    expect(waves.slice(0, 2)).toMatchObject([
      { number: 'REL-2', issueKey: '', statusId: '', environment: 'LIVE', services: ['PAY', 'WEB'], item: null },
      { number: 'REL-3', issueKey: 'KEY-3', statusId: '6', services: [], item: 'CORE' },
    ]);
    expect((await releases.others({ ...around, services: [], items: [] })).waves).toEqual([]);
    expect((await releases.others({ ...around, projects: [] })).waves).toEqual([]);
  });

  it('counts the releases of a type that a customer gets within its period, each once', async () => {
    const agreed = { keptPolicy: '2' };
    await apply(
      open('1', { waves: [wave('own', '2026-11-24')] }),
      open('2', { services: ['WEB', 'PAY'], waves: [wave('a', '2026-11-26', agreed), wave('b', '2026-11-24')] }),
      open('3', { type: 'MAJOR', waves: [wave('c', '2026-11-25')] }),
      open('4', { waves: [wave('d', '2026-11-25', { environment: 'TEST' }), wave('e', '2026-10-31')] }),
      open('5', { waves: [wave('f', '2026-11-25', { customer: 'orla' })] }),
      open('6', { services: ['LAB'], waves: [wave('g', '2026-11-25', { environment: 'PILOT' })] }),
      fact('import:b:7', { kind: 'summary', endedOn: '2026-11-02' }),
      fact('import:b:8', { kind: 'summary', endedOn: '2026-12-02' }),
    );
    await see('6', '9');
    const periods = [{ customer: 'castellan', from: '2026-11-01T00:00:00.000Z', to: '2026-12-01T00:00:00.000Z' }];
    const { counted } = await releases.others({ ...around, periods });
    expect(counted.toSorted((one, other) => (one.releaseId < other.releaseId ? -1 : 1))).toEqual([
      {
        ...{ releaseId: '2', customer: 'castellan', services: ['PAY', 'WEB'], statusId: '' },
        ...{ start: '2026-11-24T20:00:00.000Z', agreed: true },
      },
      {
        ...{ releaseId: '6', customer: 'castellan', services: [], statusId: '9' },
        ...{ start: '2026-11-25T20:00:00.000Z', agreed: false },
      },
      {
        ...{ releaseId: 'import:b:7', customer: 'castellan', services: ['PAY'], statusId: '' },
        ...{ start: '2026-11-02T00:00:00.000Z', agreed: true },
      },
    ]);
  });

  it('finds the releases of a unit, the newest first, and forgets those that let go of it', async () => {
    await apply(
      open('9', { items: ['APP', 'host-1'] }),
      open('10', { items: ['APP'], name: '' }),
      open('11', { items: ['LIB'] }),
    );
    await see('10', '5');
    expect(await releases.withItem('APP', 5)).toEqual([
      { releaseId: '10', number: 'REL-10', name: 'Summary 10' },
      { releaseId: '9', number: 'REL-9', name: 'Release 9' },
    ]);
    expect(await releases.withItem('APP', 1)).toHaveLength(1);
    await facts.apply([{ streamId: 'package:10', seq: 2 }], { releases: [open('10', { items: [] })] });
    expect(await releases.withItem('APP', 5)).toMatchObject([{ releaseId: '9' }]);
  });

  it('finds the releases that deployed a change, and those of which it does not know yet', async () => {
    await apply(
      open('9', { items: ['change/31'] }),
      open('10', { items: ['APP', 'change/31'] }),
      open('11', { items: ['change/32'] }),
    );
    await see('10', '5');
    const ten = { releaseId: '10', statusId: '5' };
    expect((await releases.withChange('31', 1)).brought).toEqual([ten]);
    await append(journal, 'gate:12', { n: 1 }, deed('a'));
    await append(journal, 'gate:13', { n: 1 }, deed('b'));
    await append(journal, 'release:14', { n: 1 }, deed('c'));
    const { brought, unsettled } = await releases.withChange('31', 5);
    expect({ brought, unsettled: unsettled.toSorted() }).toEqual({
      brought: [ten, { releaseId: '9', statusId: null }],
      unsettled: ['12', '13'],
    });
    await facts.apply([await head(journal, 'gate:13')], { releases: [] });
    expect(await releases.withChange('32', 5)).toEqual({
      brought: [{ releaseId: '11', statusId: null }],
      unsettled: ['12'],
    });
  });
}
