import type { AppointmentsView } from '../../contract/appointment-calls';
import type { EntryVersion } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import { textsOf } from '../../domain/process/process';
import type { ProcessDoc } from '../../domain/process/process';
import { stateOf } from '../../domain/roles/appointment';
import { coverage, customersUnspoken } from '../../domain/roles/coverage';
import { bothAppointed } from '../../domain/roles/duties-apart';
import { acts, permissionTable } from '../../domain/roles/permission-table';
import type { RoleFacts } from '../../domain/roles/role-facts';
import type { Deps } from '../deps';
import { versionsOf } from '../registers/get-entry-versions';
import { openProject, registerPermission } from '../project/open-project';
import type { Caller } from '../ports/ports';
import { appointmentsStream } from '../streams';

/** Who holds which role, where one is missing, and what each may do. */
export async function getAppointments(
  deps: Deps,
  caller: Caller,
  projectId: string,
): Promise<Answer<AppointmentsView>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { project, roles, customers, settings, process, appointmentsSeq } = opened.value;
  const { appointments, today, appointing, appointer } = roles;
  const [issues, projects] = await Promise.all([
    caller.jira.issues(placesOf('RELEASE', roles)),
    Promise.all(placesOf('PROJECT', roles).map((id) => caller.jira.project(id))),
  ]);
  return {
    ok: true,
    value: {
      seq: appointmentsSeq,
      today,
      entries: Object.fromEntries(
        Object.entries(appointments.entries).map(([id, one]) => [id, { ...one, state: stateOf(one, today) }]),
      ),
      may: registerPermission(caller, opened.value, 'appoint'),
      appointer: { title: appointer.title, people: Object.keys(appointer.people) },
      appointing,
      coverage: coverage(appointments, today),
      unspoken: customersUnspoken(appointments, customers, today),
      both: bothAppointed(appointments, today),
      projectRoles: appointing === 'required' ? {} : settings.projectRoles,
      matrix: acts.map((act) => ({ act, holders: permissionTable[act] })),
      duties: dutiesIn(process),
      releases: Object.fromEntries(issues.map(({ id, key }) => [id, key])),
      projects: Object.fromEntries(
        [project, ...projects].flatMap((one) => (one === undefined ? [] : [[one.id, one.name]])),
      ),
    },
  };
}

/** What was done to one appointment, newest first. */
export async function getAppointmentHistory(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { id }: { readonly id: string },
): Promise<Answer<readonly EntryVersion[]>> {
  const opened = await openProject(deps, caller, projectId);
  return opened.ok ? { ok: true, value: await versionsOf(deps, appointmentsStream.id, id) } : opened;
}

/** Ids of the projects or the releases that appointments name. */
const placesOf = (kind: 'PROJECT' | 'RELEASE', { appointments }: RoleFacts): readonly string[] => [
  ...new Set(Object.values(appointments.entries).flatMap(({ scope }) => (scope.kind === kind ? [scope.id] : []))),
];

const dutiesIn = (process: ProcessDoc) => ({
  rdm: textsOf(process, 'rdm-duties'),
  rpb: textsOf(process, 'rpb-duties'),
  dp: textsOf(process, 'dp-duties'),
});
