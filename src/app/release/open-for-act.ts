import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { Act } from '../../domain/roles/permission-table';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { needsRole } from '../roles/needs-role';
import { permission } from './get-release';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';

export type Doing = {
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
  doing: Doing,
): Promise<Result<OpenRelease>> {
  const opened = await openRelease(deps, caller, issueId);
  return opened.ok ? forAct(caller, opened.value, doing, opened.value) : opened;
}

/** What was opened with the release, for whoever may do this to it; else who may. */
export function forAct<Opened>(
  caller: Caller,
  release: OpenRelease,
  { act, toDo, customer }: Doing,
  opened: Opened,
): Result<Opened> {
  const right = permission(caller, release, act, customer);
  return right.allowed ? allowed(opened) : needsRole(right, toDo);
}
