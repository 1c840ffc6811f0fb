import type { EnvironmentsView, Installation, UnitsView } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import type { BookingsDoc, EnvironmentsDoc } from '../../domain/environments/environment';
import { textsOf } from '../../domain/process/process';
import type { Deps } from '../deps';
import { registerPermission } from '../project/open-project';
import { openRegister } from './open-register';
import type { Caller } from '../ports/ports';
import { environmentRegister, unitRegister } from './register-kind';
import { bookingsStream, environmentsStream, headOf, readHeads, readStreams, unitsStream } from '../streams';

/** The units with where they run. Three SQL statements. */
export async function getUnits(deps: Deps, caller: Caller, projectId: string): Promise<Answer<UnitsView>> {
  const opened = await openRegister(unitRegister, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, state } = opened.value;
  const { environments } = await readStreams(deps.journal, { environments: environmentsStream });
  return {
    ok: true,
    value: {
      seq: state.seq,
      entries: state.doc.entries,
      may: registerPermission(caller, project, 'edit-units'),
      installed: installedIn(environments.doc),
    },
  };
}

function installedIn({ entries }: EnvironmentsDoc): UnitsView['installed'] {
  const found = new Map<string, readonly Installation[]>();
  for (const [environment, { name, baseline, state }] of Object.entries(entries)) {
    if (state === 'RETIRED') continue;
    for (const [unit, version] of Object.entries(baseline))
      found.set(unit, [...(found.get(unit) ?? []), { environment, name, version }]);
  }
  return Object.fromEntries(found);
}

/** The environments with their bookings; of releases that the viewer may not see only the time and the purpose. */
export async function getEnvironments(
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Answer<EnvironmentsView>> {
  const opened = await openRegister(environmentRegister, deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, state } = opened.value;
  const ids = Object.keys(state.doc.entries);
  const [heads, { units }] = await Promise.all([
    readHeads(deps.journal, ids.map(bookingsStream)),
    readStreams(deps.journal, { units: unitsStream }),
  ]);
  const booked = ids.map((id): readonly [string, BookingsDoc['byId']] => [
    id,
    headOf(heads, bookingsStream(id)).doc.byId,
  ]);
  const releases = [...new Set(booked.flatMap(([, byId]) => Object.values(byId).map(({ release }) => release)))];
  const seen = new Map((await caller.jira.issues(releases)).map(({ id, key }) => [id, key]));
  return {
    ok: true,
    value: {
      seq: state.seq,
      entries: state.doc.entries,
      may: registerPermission(caller, project, 'edit-environments'),
      mayBook: registerPermission(caller, project, 'book-environment'),
      conditions: textsOf(project.process, 'environment-conditions'),
      bookings: Object.fromEntries(
        booked.map(([id, byId]) => [
          id,
          Object.fromEntries(
            Object.entries(byId).map(([booking, { release, ...rest }]) => [
              booking,
              { ...rest, releaseKey: seen.get(release) ?? null },
            ]),
          ),
        ]),
      ),
      units: Object.fromEntries(Object.entries(units.doc.entries).map(([code, { name }]) => [code, { name }])),
    },
  };
}
