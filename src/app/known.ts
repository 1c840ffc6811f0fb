import type { Known } from '../domain/gate/gate';
import type { Log } from './ports/ports';

/** A fault here is one fact less, not the end: what leans on it says that it is not known. */
export async function known<T>(log: Log, read: () => Promise<T>, why: string): Promise<Known<T>> {
  try {
    return { known: true, value: await read() };
  } catch (fault) {
    return { known: false, why: `${why} (reference ${log.fault(why, fault)})` };
  }
}
