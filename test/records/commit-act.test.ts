import { commitAct } from '../../src/app/commit-act';
import type { ActOn } from '../../src/app/commit-act';
import type { AppendOutcome, Journal } from '../../src/app/ports/ports';
import { planStream, releaseStream } from '../../src/app/streams';
import { allowed, refused } from '../../src/domain/kernel';
import type { PlanDoc } from '../../src/domain/release/plan';
import type { ReleaseDoc } from '../../src/domain/release/release';
import { newVerification } from '../../src/domain/records/verification';
import { testClock, testQueue, testRandom } from '../fakes/clock';
import { memoryJournal } from '../fakes/memory-journal';
import { at, head } from '../ports/acts';

function setting() {
  const journal = memoryJournal();
  return { journal, queue: testQueue(), clock: testClock(at(0)), random: testRandom() };
}

type Edit = Partial<ActOn<ReleaseDoc>> & { readonly cmd: string };
const stream = releaseStream('1');

/** Somebody edits some fields of release 1 as they saw it at `seenSeq`. */
const edit = (
  cmd: string,
  changes: Partial<ReleaseDoc>,
  seenSeq: number,
  more: Partial<Edit> = {},
): ActOn<ReleaseDoc> => ({
  stream,
  cmd,
  actor: `${cmd}-author`,
  mode: { kind: 'editing', seenSeq, touched: Object.keys(changes).map((field) => `/${field}`) },
  decide: (doc) =>
    allowed({ act: 'overview-edited', doc: { ...doc, ...changes }, args: { fields: Object.keys(changes) } }),
  ...more,
});

/** Somebody adds a customer, whatever came before. */
const addCustomer = (cmd: string, id: string, more: Partial<Edit> = {}): ActOn<ReleaseDoc> => ({
  stream,
  cmd,
  actor: 'ines',
  mode: { kind: 'commutative' },
  decide: (doc) =>
    id in doc.customers
      ? refused('there-already', 'It is there.')
      : allowed({
          act: 'overview-edited',
          doc: { ...doc, customers: { ...doc.customers, [id]: true } },
          args: { id },
          reason: 'asked for',
        }),
  ...more,
});

describe('committing an act', () => {
  it('stores the row, answers the new document and tells the fact tables', async () => {
    const deps = setting();
    expect(await commitAct(deps, edit('a', { name: 'Spring' }, 0))).toMatchObject({
      ok: true,
      value: { seq: 1, doc: { name: 'Spring', type: null } },
    });
    expect(deps.journal.table).toMatchObject([
      { streamId: 'release:1', seq: 1, cmd: 'a', actor: 'a-author', act: 'overview-edited', at: at(0) },
    ]);
    expect(deps.queue.pushed).toEqual(['release:1']);
  });

  it('keeps arguments and reason with the act', async () => {
    const deps = setting();
    await commitAct(deps, addCustomer('a', 'orla'));
    expect(JSON.parse(deps.journal.table[0]?.body ?? '')).toMatchObject({ args: { id: 'orla' }, reason: 'asked for' });
  });

  it('writes nothing when nothing changes, not even a first row', async () => {
    const deps = setting();
    expect(await commitAct(deps, edit('a', { name: '' }, 0))).toMatchObject({ ok: true, value: { seq: 0 } });
    expect(deps.journal.table).toEqual([]);
    expect(deps.queue.pushed).toEqual([]);
  });

  it('does not read what the caller has read', async () => {
    const deps = setting();
    const state = { ...(await head(deps.journal, stream.id)), doc: stream.empty };
    const journal = { ...deps.journal, read: () => Promise.reject(new Error('read again')) };
    expect(await commitAct({ ...deps, journal }, edit('a', { name: 'x' }, 0, { state }))).toMatchObject({ ok: true });
  });

  it('never lets time run backwards', async () => {
    const deps = setting();
    deps.clock.set(at(30));
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    deps.clock.set(at(10));
    let told: string | undefined;
    await commitAct(deps, {
      ...addCustomer('b', 'orla'),
      decide: (doc, now) => ((told = now), allowed({ act: 'overview-edited', doc: { ...doc, name: 'y' }, args: {} })),
    });
    expect(deps.journal.table[1]?.at).toBe(at(30));
    expect(told).toBe(at(30));
  });

  it('answers a refusal of the decision as it is', async () => {
    const deps = setting();
    await commitAct(deps, addCustomer('a', 'orla'));
    expect(await commitAct(deps, addCustomer('b', 'orla'))).toMatchObject({
      ok: false,
      refusal: { code: 'there-already' },
    });
  });

  it('passes when the queue does not take the event: the mark in the store remains', async () => {
    const deps = { ...setting(), queue: { push: () => Promise.reject(new Error('queue is down')) } };
    expect(await commitAct(deps, edit('a', { name: 'x' }, 0))).toMatchObject({ ok: true });
    expect(deps.journal.due.has('release:1')).toBe(true);
  });
});

describe('the same act again', () => {
  it('is answered like the first time, with the document of then', async () => {
    const deps = setting();
    const first = await commitAct(deps, addCustomer('a', 'orla'));
    await commitAct(deps, addCustomer('b', 'meridia'));
    expect(await commitAct(deps, addCustomer('a', 'orla'))).toEqual(first);
    expect(deps.journal.table).toHaveLength(2);
  });

  it('is answered like the first time for an edit that others have built on or undone', async () => {
    const deps = setting();
    const first = await commitAct(deps, edit('a', { name: 'mine' }, 0));
    await commitAct(deps, edit('b', { name: 'theirs' }, 1));
    expect(await commitAct(deps, edit('a', { name: 'mine' }, 0))).toEqual(first);
    expect(await head(deps.journal, stream.id)).toMatchObject({ seq: 2, doc: { name: 'theirs' } });
  });

  it('is answered with the head where entries on the way were redacted', async () => {
    const deps = setting();
    await commitAct(deps, addCustomer('a', 'orla'));
    await commitAct(deps, addCustomer('b', 'meridia'));
    const state = {
      ...(await head(deps.journal, stream.id)),
      doc: { ...stream.empty, customers: { orla: true, meridia: true } as const },
    };
    const [first] = deps.journal.table;
    if (first !== undefined) deps.journal.table[0] = { ...first, body: null };
    const journal: Journal = { ...deps.journal, read: async () => new Map([[stream.id, state]]) };
    expect(await commitAct({ ...deps, journal }, addCustomer('a', 'orla'))).toMatchObject({
      ok: true,
      value: { seq: 2 },
    });
  });

  it('is refused when it is not the same: another stream or another person', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    expect(await commitAct(deps, { ...edit('a', { name: 'y' }, 0), actor: 'mallory' })).toMatchObject({
      ok: false,
      refusal: { code: 'cmd-taken' },
    });
    const elsewhere = { ...edit('a', { name: 'y' }, 0), actor: 'a-author', stream: releaseStream('2') };
    expect(await commitAct(deps, elsewhere)).toMatchObject({ ok: false, refusal: { code: 'cmd-taken' } });
  });
});

describe('two people at once', () => {
  it('merges edits of different fields', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    await commitAct(deps, edit('b', { type: 'MAJOR' }, 1));
    expect(await commitAct(deps, edit('c', { name: 'y' }, 1))).toMatchObject({
      ok: true,
      value: { seq: 3, doc: { name: 'y', type: 'MAJOR' } },
    });
  });

  it('tells both values, who and when for a field that both changed, and how to save over it', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x', type: 'MINOR' }, 0));
    deps.clock.set(at(5));
    await commitAct(deps, edit('b', { name: 'theirs' }, 1));
    await commitAct(deps, edit('c', { type: 'MAJOR' }, 2));
    const conflict = await commitAct(deps, edit('d', { name: 'mine', number: 'REL-1' }, 1));
    expect(conflict).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
      conflict: { seq: 3, fields: [{ path: '/name', mine: 'mine', theirs: 'theirs', by: 'b-author', at: at(5) }] },
    });
    expect(deps.journal.table).toHaveLength(3);
    expect(await commitAct(deps, edit('d', { name: 'mine', number: 'REL-1' }, 3))).toMatchObject({
      ok: true,
      value: { doc: { name: 'mine', number: 'REL-1', type: 'MAJOR' } },
    });
  });

  it('has no conflict when both want the same', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    await commitAct(deps, edit('b', { name: 'same' }, 1));
    expect(await commitAct(deps, edit('c', { name: 'same', type: 'MAJOR' }, 1))).toMatchObject({
      ok: true,
      value: { seq: 3 },
    });
  });

  it('does not take the first entry, which writes the whole document, for a change of everything', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    expect(await commitAct(deps, edit('b', { type: 'MAJOR' }, 0))).toMatchObject({
      ok: true,
      value: { doc: { name: 'x', type: 'MAJOR' } },
    });
    expect(await commitAct(deps, edit('c', { name: 'y' }, 0))).toMatchObject({
      ok: false,
      conflict: { fields: [{ path: '/name', by: 'a-author' }] },
    });
  });

  it('sees a conflict between a wave that was removed and one of its fields', async () => {
    const deps = setting();
    const plan = planStream('1');
    const wave = {
      number: 1,
      customer: 'orla',
      environment: 'LIVE' as const,
      site: 'A',
      plannedStart: null,
      plannedEnd: null,
    };
    const put = (cmd: string, touched: string[], seenSeq: number, byId: PlanDoc['waves']['byId']): ActOn<PlanDoc> => ({
      stream: plan,
      cmd,
      actor: cmd,
      mode: { kind: 'editing', seenSeq, touched },
      decide: (doc) =>
        allowed({ act: 'plan-edited', doc: { ...doc, waves: { order: Object.keys(byId), byId } }, args: {} }),
    });
    await commitAct(deps, put('a', ['/waves/byId/w1'], 0, { w1: wave }));
    await commitAct(deps, put('b', ['/waves/byId/w1/site'], 1, { w1: { ...wave, site: 'B' } }));
    expect(await commitAct(deps, put('c', ['/waves/byId/w1'], 1, {}))).toMatchObject({
      ok: false,
      conflict: { fields: [{ path: '/waves/byId/w1', mine: null, theirs: { site: 'B' }, by: 'b' }] },
    });
    expect(
      await commitAct(deps, put('d', ['/waves/byId/w2'], 1, { w1: { ...wave, site: 'B' }, w2: wave })),
    ).toMatchObject({ ok: true });
  });

  it('treats a redacted entry as one that may have touched everything', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    await commitAct(deps, edit('b', { name: 'y' }, 1));
    const journal: Journal = {
      ...deps.journal,
      since: async () => deps.journal.table.filter((row) => row.seq > 1).map((row) => ({ ...row, body: null })),
    };
    expect(await commitAct({ ...deps, journal }, edit('c', { type: 'MAJOR' }, 1))).toMatchObject({
      ok: false,
      refusal: { code: 'conflict' },
    });
  });

  it('decides again on a moved head, and refuses as busy when it never gets through', async () => {
    const deps = setting();
    let race = 2;
    const racing = (limit: number): Journal => ({
      ...deps.journal,
      async append(draft): Promise<AppendOutcome> {
        if (race < limit) await commitAct(deps, addCustomer(`rival${(race += 1)}`, `rival${race}`));
        return deps.journal.append(draft);
      },
    });
    expect(await commitAct({ ...deps, journal: racing(5) }, addCustomer('a', 'orla'))).toMatchObject({
      ok: true,
      value: { seq: 4 },
    });
    expect(await commitAct({ ...deps, journal: racing(Infinity) }, addCustomer('b', 'meridia'))).toMatchObject({
      ok: false,
      refusal: { code: 'busy' },
    });
    expect(await deps.journal.entry('b')).toBeUndefined();
  });

  it('finds a conflict also when the other was faster between reading and writing', async () => {
    const deps = setting();
    await commitAct(deps, edit('a', { name: 'x' }, 0));
    let raced = false;
    const journal: Journal = {
      ...deps.journal,
      async append(draft) {
        if (!raced) {
          raced = true;
          await commitAct(deps, edit('b', { name: 'theirs' }, 1));
        }
        return deps.journal.append(draft);
      },
    };
    expect(await commitAct({ ...deps, journal }, edit('c', { name: 'mine' }, 1))).toMatchObject({
      ok: false,
      conflict: { fields: [{ path: '/name', theirs: 'theirs' }] },
    });
  });
});

describe('a claim', () => {
  const number = (cmd: string, issue: string, more: Partial<Edit> = {}): ActOn<ReleaseDoc> => ({
    ...addCustomer(cmd, 'orla'),
    stream: releaseStream(issue),
    decide: (doc) =>
      allowed({ act: 'overview-edited', doc: { ...doc, number: 'REL-148' }, args: {}, claim: 'number:REL-148' }),
    ...more,
  });

  it('is refused in the words of the caller, who learns its holder', async () => {
    const deps = setting();
    await commitAct(deps, number('a', '1'));
    const second = await commitAct(
      deps,
      number('b', '2', { claimTaken: (row) => refused('number-taken', `It belongs to ${row.streamId}.`) }),
    );
    expect(second).toEqual({ ok: false, refusal: { code: 'number-taken', message: 'It belongs to release:1.' } });
    expect(await commitAct(deps, number('c', '3'))).toMatchObject({ ok: false, refusal: { code: 'claimed' } });
    const verification = newVerification();
    verification.add(await deps.journal.page(null, 100));
    expect(verification.report()).toMatchObject({ entries: 1, problems: [] });
  });
});
