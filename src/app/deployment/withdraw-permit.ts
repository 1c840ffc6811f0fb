import type { Answer } from '../../contract/wire';
import { changePermits } from '../../domain/gate/permit';
import { allowed, refused } from '../../domain/kernel';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { needsRole } from '../roles/needs-role';
import { openRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { gateStream } from '../streams';

/** Takes a permit back that was not used. */
export async function withdrawPermit(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { cmd, permit: id }: { readonly cmd: string; readonly permit: string },
): Promise<Answer<null>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const right = permission(caller, opened.value, 'withdraw-permit');
  if (!right.allowed) return needsRole(right.needs, 'withdraw a permit', right.people);
  const stored = await commitAct(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
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
  return stored.ok ? { ok: true, value: null } : stored;
}
