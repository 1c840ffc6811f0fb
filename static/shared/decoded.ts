export type Encoding = 'UTF-8' | 'UTF-16' | 'Windows-1252';

/** The text of a file's bytes. What is no UTF-8 is what spreadsheets of Western Europe write. */
export function decoded(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding === 'UTF-16' && bytes[0] === 0xfe ? 'utf-16be' : encoding.toLowerCase());
  return { text: decoder.decode(bytes), encoding };
}

export const textOf = async (file: File): Promise<string> => decoded(new Uint8Array(await file.arrayBuffer())).text;

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
