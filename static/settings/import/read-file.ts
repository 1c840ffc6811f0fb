import { decoded } from '../../shared/decoded';
import type { Encoding } from '../../shared/decoded';

export type TextFile = {
  readonly name: string;
  readonly text: string;
  readonly encoding: Encoding;
  /** Of the bytes, as other programs count it. */
  readonly sha256: string;
};

export const megabytesAtMost = 20;

/** The text of a file, every line end as `\n`. */
export async function readFile(file: File): Promise<TextFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { text, encoding } = decoded(bytes);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return {
    name: file.name,
    text: text.replace(/\r\n?/g, '\n'),
    encoding,
    sha256: [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
  };
}
