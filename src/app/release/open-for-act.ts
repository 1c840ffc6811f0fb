import type { Result } from '../../domain/kernel';
import type { Act } from '../../domain/roles/permission-table';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { needsRole } from '../roles/needs-role';
import { permission } from './get-release';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';

type Doing = {
  readonly act: Act;
  /** The end of "To … you need to be". */
  readonly toDo: string;
  /** Whose representative may do it too. */
  readonly customer?: string;
};

/** The release, for whoever may do this to it; else who may. */
export async function openForAct(
  deps: Deps,
  caller: Caller,
  issueId: string,
  { act, toDo, customer }: Doing,
): Promise<Result<OpenRelease>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const right = permission(caller, opened.value, act, customer);
  return right.allowed ? opened : needsRole(right.needs, toDo, right.people);
}
