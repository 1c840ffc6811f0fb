import type { Answer } from '../../contract/wire';
import { changePermits } from '../../domain/gate/permit';
import { allowed, refused } from '../../domain/kernel';
import { actOnGate } from '../act-on-gate';
import type { Deps } from '../deps';
import { openForAct } from '../release/open-for-act';
import type { Caller } from '../ports/ports';

/** Takes a permit back that was not used. */
export async function withdrawPermit(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, permit: id }: { readonly cmd: string; readonly permit: string },
): Promise<Answer<null>> {
  const opened = await openForAct(deps, caller, issueId, { act: 'withdraw-permit', toDo: 'withdraw a permit' });
  if (!opened.ok) return opened;
  return actOnGate(deps, caller, issueId, {
    cmd,
    decide: (doc, at) => {
      const permit = Object.hasOwn(doc.permits, id) ? doc.permits[id] : undefined;
      if (permit === undefined) return refused('no-permit', 'There is no such permit. Reload the page.');
      if (permit.ended !== null || Object.keys(permit.used).length > 0)
        return refused('permit-over', 'This permit was used or taken back already. Reload the page to see it.');
      const ended = { how: 'withdrawn', by: caller.accountId, at } as const;
      const { number } = opened.value.plan.doc.waves.byId[permit.wave] ?? { number: 0 };
      return allowed({
        act: 'permit-withdrawn',
        doc: { ...doc, permits: changePermits(doc.permits, [id], (one) => ({ ...one, ended })) },
        args: { permit: id, wave: permit.wave, status: `wave ${String(number)}` },
      });
    },
  });
}
