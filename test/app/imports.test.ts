import { cleanImports } from '../../src/app/history/clean-imports';
import { commitHistory } from '../../src/app/history/commit-history';
import { exportUnderWay } from '../../src/app/history/export-under-way';
import { editPlan } from '../../src/app/plan/edit-plan';
import { importHistory } from '../../src/app/history/import-history';
import { exportHistory, getImports } from '../../src/app/history/get-imports';
import { getHealth } from '../../src/app/upkeep/get-health';
import { previewHistory } from '../../src/app/history/preview-history';
import { healFacts, projectFacts } from '../../src/app/upkeep/project-facts';
import { projectImports } from '../../src/app/history/project-imports';
import { stageHistory } from '../../src/app/history/stage-history';
import { undoImport } from '../../src/app/history/undo-import';
import { editOverview } from '../../src/app/release/edit-overview';
import { sha256Hex } from '../../src/domain/records/hash';
import type { MemoryImports } from '../fakes/memory-imports';
import { aSetting } from './setting';
import type { Setting } from './setting';

const head = 'id,actualEnd,customers,service,type,outcome';
const line = (number: string) => `${number},2026-03-10,M,LAB,Minor,S`;
const part = (numbers: readonly string[], from = 2) => ({ head, body: numbers.map(line).join('\n'), line: from });
const form = {
  delimiter: ',',
  days: 'yyyy-MM-dd',
  columns: { id: 0, actualEnd: 1, customers: 2, service: 3, type: 4, outcome: 5 },
  customers: {},
  services: {},
} as const;
const year = { from: '2026-01-01', to: '2027-01-01', customer: null, service: null, type: null };

const stage = ({ deps }: Setting, batch: string, numbers: readonly string[], from = 2) =>
  stageHistory(deps, { batch, part: part(numbers, from), form });
const commit = ({ deps, as, cmd }: Setting, batch: string, rows: number, more: { cmd?: string; name?: string } = {}) =>
  commitHistory(deps, as('noor'), {
    cmd: more.cmd ?? cmd(),
    batch,
    projectKey: 'REL',
    file: { name: more.name ?? `${batch}.csv`, sha256: sha256Hex(batch) },
    rows,
  });
const undo = ({ deps, as, cmd }: Setting, batch: string) =>
  undoImport(deps, as('noor'), { cmd: cmd(), batch, reason: 'Wrong project.' });

async function imported(setting: Setting, batch: string, numbers: readonly string[]): Promise<void> {
  await stage(setting, batch, numbers);
  expect(await commit(setting, batch, numbers.length)).toEqual({ ok: true, value: { releases: numbers.length } });
}

async function counted({ deps }: Setting): Promise<number> {
  const { byMonth } = await deps.facts.releaseOutcomes(year, ['1'], 'by-month');
  return byMonth.reduce((sum, { releases }) => sum + releases, 0);
}

const preview = async ({ deps }: Setting, numbers: readonly string[]) => {
  const answer = await previewHistory(deps, { part: part(numbers), form: null });
  if (!answer.ok || !('value' in answer)) throw new Error(JSON.stringify(answer));
  return answer.value;
};

describe('the preview', () => {
  it('says what would be imported and writes nothing', async () => {
    const setting = await aSetting();
    expect(await preview(setting, ['R-1', 'R-2'])).toMatchObject({
      form,
      lines: 2,
      ready: [
        { line: 2, number: 'R-1' },
        { line: 3, number: 'R-2' },
      ],
      problems: [],
      totals: [{ month: '2026-03', outcome: 'SUCCESSFUL', releases: 2 }],
    });
    expect(setting.written()).toEqual([]);
  });

  it('names releases that were imported before, and with which file, and those that are kept here', async () => {
    const setting = await aSetting();
    await imported(setting, 'first', ['R-1']);
    await editOverview(setting.deps, setting.as('ines'), '1', {
      cmd: setting.cmd(),
      seq: 0,
      changes: { number: 'R-2' },
    });
    expect((await preview(setting, ['R-1', 'R-2', 'R-3'])).problems).toEqual([
      { line: 2, message: 'R-1 was imported before, with first.csv on 2026-11-23.' },
      { line: 3, message: 'R-2 is the number of a release that is kept here.' },
    ]);
  });
});

it('keeps the number of an imported release from a release that is kept here, until the import is undone', async () => {
  const setting = await aSetting();
  await imported(setting, 'first', ['R-1']);
  const before = setting.written().length;
  const give = () =>
    editOverview(setting.deps, setting.as('ines'), '1', { cmd: setting.cmd(), seq: 0, changes: { number: 'R-1' } });
  expect(await give()).toMatchObject({
    ok: false,
    refusal: { code: 'number-taken', message: expect.stringContaining('first.csv'), where: { issueKey: 'REL-1' } },
  });
  expect(setting.written()).toHaveLength(before);
  expect(await undo(setting, 'first')).toMatchObject({ ok: true });
  expect(await give()).toMatchObject({ ok: true });
});

describe('an import', () => {
  it('of several parts is one act, which holds their number and a hash over all rows', async () => {
    const setting = await aSetting();
    await stage(setting, 'b', ['R-1', 'R-2']);
    await stage(setting, 'b', ['R-3'], 4);
    await stage(setting, 'b', ['R-3'], 4);
    await commit(setting, 'b', 3);
    expect(setting.written()).toMatchObject([
      {
        streamId: 'imports',
        act: 'history-imported',
        actor: 'noor',
        claim: expect.stringMatching(/^import:[0-9a-f]{64}:0$/),
      },
    ]);
    await projectFacts(setting.deps, 'imports');
    expect(await counted(setting)).toBe(3);
  });

  it('is answered alike however often it is sent', async () => {
    const setting = await aSetting();
    const cmd = setting.cmd();
    await stage(setting, 'b', ['R-1']);
    const first = await commit(setting, 'b', 1, { cmd });
    expect(await commit(setting, 'b', 1, { cmd })).toEqual(first);
    expect(await stage(setting, 'b', ['R-2'], 3)).toMatchObject({ refusal: { code: 'batch-closed' } });
    expect(setting.written()).toHaveLength(1);
  });

  it('is refused while a part of it is missing', async () => {
    const setting = await aSetting();
    await stage(setting, 'b', ['R-1']);
    expect(await commit(setting, 'b', 2)).toMatchObject({ refusal: { code: 'rows-missing' } });
    expect(await commit(setting, 'other', 2)).toMatchObject({ refusal: { code: 'nothing-staged' } });
    expect(setting.written()).toEqual([]);
  });

  it('is refused with a release in two of its parts, or in another import, naming it', async () => {
    const setting = await aSetting();
    await stage(setting, 'twice', ['R-1', 'R-2']);
    await stage(setting, 'twice', ['R-1'], 4);
    expect(await commit(setting, 'twice', 3)).toMatchObject({
      refusal: { code: 'numbers-taken', message: expect.stringContaining('Line 4: R-1 is on line 2 already.') },
    });
    await stage(setting, 'late', ['R-7', 'R-8']);
    await imported(setting, 'early', ['R-8', 'R-9']);
    expect(await commit(setting, 'late', 2)).toMatchObject({
      refusal: {
        code: 'numbers-taken',
        message: expect.stringContaining('Line 3: R-8 was imported before, with early.csv'),
      },
    });
    expect(setting.written()).toHaveLength(1);
  });

  it('of the same rows is refused, naming who and when, whatever the file is called', async () => {
    const setting = await aSetting();
    await stage(setting, 'b', ['R-1']);
    await imported(setting, 'a', ['R-1']);
    expect(await commit(setting, 'b', 1)).toMatchObject({
      refusal: {
        code: 'imported-before',
        who: 'noor',
        message: expect.stringContaining('a.csv on 23 Nov 2026, 08:00 UTC'),
      },
    });
  });

  it('checks again when another import came between its check and its entry', async () => {
    const setting = await aSetting();
    await stage(setting, 'mine', ['R-1', 'R-2']);
    await stage(setting, 'theirs', ['R-2', 'R-3']);
    let isFirst = true;
    const deps = {
      ...setting.deps,
      imports: {
        ...setting.deps.imports,
        async sharedLive(...asked: Parameters<MemoryImports['sharedLive']>) {
          const found = await setting.deps.imports.sharedLive(...asked);
          if (isFirst) {
            isFirst = false;
            await commit(setting, 'theirs', 2);
          }
          return found;
        },
      },
    };
    expect(await commit({ ...setting, deps }, 'mine', 2)).toMatchObject({ refusal: { code: 'numbers-taken' } });
    expect(setting.written()).toHaveLength(1);
  });

  it('comes into the reports all at once, however many events that takes', async () => {
    const setting = await aSetting();
    const numbers = Array.from({ length: 2_500 }, (_, index) => `R-${index}`);
    await imported(setting, 'b', numbers);
    for (const expected of [0, 0]) {
      setting.queue.pushed.length = 0;
      await projectImports(setting.deps, 1_000);
      expect(await counted(setting)).toBe(expected);
      expect(setting.queue.pushed).toEqual(['imports']);
      expect(await setting.deps.facts.lagging(9)).toEqual(['imports']);
    }
    await projectImports(setting.deps, 1_000);
    expect(await counted(setting)).toBe(2_500);
    expect(await setting.deps.facts.lagging(9)).toEqual([]);
    const answer = await getImports(setting.deps, setting.as('noor'));
    expect(answer).toMatchObject({
      value: { imports: [{ id: 'b', projectKey: 'REL', made: 2_500, inReports: true }] },
    });
  });
});

describe('an undone import', () => {
  it('leaves the reports, keeps its reason, and may come again', async () => {
    const setting = await aSetting();
    await imported(setting, 'a', ['R-1', 'R-2']);
    await healFacts(setting.deps);
    expect(await undo(setting, 'a')).toMatchObject({ ok: true });
    await healFacts(setting.deps);
    expect(await counted(setting)).toBe(0);
    expect(await undo(setting, 'a')).toMatchObject({ refusal: { code: 'undone-before' } });
    expect(await undo(setting, 'x')).toMatchObject({ refusal: { code: 'no-such-import' } });

    await imported(setting, 'again', ['R-1', 'R-2']);
    await healFacts(setting.deps);
    expect(await counted(setting)).toBe(2);
    const claims = setting.written().flatMap(({ claim }) => claim ?? []);
    expect(claims.map((claim) => claim.at(-1))).toEqual(['0', '1']);
    expect(await getImports(setting.deps, setting.as('noor'))).toMatchObject({
      value: {
        imports: [
          { id: 'again', undone: null },
          { id: 'a', undone: { by: 'noor', reason: 'Wrong project.' } },
        ],
      },
    });
  });

  it('does not come back when it was undone while its facts were made', async () => {
    const setting = await aSetting();
    await imported(setting, 'a', ['R-1']);
    const deps = {
      ...setting.deps,
      imports: {
        ...setting.deps.imports,
        async madeTo(batch: string, upTo: number) {
          await undo(setting, 'a');
          await projectImports(setting.deps);
          await setting.deps.imports.madeTo(batch, upTo);
        },
      },
    };
    await projectImports(deps);
    expect(await counted(setting)).toBe(0);
  });
});

describe('staged rows', () => {
  const days = (count: number) => new Date(Date.parse('2026-11-23T08:00:00.000Z') + count * 86_400_000).toISOString();

  it('of an import that was broken off are cleaned away a day later, those that count stay', async () => {
    const setting = await aSetting();
    await stage(setting, 'broken-off', ['R-1']);
    await imported(setting, 'kept', ['R-2']);
    await imported(setting, 'undone', ['R-3']);
    setting.clock.set(days(0.9));
    expect(await cleanImports(setting.deps)).toEqual({ dropped: 0 });
    await undo(setting, 'undone');
    setting.clock.set(days(1.1));
    expect(await cleanImports(setting.deps)).toEqual({ dropped: 1 });
    setting.clock.set(days(2));
    expect(await cleanImports(setting.deps)).toEqual({ dropped: 1 });
    expect([...(await setting.deps.imports.batches(['broken-off', 'kept', 'undone'])).keys()]).toEqual(['kept']);
  });

  it('that are about to be cleaned away are not imported any more', async () => {
    const setting = await aSetting();
    await stage(setting, 'old', ['R-1']);
    setting.clock.set(days(0.99));
    expect(await commit(setting, 'old', 1)).toMatchObject({ refusal: { code: 'staged-too-long' } });
    expect(await stage(setting, 'old', ['R-2'], 3)).toMatchObject({ refusal: { code: 'staged-too-long' } });
  });

  it.each([
    ['changed', (rows: Map<number, string>) => rows.set(3, (rows.get(3) ?? '').replace('SUCCESSFUL', 'FAILED'))],
    ['missing', (rows: Map<number, string>) => rows.delete(3)],
    ['added', (rows: Map<number, string>) => rows.set(9, rows.get(3) ?? '')],
  ])('that were %s behind our back are found by the verification', async (_, tamper) => {
    const setting = await aSetting();
    await imported(setting, 'a', ['R-1', 'R-2']);
    const health = async () => {
      const answer = await getHealth(setting.deps);
      return 'value' in answer ? answer.value.journal.problems : [];
    };
    expect(await health()).toEqual([]);
    tamper((setting.deps.imports as MemoryImports).staged.get('a') ?? new Map<number, string>());
    expect(await health()).toEqual(['The rows of the import of a.csv (a) are not the ones that were imported.']);
  });
});

describe('the export', () => {
  it('is every import that counts, piece by piece, in the form that can be imported', async () => {
    const setting = await aSetting();
    const numbers = Array.from({ length: 1_500 }, (_, index) => `A-${index}`);
    await imported(setting, 'a', numbers);
    await imported(setting, 'b', ['B-1']);
    await imported(setting, 'c', ['C-1']);
    await undo(setting, 'b');
    let csv = '';
    let after: string | null = null;
    do {
      const answer = await exportHistory(setting.deps, { after });
      if (!('value' in answer)) throw new Error('no answer');
      csv += answer.value.csv;
      after = answer.value.next;
    } while (after !== null);
    const [first, ...lines] = csv.trim().split('\r\n');
    expect(first).toMatch(/^id,plannedEnd,actualEnd/);
    expect(lines.map((each) => each.split(',')[0])).toEqual([...numbers, 'C-1']);
  });

  it('of nothing is the line that names the columns', async () => {
    const setting = await aSetting();
    expect(await exportHistory(setting.deps, { after: null })).toMatchObject({
      value: { csv: expect.stringMatching(/^id,.*\r\n$/), next: null },
    });
  });

  it('of releases under way can be imported elsewhere once their end and outcome are filled in', async () => {
    const { deps, as, cmd } = await aSetting();
    const changes = {
      number: 'REL-1',
      type: 'MINOR',
      customers: { add: ['M'], remove: [] },
      services: { add: ['LAB'], remove: [] },
    } as const;
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes });
    const wave = { customer: 'M', plannedStart: '2026-11-30T22:30:00.000Z', plannedEnd: '2026-11-30T23:30:00.000Z' };
    await editPlan(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { waves: { w1: wave } } });
    await editOverview(deps, as('ines'), '2', { cmd: cmd(), seq: 0, changes: { name: 'Not numbered yet' } });
    await healFacts(deps);
    const exported = await exportUnderWay(deps, as('noor'), { after: null });
    if (!('value' in exported)) throw new Error(JSON.stringify(exported));
    const [columns = '', row = ''] = exported.value.csv.trim().split('\r\n');
    // The day is the one in the organisation's zone.
    expect(row).toMatch(/^REL-1,2026-12-01,,M,LAB,Minor,,1,,,/);

    const elsewhere = await aSetting();
    const csv = (line: string) => `${columns}\r\n${line}\r\n`;
    const bring = (line: string) =>
      importHistory(elsewhere.deps, elsewhere.as('noor'), { cmd: elsewhere.cmd(), projectKey: 'REL', csv: csv(line) });
    expect(await bring(row)).toMatchObject({
      refusal: { code: 'bad-rows', message: expect.stringContaining('Line 2') },
    });
    const filledIn = row.replace('2026-12-01,,', '2026-12-01,2026-12-02,').replace(',Minor,,1,,,', ',Minor,,1,,S,');
    elsewhere.clock.set('2026-12-03T08:00:00.000Z');
    expect(await bring(filledIn)).toEqual({ ok: true, value: { releases: 1 } });
    expect((await elsewhere.deps.imports.holders(['REL-1'], await batchesOf(elsewhere))).length).toBe(1);
  });

  it('of releases under way holds only those of projects that the person may browse', async () => {
    const setting = await aSetting();
    const { deps, as, cmd } = setting;
    await editOverview(deps, as('ines'), '1', { cmd: cmd(), seq: 0, changes: { number: 'REL-1' } });
    await healFacts(deps);
    expect(await exportUnderWay(deps, as('sam'), { after: null })).toMatchObject({
      value: { csv: expect.not.stringContaining('REL-1'), next: null },
    });
  });
});

async function batchesOf({ deps, as }: Setting): Promise<readonly string[]> {
  const answer = await getImports(deps, as('noor'));
  return 'value' in answer ? answer.value.imports.map(({ id }) => id) : [];
}
