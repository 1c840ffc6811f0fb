import type { AdminCalls, UseOfCustomer } from '../../contract/admin-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { instant, millis } from '../../domain/policy/local-time';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { customersStream, policyStream, readStreams, settingsStream } from '../streams';
import { wavesAtMost } from '../gate/wave-conflicts';

/**
 * Takes a customer out of use, or back into it. What names it keeps it: its policy, its agreements and its releases stay
 * as they are; nothing new can name it, and planning does not end while a release is for it (PLN-03).
 */
export async function retireCustomer(
  deps: Deps,
  caller: Caller,
  { cmd, id, retired, reason }: Parameters<AdminCalls['retireCustomer']>[0],
): Promise<Answer<{ readonly seq: number }>> {
  const stored = await commitAct(deps, {
    stream: customersStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const entry = Object.hasOwn(doc.entries, id) ? doc.entries[id] : undefined;
      if (entry === undefined) return refused('unknown-entry', `There is no customer "${id}". Reload the page.`);
      const { retired: since, ...kept } = entry;
      if ((since !== undefined) === retired) return refused('retired-already', alreadySo(entry.name, retired));
      return allowed({
        act: retired ? 'customer-retired' : 'customer-restored',
        doc: { entries: { ...doc.entries, [id]: retired ? { ...kept, retired: now } : kept } },
        args: { id, name: entry.name },
        reason,
      });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

const alreadySo = (name: string, retired: boolean): string =>
  retired
    ? `Somebody took ${name} out of use meanwhile. Reload the page to see.`
    : `Somebody took ${name} back into use meanwhile. Reload the page to see.`;

/** What still leans on a customer, so that it can be said before it is taken out of use. Three SQL statements. */
export async function getUseOfCustomer(
  { journal, releases, clock }: Deps,
  { id }: Parameters<AdminCalls['getUseOfCustomer']>[0],
): Promise<Answer<UseOfCustomer>> {
  const now = clock.now();
  const { policy, settings } = await readStreams(journal, { policy: policyStream(id), settings: settingsStream });
  const { waves, more } = await releases.waves({
    ...{ projects: Object.keys(settings.doc.projects), about: null, limit: wavesAtMost },
    ...{ from: now, to: instant(millis(now) + 730 * 86_400_000) },
  });
  const coming = waves.filter(({ customer }) => customer === id);
  return {
    ok: true,
    value: {
      policy: effectivePolicy(policy.doc, now)?.version ?? null,
      releases: new Set(coming.map(({ release }) => release.releaseId)).size,
      waves: coming.length,
      more,
    },
  };
}
