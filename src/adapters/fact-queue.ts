import { Queue } from '@forge/events';
import type { FactQueue } from '../app/ports/ports';

/** The queue of manifest.yml whose consumer projects one stream into the fact tables. */
export function forgeFactQueue(): FactQueue {
  const queue = new Queue({ key: 'facts' });
  return {
    async push(streamId) {
      await queue.push({ body: { streamId } });
    },
  };
}
