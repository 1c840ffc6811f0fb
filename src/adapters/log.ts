import { randomInt } from 'node:crypto';
import type { Log } from '../app/ports/ports';

/** Forge collects what a function prints; the reference finds the line again in the app's logs. */
export const consoleLog: Log = {
  fault(what, fault) {
    const reference = newReference();
    console.error(
      `fault ${reference} in ${what}:`,
      fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
    );
    return reference;
  },
};

/** Eight letters and digits that nobody mistakes for each other on the phone. */
function newReference(): string {
  const letters = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
  return `${group()}-${group()}`;
}
