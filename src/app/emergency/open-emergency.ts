import type { GateDoc } from '../../domain/gate/decision';
import { allowed } from '../../domain/kernel';
import type { Json, Result } from '../../domain/kernel';
import type { ActName } from '../../domain/records/acts';
import type { Act } from '../../domain/roles/permission-table';
import type { Answer } from '../../contract/wire';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { permission } from '../release/get-release';
import { needsRole } from '../roles/needs-role';
import { openRelease } from '../release/open-release';
import type { OpenRelease } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { gateStream } from '../streams';

/** The release, for who may do this to it. `toDo` is the end of "To … you need to be". */
export async function openForAct(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { act, toDo }: { readonly act: Act; readonly toDo: string },
): Promise<Result<OpenRelease>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const right = permission(caller, opened.value, act);
  return right.allowed ? opened : needsRole(right.needs, toDo, right.people);
}

type OnEmergency = {
  readonly cmd: string;
  readonly act: ActName;
  readonly args: Json;
  readonly reason?: string;
  readonly decide: (emergency: GateDoc['emergency'], now: string) => Result<GateDoc['emergency']>;
};

/** One act on the emergency of a release; true whatever came before. */
export async function onEmergency(
  deps: Deps,
  { accountId }: Pick<Caller, 'accountId'>,
  issueId: string,
  { cmd, act, args, reason, decide }: OnEmergency,
): Promise<Answer<null>> {
  const stored = await commitAct<GateDoc>(deps, {
    stream: gateStream(issueId),
    cmd,
    actor: accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const next = decide(doc.emergency, now);
      if (!next.ok) return next;
      const emergency = next.value;
      return allowed({ act, doc: { ...doc, emergency }, args, ...(reason === undefined ? {} : { reason }) });
    },
  });
  return stored.ok ? { ok: true, value: null } : stored;
}
