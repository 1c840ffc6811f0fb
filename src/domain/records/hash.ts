import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** `prevHash` of the first row of a stream. */
export const noHash = '0'.repeat(64);

export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** Of a text that is too long to be held at once: each piece with a line break after it. */
export function hashOfLines(): { add(line: string): void; hex(): string } {
  const hash = sha256.create();
  return {
    add(line) {
      hash.update(utf8ToBytes(`${line}\n`));
    },
    hex: () => bytesToHex(hash.digest()),
  };
}

export function utf8Length(text: string): number {
  return isAscii.test(text) ? text.length : utf8ToBytes(text).length;
}

// eslint-disable-next-line no-control-regex -- NUL is the first ASCII character.
const isAscii = /^[\x00-\x7f]*$/;
