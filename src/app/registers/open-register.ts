import { allowed } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { Register } from '../../domain/registers/register';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { openProject, registerPermission } from '../project/open-project';
import type { OpenProject } from '../project/open-project';
import type { Caller, StreamState } from '../ports/ports';
import type { Known, RegisterKind } from './register-kind';
import { readStreams, unitsStream } from '../streams';

export type OpenRegister<Entry> = {
  readonly project: OpenProject;
  readonly state: StreamState<Register<Entry>>;
  readonly known: Known;
};

/** A register for a person who may browse the project. Two SQL statements. */
export async function openRegister<Entry>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Result<OpenRegister<Entry>>> {
  const [opened, heads] = await Promise.all([
    openProject(deps, caller, projectId),
    readStreams<{ register: typeof kind.stream; units: typeof unitsStream }>(deps.journal, {
      register: kind.stream,
      units: unitsStream,
    }),
  ]);
  if (!opened.ok) return opened;
  const { customers, services, settings } = opened.value;
  return allowed({
    project: opened.value,
    state: heads.register,
    known: { customers, services, units: heads.units.doc.entries, standardTypes: settings.standardTypes },
  });
}

/** The same for a person who wants to change it. */
export async function openToEdit<Entry>(
  kind: RegisterKind<Entry>,
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Result<OpenRegister<Entry>>> {
  const opened = await openRegister(kind, deps, caller, projectId);
  if (!opened.ok) return opened;
  const right = registerPermission(caller, opened.value.project, kind.permission);
  return right.allowed ? opened : needsRole(right, kind.toDo);
}
