import { createHash } from 'node:crypto';
import type { StreamState } from '../../src/app/ports/ports';
import { rowHash, seal, sizeLimit, timeOfAct } from '../../src/domain/records/chain';
import { bodyOf, genesis, replay } from '../../src/domain/records/replay';
import { schemaOf } from '../../src/domain/records/schema';
import { at, deed } from '../ports/acts';

const empty: StreamState = { streamId: 'plan:1', seq: 0, at: null, hash: '0'.repeat(64), doc: {} };
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

function row(base: StreamState, doc: object, cmd = 'a') {
  const result = seal(base, doc, deed(cmd, { reason: 'because' }));
  if (!result.ok) throw new Error(result.refusal.message);
  return result.value.row;
}

describe('sealing an act', () => {
  const wave = (site: string) => ({
    number: 1,
    customer: 'orla',
    environment: 'LIVE',
    site,
    plannedStart: null,
    plannedEnd: null,
  });

  it('writes an entry that anybody can check with SHA-256 and this example', () => {
    const sealed = row(empty, { scope: 'é' });
    expect(sealed.bodyHash).toBe(
      sha256('{"args":{},"patch":[{"op":"add","path":"/scope","value":"é"}],"reason":"because","salt":"a1b2"}'),
    );
    const columns = [
      '6:plan:1',
      '1:1',
      '24:2026-11-23T08:00:00.000Z',
      '4:ines',
      '15:overview-edited',
      `1:${schemaOf('plan:1')}`,
      '1:a',
      '~',
      `64:${sealed.bodyHash}`,
      `64:${'0'.repeat(64)}`,
    ];
    expect(sealed.hash).toBe(sha256(columns.join('')));
  });

  it('tells null from an empty text, and where one column ends from where the next begins', () => {
    const sealed = row(empty, { scope: 'x' });
    const variants = [
      sealed,
      { ...sealed, claim: '' },
      { ...sealed, claim: '~' },
      { ...sealed, actor: 'ine', act: 'soverview-edited' },
      { ...sealed, seq: 11, v: 2 },
      { ...sealed, seq: 1, v: 12 },
      { ...sealed, cmd: 'ä' },
    ];
    expect(new Set(variants.map(rowHash)).size).toBe(variants.length);
  });

  it('writes the whole first document, so that a journal explains itself', () => {
    expect(replay(genesis, [row({ ...empty, doc: { scope: '', waves: {} } }, { scope: 'x', waves: {} })]).doc).toEqual({
      scope: 'x',
      waves: {},
    });
  });

  it('keeps a patch small: a new entry of a collection is its content and its place in the order', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`w${index}`, wave(`Site ${index}`)]));
    const base = { ...empty, seq: 1, doc: { waves: { order: Object.keys(many), byId: many } } };
    const patch = (doc: object) => bodyOf(row(base, doc)).patch;
    expect(patch({ waves: { order: [...Object.keys(many), 'w100'], byId: { ...many, w100: wave('New') } } })).toEqual([
      { op: 'add', path: '/waves/order/-', value: 'w100' },
      { op: 'add', path: '/waves/byId/w100', value: wave('New') },
    ]);
    expect(patch({ waves: { order: Object.keys(many), byId: { ...many, w7: wave('Moved') } } })).toEqual([
      { op: 'replace', path: '/waves/byId/w7/site', value: 'Moved' },
    ]);
    const { w7: _, ...rest } = many;
    expect(patch({ waves: { order: Object.keys(rest), byId: rest } })).toEqual([
      { op: 'remove', path: '/waves/order/7' },
      { op: 'remove', path: '/waves/byId/w7' },
    ]);
  });

  it('forgets what JSON does not know, as the database would', () => {
    const result = seal(empty, { scope: 'x', gone: undefined }, deed('a'));
    expect(result).toMatchObject({ ok: true, value: { doc: { scope: 'x' } } });
  });

  it.each([
    ['a document above the limit', { scope: 'x'.repeat(sizeLimit) }, 'too-large'],
    ['a document above the limit in bytes, not in characters', { scope: 'é'.repeat(sizeLimit / 2) }, 'too-large'],
    ['a document that outgrows the request that carries it', { scope: '"'.repeat(sizeLimit / 2 - 100) }, 'too-large'],
    ['half of a surrogate pair', { scope: 'a\ud83d' }, 'unstorable-text'],
    [
      'a key that patches can not reach',
      { waves: JSON.parse('{"constructor":{"site":"x"}}') as object },
      'unstorable-name',
    ],
  ])('refuses %s', (_what, doc, code) => {
    const base = { ...empty, seq: 1, doc: { scope: '', waves: { constructor: { site: '' } } } };
    expect(seal(base, doc, deed('a'))).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes a document that just fits', () => {
    expect(
      seal(
        { ...empty, seq: 1, doc: { scope: 'y'.repeat(400_000), more: '' } },
        { scope: 'y'.repeat(400_000), more: 'z'.repeat(sizeLimit - 400_000 - 24) },
        deed('a'),
      ).ok,
    ).toBe(true);
  });

  it('never dates an act before the one it follows', () => {
    expect(timeOfAct(at(1), null)).toBe(at(1));
    expect(timeOfAct(at(1), at(2))).toBe(at(2));
    expect(timeOfAct(at(3), at(2))).toBe(at(3));
  });
});

describe('replaying entries', () => {
  it('leaves what it was given as it is', () => {
    const first = row(empty, { list: ['a'] });
    const start = replay(genesis, [first]);
    const before = JSON.stringify(start);
    const next = row({ ...empty, seq: 1, hash: first.hash, doc: start.doc }, { list: ['a', 'b'] }, 'b');
    expect(replay(start, [next]).doc).toEqual({ list: ['a', 'b'] });
    expect(JSON.stringify(start)).toBe(before);
  });

  it('refuses to skip an entry, to read a redacted one, or a patch that does not fit', () => {
    const first = row(empty, { a: 1 });
    expect(() => replay(genesis, [{ ...first, seq: 2 }])).toThrow('from entry 0 to entry 2');
    expect(() => replay(genesis, [{ ...first, body: null }])).toThrow('was redacted');
    expect(() => replay(genesis, [{ ...first, body: '{"patch":[{"op":"remove","path":"/gone"}]}' }])).toThrow(
      'does not fit',
    );
  });
});
