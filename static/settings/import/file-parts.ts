import type { ImportCalls } from '../../../src/contract/import-calls';

export type Part = Parameters<ImportCalls['previewHistory']>[0]['part'];

/** Of one request, which may have 500 KB with everything around it. */
const bytesAPart = 300_000;

export type Parts =
  | { readonly ok: true; readonly parts: readonly Part[] }
  /** The line on which a quotation mark is opened and never closed. */
  | { readonly ok: false; readonly openedOn: number };

/** Cuts a file into parts that fit a request, only where a line ends and no quoted value is open. */
export function fileParts(text: string, atMost = bytesAPart): Parts {
  const records = recordsOf(text);
  const open = records.at(-1);
  if (open?.isOpen === true) return { ok: false, openedOn: open.openedOn };
  const [head, ...body] = records;
  if (head === undefined) return { ok: true, parts: [] };
  const parts: { head: string; body: string; line: number }[] = [];
  let bytes = 0;
  for (const { from, to, line } of body) {
    const record = text.slice(from, to);
    const size = sentBytes(record);
    const last = parts.at(-1);
    if (last === undefined || bytes + size > atMost) {
      parts.push({ head: text.slice(head.from, head.to), body: record, line });
      bytes = size;
    } else {
      last.body += record;
      bytes += size;
    }
  }
  return { ok: true, parts: parts.length > 0 ? parts : [{ head: text.slice(head.from, head.to), body: '', line: 2 }] };
}

type Record = {
  readonly from: number;
  readonly to: number;
  readonly line: number;
  readonly isOpen: boolean;
  readonly openedOn: number;
};

function recordsOf(text: string): readonly Record[] {
  const records: Record[] = [];
  let [from, start, line, openedOn, quoted] = [0, 1, 1, 0, false];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      quoted = !quoted;
      openedOn = line;
    } else if (character === '\n') {
      line += 1;
      if (quoted) continue;
      records.push({ from, to: at + 1, line: start, isOpen: false, openedOn });
      [from, start] = [at + 1, line];
    }
  }
  if (from < text.length) records.push({ from, to: text.length, line: start, isOpen: quoted, openedOn });
  return records;
}

/** In JSON: quotation marks and line ends take twice their room, other letters what UTF-8 needs. */
function sentBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    bytes += code === 34 || code === 92 || code < 32 ? 2 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
}
