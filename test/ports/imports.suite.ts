import type { Facts, Journal } from '../../src/app/ports/ports';
import type { Imports } from '../../src/app/ports/imports';
import { summaryFact } from '../../src/domain/history/release';
import type { StagedRow } from '../../src/domain/history/release';
import { aRelease } from '../builders/imported-release';
import { append, at, deed } from './acts';

const year = { from: '2026-01-01', to: '2027-01-01', customer: null, service: null, type: null };
const row = (line: number, number = `REL-${line}`): StagedRow => ({ line, release: aRelease({ number }) });

/** What every Imports does, beside the journal and the facts that it belongs to. */
export function importsSuite(
  fresh: () => Promise<{ readonly journal: Journal; readonly facts: Facts; readonly imports: Imports }>,
): void {
  let journal: Journal;
  let facts: Facts;
  let imports: Imports;
  beforeEach(async () => {
    ({ journal, facts, imports } = await fresh());
  });
  const make = async (batch: string, rows: readonly StagedRow[]) => {
    const hidden = rows.map(({ release }) => ({ ...summaryFact(batch, '10000', release), endedOn: null }));
    await facts.apply([], { releases: hidden });
  };
  const counted = async () => {
    const { byMonth, byCustomer } = await facts.releaseOutcomes(year, ['10000'], 'by-customer');
    const sum = (of: readonly { readonly releases: number }[]) => of.reduce((all, { releases }) => all + releases, 0);
    return { releases: sum(byMonth), ofCustomers: sum(byCustomer) };
  };

  it('gives rows back in the order of their lines, page by page, with the text that was stored', async () => {
    await imports.stage('a', [row(4), row(2)], at(1));
    await imports.stage('a', [row(3)], at(2));
    await imports.stage('b', [row(2, 'X-1')], at(3));
    const first = await imports.rows('a', 0, 2);
    expect(first.map(({ line, release }) => [line, release])).toEqual([
      [2, aRelease({ number: 'REL-2' })],
      [3, aRelease({ number: 'REL-3' })],
    ]);
    expect(JSON.parse(first[0]?.text ?? '')).toEqual(aRelease({ number: 'REL-2' }));
    expect((await imports.rows('a', 3, 2)).map(({ line }) => line)).toEqual([4]);
    expect((await imports.batches(['a', 'b', 'c'])).get('a')).toEqual({
      stagedAt: at(1),
      madeTo: 0,
      shown: false,
      closed: false,
    });
    expect([...(await imports.batches(['b', 'c'])).keys()]).toEqual(['b']);
  });

  it('keeps a row once however often it is staged', async () => {
    await imports.stage('a', [row(2), row(3)], at(1));
    await imports.stage('a', [row(2), row(3, 'REL-9')], at(1));
    expect((await imports.rows('a', 0, 9)).map(({ release }) => release.number)).toEqual(['REL-2', 'REL-9']);
  });

  it('finds releases that are there twice, in the batch, in another one or among those that are kept here', async () => {
    await imports.stage('a', [row(2, 'X'), row(3, 'Y'), row(4, 'X'), row(5, 'Z')], at(1));
    await imports.stage('b', [row(2, 'Y')], at(1));
    await append(journal, 'release:1', { n: 1 }, deed('c', { at: at(1), claim: 'number:Z' }));
    expect(await imports.doubled('a', 9)).toEqual([{ number: 'X', lines: [2, 4] }]);
    expect(await imports.shared('a', ['b', 'c'], 9)).toEqual([{ number: 'Y', line: 3, batch: 'b' }]);
    expect(await imports.shared('a', [], 9)).toEqual([]);
    expect(await imports.holders(['Y', 'Q'], ['a', 'b'])).toEqual(
      expect.arrayContaining([
        { number: 'Y', batch: 'a' },
        { number: 'Y', batch: 'b' },
      ]),
    );
    expect(await imports.holders(['Q'], ['a'])).toEqual([]);
    expect(await imports.sharedLive('a', 9)).toEqual([{ number: 'Z', line: 5 }]);
    expect(await imports.liveNumbers(['X', 'Z'])).toEqual(['Z']);
  });

  it('shows a batch as a whole, and not before', async () => {
    const rows = [row(2), row(3), row(4)];
    await imports.stage('a', rows, at(1));
    await make('a', rows.slice(0, 2));
    await imports.madeTo('a', 3);
    expect(await counted()).toEqual({ releases: 0, ofCustomers: 0 });
    await make('a', rows.slice(2));
    await imports.madeTo('a', 4);
    await imports.madeTo('a', 3);
    await imports.show('a');
    expect(await counted()).toEqual({ releases: 3, ofCustomers: 6 });
    expect((await imports.batches(['a'])).get('a')).toMatchObject({ madeTo: 4, shown: true });
  });

  it('hides nothing again when facts that are shown are made once more', async () => {
    const rows = [row(2), row(3)];
    await imports.stage('a', rows, at(1));
    await make('a', rows);
    await imports.show('a');
    await make('a', rows);
    expect(await counted()).toEqual({ releases: 2, ofCustomers: 4 });
    expect((await facts.releaseOutcomes({ ...year, service: 'WEB' }, ['10000'], 'by-month')).byMonth).toHaveLength(1);
  });

  it('takes a closed batch out as a whole, for ever, and leaves the others', async () => {
    for (const [batch, rows] of [
      ['a', [row(2), row(3)]],
      ['b', [row(4)]],
    ] as const) {
      await imports.stage(batch, rows, at(1));
      await make(batch, rows);
      await imports.show(batch);
    }
    await imports.close('a');
    await imports.close('a');
    expect(await counted()).toEqual({ releases: 1, ofCustomers: 2 });
    await make('a', [row(2)]);
    await imports.show('a');
    expect(await counted()).toEqual({ releases: 1, ofCustomers: 2 });
  });

  it('finds batches that were staged long ago, and drops their rows', async () => {
    await imports.stage('a', [row(2), row(3)], at(1));
    await imports.stage('b', [row(2)], at(2));
    await imports.stage('c', [row(2)], at(9));
    expect(await imports.stagedBefore(at(5), ['b'], 9)).toEqual(['a']);
    expect(await imports.stagedBefore(at(5), [], 9)).toEqual(['a', 'b']);
    await imports.drop('a');
    await imports.drop('a');
    expect(await imports.rows('a', 0, 9)).toEqual([]);
    expect((await imports.batches(['a'])).size).toBe(0);
    expect(await imports.rows('b', 0, 9)).toHaveLength(1);
  });
}
