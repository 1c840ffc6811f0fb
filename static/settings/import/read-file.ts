export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';
export type TextFile = {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** Of the bytes, as other programs count it. */
  readonly sha256: string;
};

export const megabytesAtMost = 20;

/** The text of a file, every line end as `\n`. What is no UTF-8 is what spreadsheets of Western Europe write. */
export async function readFile(file: File): Promise<TextFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding === 'UTF-16' && bytes[0] === 0xfe ? 'utf-16be' : encoding.toLowerCase());
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    name: file.name,
    text: decoder.decode(bytes).replace(/\r\n?/g, '\n'),
    encoding,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return 'UTF-16';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'UTF-8';
  } catch {
    return 'Windows-1252';
  }
}
