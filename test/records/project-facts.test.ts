import { commitAct } from '../../src/app/commit-act';
import { healFacts, projectFacts } from '../../src/app/upkeep/project-facts';
import { changeStream, gateStream, importsStream, releaseStream } from '../../src/app/streams';
import type { Stream } from '../../src/app/streams';
import { emptyGate } from '../../src/domain/gate/decision';
import { allowed } from '../../src/domain/kernel';
import { emptyRelease } from '../../src/domain/release/release';
import { aRelease } from '../builders/imported-release';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { memoryFacts } from '../fakes/memory-facts';
import { memoryImports } from '../fakes/memory-imports';
import { memoryJournal } from '../fakes/memory-journal';
import { at } from '../ports/acts';

const year = { from: '2026-01-01', to: '2027-01-01', customer: null, service: null, type: null };
const spring = {
  ...emptyRelease,
  projectId: '10000',
  number: 'REL-148',
  type: 'MINOR' as const,
  customers: { orla: true, meridia: true } as const,
  services: { WEB: true } as const,
};

function setting() {
  const journal = memoryJournal();
  const clock = testClock(at(10));
  const facts = memoryFacts(journal, clock);
  const imports = memoryImports(journal, facts);
  return { journal, facts, imports, queue: testQueue(), clock, random: testRandom() };
}

let acts = 0;
const write = <Doc>(deps: ReturnType<typeof setting>, stream: Stream<Doc>, doc: Doc) =>
  commitAct(deps, {
    stream,
    cmd: `act-${(acts += 1)}`,
    actor: 'ines',
    mode: { kind: 'commutative' },
    decide: () => allowed({ act: 'overview-edited', doc, args: {} }),
  });

const passed = {
  ...emptyGate,
  decided: 1,
  passages: {
    w1: { firstAt: at(5), lastAt: at(6), decision: '1' },
    w2: { firstAt: at(4), lastAt: at(4), decision: '1' },
  },
};

describe('projecting facts', () => {
  it('makes a release of its own stream and of the gate that it passed, whichever event comes', async () => {
    for (const first of ['release:1', 'gate:1']) {
      const deps = setting();
      await write(deps, releaseStream('1'), spring);
      await write(deps, gateStream('1'), passed);
      await projectFacts(deps, first);
      expect(
        await deps.facts.releaseOutcomes(
          { ...year, customer: 'orla', service: 'WEB', type: 'MINOR' },
          ['10000'],
          'by-month',
        ),
      ).toMatchObject({
        unclassified: [{ releaseId: '1', number: 'REL-148', since: at(4) }],
        lagging: 0,
      });
    }
  });

  it('shows nothing of a release whose project is not known', async () => {
    const deps = setting();
    await write(deps, gateStream('1'), passed);
    await projectFacts(deps, 'gate:1');
    expect(deps.facts.kept.size).toBe(0);
    expect(await deps.facts.lagging(10)).toEqual([]);
  });

  it('takes an imported file as releases of the kind summary', async () => {
    const deps = setting();
    const release = aRelease({ number: 'REL-1' });
    const failed = aRelease({ number: 'REL-2', outcome: 'FAILED' });
    await deps.imports.stage(
      'abc',
      [
        { line: 2, release },
        { line: 3, release: failed },
      ],
      at(1),
    );
    await write(deps, importsStream, {
      reserved: {},
      imports: {
        order: ['abc'],
        byId: {
          abc: {
            projectId: '10000',
            file: { name: 'history.csv', sha256: 'f' },
            rows: 2,
            rowsHash: 'r',
            from: '2026-03-10',
            to: '2026-03-10',
            by: 'noor',
            at: at(1),
            undone: null,
          },
        },
      },
    });
    await projectFacts(deps, 'imports');
    expect((await deps.facts.releaseOutcomes(year, ['10000'], 'by-month')).byMonth).toEqual([
      { month: '2026-03', outcome: 'FAILED', releases: 1, imported: 1 },
      { month: '2026-03', outcome: 'SUCCESSFUL', releases: 1, imported: 1 },
    ]);
    expect(await deps.facts.lagging(10)).toEqual([]);
  });

  it('leaves streams alone that no report looks at', async () => {
    const deps = setting();
    await write(deps, changeStream('1'), {
      authorization: { state: 'approved', by: 'lucia', at: at(1), reason: 'ok' },
      decidedAs: { projectId: '10001', typeId: '10002', authority: 'Change authority of CHG' },
      covers: null,
      approvedFor: null,
      followed: null,
    });
    await projectFacts(deps, 'change:1');
    expect(await deps.facts.lagging(10)).toEqual([]);
  });
});

describe('healing facts', () => {
  it('projects everything that no event reached, and nothing twice', async () => {
    const deps = setting();
    for (let issue = 0; issue < 7; issue += 1)
      await write(deps, releaseStream(String(issue)), { ...spring, number: `REL-${issue}` });
    expect(await deps.facts.lagging(100)).toHaveLength(7);
    expect(await healFacts(deps, { perSlice: 3 })).toEqual({ projected: 7 });
    expect(await deps.facts.lagging(100)).toEqual([]);
    expect(await healFacts(deps)).toEqual({ projected: 0 });
  });

  it('goes on with the next run where its slices end', async () => {
    const deps = setting();
    for (let issue = 0; issue < 5; issue += 1) await write(deps, releaseStream(String(issue)), spring);
    expect(await healFacts(deps, { slices: 1, perSlice: 2 })).toEqual({ projected: 2 });
    expect(await healFacts(deps)).toEqual({ projected: 3 });
  });

  it('is not held up by streams that can not be projected, however many come first, and tells of them', async () => {
    const deps = setting();
    for (let issue = 0; issue < 6; issue += 1) await write(deps, releaseStream(String(issue)), spring);
    const broken = ['release:0', 'release:1', 'release:2'];
    const journal = {
      ...deps.journal,
      read: (ids: readonly string[]) =>
        ids.some((id) => broken.includes(id)) ? Promise.reject(new Error('broken')) : deps.journal.read(ids),
    };
    await expect(healFacts({ ...deps, journal }, { perSlice: 2 })).rejects.toThrow(
      'The facts of 3 streams could not be brought up to date.',
    );
    expect(await deps.facts.lagging(100)).toEqual(broken);
  });
});
