import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import fc from 'fast-check';
import { fileParts } from '../../static/settings/import/file-parts';
import { mergePreviews, isReady } from '../../static/settings/import/merge-previews';
import { readFile } from '../../static/settings/import/read-file';
import type { PartPreview } from '../../src/contract/import-calls';

beforeAll(() => {
  Object.assign(globalThis, { TextDecoder, TextEncoder });
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});

describe('cutting a file into parts', () => {
  it('loses nothing, cuts only between lines, and counts lines as an editor does', () => {
    const value = fc.oneof(
      fc.string().map((text) => text.replace(/["\r\n,]/g, '')),
      fc.constant('"a\nb ""c"""'),
    );
    const record = fc.array(value, { minLength: 1, maxLength: 4 }).map((values) => values.join(','));
    fc.assert(
      fc.property(
        fc.array(record, { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 10, max: 80 }),
        (records, size) => {
          const text = records.join('\n');
          const cut = fileParts(text, size);
          if (!cut.ok) throw new Error('no quotation mark is open');
          const [first] = cut.parts;
          expect((first?.head ?? '') + cut.parts.map(({ body }) => body).join('')).toBe(text);
          let lines = 1 + (first?.head.match(/\n/g)?.length ?? 0);
          for (const part of cut.parts) {
            if (part.body !== '') expect(part.line).toBe(lines);
            lines += part.body.match(/\n/g)?.length ?? 0;
            expect((part.body.match(/"/g)?.length ?? 0) % 2).toBe(0);
          }
        },
      ),
    );
  });

  it('says where a quotation mark is opened and never closed', () => {
    expect(fileParts('id\nx\n"y\nz')).toEqual({ ok: false, openedOn: 3 });
  });
});

describe('reading a file', () => {
  const fileOf = (bytes: readonly number[]) =>
    ({ name: 'a.csv', arrayBuffer: async () => Uint8Array.from(bytes).buffer }) as File;
  const utf8 = (text: string) => [...new TextEncoder().encode(text)];

  it.each([
    ['UTF-8', utf8('Zoë\r\nx')],
    ['UTF-8', [0xef, 0xbb, 0xbf, ...utf8('Zoë\r\nx')]],
    ['Windows-1252', [0x5a, 0x6f, 0xeb, 0x0d, 0x0a, 0x78]],
    ['UTF-16', [0xff, 0xfe, ...[...'Zoë\nx'].flatMap((letter) => [letter.charCodeAt(0), 0])]],
  ])('finds out that it is %s', async (encoding, bytes) => {
    expect(await readFile(fileOf(bytes))).toMatchObject({ encoding, text: 'Zoë\nx' });
  });

  it('hashes its bytes as other programs do', async () => {
    expect((await readFile(fileOf(utf8('abc')))).sha256).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('what the parts of a file say together', () => {
  const part = (more: Partial<PartPreview>): PartPreview => ({
    header: ['id'],
    form: { delimiter: ',', days: 'yyyy-MM-dd', columns: {}, customers: {}, services: {} },
    dayForms: ['yyyy-MM-dd'],
    daySample: '2026-03-10',
    missing: [],
    ignored: [],
    lines: 1,
    ready: [{ line: 2, number: 'R-1' }],
    problems: [],
    moreProblems: 0,
    unknownCustomers: [],
    unknownServices: [],
    totals: [{ month: '2026-03', outcome: 'FAILED', releases: 1 }],
    ...more,
  });

  it('adds up their lines, totals and unknown names', () => {
    const unknown = { word: 'ACME', line: 2, rows: 1 };
    const merged = mergePreviews(part({ unknownCustomers: [unknown] }), [
      part({ ready: [{ line: 9, number: 'R-2' }], unknownCustomers: [{ ...unknown, line: 9 }] }),
    ]);
    expect(merged).toMatchObject({
      lines: 2,
      ready: 2,
      totals: [{ releases: 2 }],
      unknownCustomers: [{ word: 'ACME', line: 2, rows: 2 }],
    });
    expect(isReady(merged)).toBe(false);
  });

  it('finds a release that is in two of them', () => {
    const merged = mergePreviews(part({}), [part({ ready: [{ line: 9, number: 'R-1' }] })]);
    expect(merged.problems).toEqual([{ line: 9, message: 'R-1 is on line 2 already.' }]);
    expect(isReady(merged)).toBe(false);
    expect(isReady(mergePreviews(part({}), []))).toBe(true);
  });
});
