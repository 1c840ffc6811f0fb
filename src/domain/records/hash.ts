import { createHash } from 'node:crypto';

/** `prevHash` of the first row of a stream. */
export const noHash = '0'.repeat(64);

export const sha256Hex = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** Of a text that is too long to be held at once: each piece with a line break after it. */
export function hashOfLines(): { add(line: string): void; hex(): string } {
  const hash = createHash('sha256');
  return {
    add(line) {
      hash.update(`${line}\n`, 'utf8');
    },
    hex: () => hash.digest('hex'),
  };
}

export const utf8Length = (text: string): number => Buffer.byteLength(text, 'utf8');
