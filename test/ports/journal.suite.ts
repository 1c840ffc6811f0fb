import type { Journal } from '../../src/app/ports/ports';
import { schemaOf } from '../../src/domain/records/schema';
import { append, at, deed, head } from './acts';

/** What every Journal does; run on the fake and on the SQL adapter. */
export function journalSuite(fresh: () => Promise<Journal>): void {
  let journal: Journal;
  beforeEach(async () => {
    journal = await fresh();
  });

  it('answers an empty head for a stream that nobody wrote', async () => {
    expect(await head(journal, 'plan:1')).toEqual({
      streamId: 'plan:1',
      seq: 0,
      at: null,
      hash: '0'.repeat(64),
      doc: {},
    });
  });

  it('reads back what was appended, of several streams at once', async () => {
    await append(journal, 'plan:1', { scope: 'one' }, deed('a'));
    await append(journal, 'plan:1', { scope: 'two – größer 🚢', none: null }, deed('b', { at: at(1) }));
    await append(journal, 'release:1', { name: 'R' }, deed('c'));
    const states = await journal.read(['plan:1', 'release:1', 'gate:1', 'plan:1']);
    expect([...states.keys()].sort()).toEqual(['gate:1', 'plan:1', 'release:1']);
    expect(states.get('plan:1')).toMatchObject({ seq: 2, at: at(1), doc: { scope: 'two – größer 🚢', none: null } });
    expect(states.get('release:1')).toMatchObject({ seq: 1, doc: { name: 'R' } });
  });

  it('hands out documents that nobody can change', async () => {
    await append(journal, 'plan:1', { waves: { order: ['w1'] } }, deed('a'));
    const { doc } = await head(journal, 'plan:1');
    expect(() => (doc as { waves: { order: string[] } }).waves.order.push('w2')).toThrow(TypeError);
  });

  it('stores the row as it was sealed, byte by byte', async () => {
    await append(
      journal,
      'plan:1',
      { scope: ' spaces \t\u0000 and "quotes" \\ é ' },
      deed('a', { reason: 'ünïcode', args: { z: 1, a: [null, 1.5] } }),
    );
    const [row] = await journal.since('plan:1', 0);
    expect(row?.body).toBe(
      '{"args":{"a":[null,1.5],"z":1},"patch":[{"op":"add","path":"/scope","value":" spaces \\t\\u0000 and \\"quotes\\" \\\\ é "}],"reason":"ünïcode","salt":"a1b2"}',
    );
    expect(row).toMatchObject({
      streamId: 'plan:1',
      seq: 1,
      at: at(0),
      actor: 'ines',
      act: 'overview-edited',
      v: schemaOf('plan:1'),
      cmd: 'a',
      claim: null,
    });
  });

  it('says that an act with the same cmd is done, and by which row', async () => {
    await append(journal, 'plan:1', { scope: 'one' }, deed('a'));
    const again = await append(journal, 'plan:1', { scope: 'other' }, deed('a', { salt: 'ff' }));
    expect(again).toMatchObject({ kind: 'done-before', row: { seq: 1, cmd: 'a' } });
    expect(await head(journal, 'plan:1')).toMatchObject({ seq: 1, doc: { scope: 'one' } });
  });

  it('takes the very same row twice as one', async () => {
    const base = await head(journal, 'plan:1');
    expect(await append(journal, 'plan:1', { scope: 'one' }, deed('a'), base)).toEqual({ kind: 'stored' });
    expect(await append(journal, 'plan:1', { scope: 'one' }, deed('a'), base)).toEqual({ kind: 'stored' });
    expect(await journal.since('plan:1', 0)).toHaveLength(1);
  });

  it('gives a claim once in the installation, and names its holder', async () => {
    await append(journal, 'release:1', { number: 'REL-148' }, deed('a', { claim: 'number:REL-148' }));
    const second = await append(journal, 'release:2', { number: 'REL-148' }, deed('b', { claim: 'number:REL-148' }));
    expect(second).toMatchObject({ kind: 'claimed', row: { streamId: 'release:1', cmd: 'a' } });
    expect(await head(journal, 'release:2')).toMatchObject({ seq: 0 });
  });

  it('lets any number of acts go without a claim', async () => {
    expect(await append(journal, 'release:1', { name: 'a' }, deed('a'))).toEqual({ kind: 'stored' });
    expect(await append(journal, 'release:2', { name: 'b' }, deed('b'))).toEqual({ kind: 'stored' });
  });

  it('says that the head moved when somebody else was first', async () => {
    const base = await head(journal, 'plan:1');
    await append(journal, 'plan:1', { scope: 'first' }, deed('a'), base);
    expect(await append(journal, 'plan:1', { scope: 'second' }, deed('b'), base)).toEqual({ kind: 'moved' });
    expect(await journal.entry('b')).toBeUndefined();
  });

  it('names the done act before the moved head, and both before nothing', async () => {
    const base = await head(journal, 'plan:1');
    await append(journal, 'plan:1', { scope: 'one' }, deed('a'), base);
    await append(journal, 'plan:1', { scope: 'two' }, deed('b'));
    expect(await append(journal, 'plan:1', { scope: 'x' }, deed('a', { claim: 'number:X' }), base)).toMatchObject({
      kind: 'done-before',
      row: { seq: 1 },
    });
  });

  it('lets one of two that write at the same moment pass', async () => {
    const base = await head(journal, 'plan:1');
    const both = await Promise.all([
      append(journal, 'plan:1', { scope: 'a' }, deed('a'), base),
      append(journal, 'plan:1', { scope: 'b' }, deed('b'), base),
    ]);
    expect(both.map((outcome) => outcome.kind).sort()).toEqual(['moved', 'stored']);
  });

  it('finds an act by its cmd', async () => {
    await append(journal, 'plan:1', { scope: 'one' }, deed('a'));
    expect(await journal.entry('a')).toMatchObject({ streamId: 'plan:1', seq: 1 });
    expect(await journal.entry('A')).toBeUndefined();
  });

  it('lists rows of several streams newest first, up to a limit', async () => {
    await append(journal, 'plan:1', { n: 1 }, deed('a', { at: at(1) }));
    await append(journal, 'release:1', { n: 1 }, deed('b', { at: at(2) }));
    await append(journal, 'plan:1', { n: 2 }, deed('c', { at: at(3) }));
    await append(journal, 'plan:2', { n: 1 }, deed('d', { at: at(4) }));
    await append(journal, 'release:1', { n: 2 }, deed('e', { at: at(3) }));
    expect((await journal.rows(['plan:1', 'release:1'], 3)).map((row) => row.cmd)).toEqual(['e', 'c', 'b']);
    expect(await journal.rows([], 3)).toEqual([]);
    const streams = ['plan:1', 'release:1'];
    const all = await journal.rows(streams, 10);
    const pages = [];
    for (let last; (last = (await journal.rows(streams, 1, last)).at(-1)) !== undefined;) pages.push(last);
    expect(pages).toEqual(all);
    expect(all.map((row) => row.cmd)).toEqual(['e', 'c', 'b', 'a']);
  });

  it('pages every row by stream and seq', async () => {
    for (const [index, streamId] of ['plan:1', 'plan:1', 'gate:1', 'plan:10', 'release:1'].entries())
      await append(journal, streamId, { n: index }, deed(`c${index}`, { at: at(index) }));
    const first = await journal.page(null, 2);
    const last = first.at(-1);
    const rest = await journal.page(last === undefined ? null : { streamId: last.streamId, seq: last.seq }, 10);
    expect([...first, ...rest].map((row) => `${row.streamId} ${row.seq}`)).toEqual([
      'gate:1 1',
      'plan:1 1',
      'plan:1 2',
      'plan:10 1',
      'release:1 1',
    ]);
  });

  it('knows of no cut stream and no lagging snapshot when all is well', async () => {
    await append(journal, 'plan:1', { n: 1 }, deed('a'));
    expect(await journal.cutOff(10)).toEqual([]);
    expect(await journal.healSnapshots(10)).toEqual([]);
  });
}
