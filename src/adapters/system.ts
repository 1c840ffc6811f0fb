import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Random } from '../app/ports/ports';

export const systemClock: Clock = { now: () => new Date().toISOString() };

export const systemRandom: Random = {
  hex: (bytes) => randomBytes(bytes).toString('hex'),
  fraction: () => randomBytes(4).readUInt32BE() / 2 ** 32,
  uuid: () => randomUUID(),
};
