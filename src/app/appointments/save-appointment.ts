import type { AppointmentCalls, SaveAppointment, SavedAppointment } from '../../contract/appointment-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { Appointment, Scope } from '../../domain/roles/appointment';
import { appointmentProblem, changeProblem } from '../../domain/roles/check-appointment';
import { entryOf, pointersOf } from '../../domain/registers/register';
import { commitAct } from '../commit-act';
import type { Committed } from '../commit-act';
import type { Deps } from '../deps';
import { needsAppointer } from '../roles/needs-role';
import { openProject, registerPermission } from '../project/open-project';
import type { OpenProject } from '../project/open-project';
import { notARelease, notVisible } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { entriesAtMost } from '../registers/register-kind';
import { appointmentsStream } from '../streams';
import type { AppointmentsDoc } from '../../domain/roles/appointment';

/** Makes an appointment, or changes its days and its note. Only whoever is named as the appointer may. */
export async function saveAppointment(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, seq, id, isNew, changes }: SaveAppointment,
): Promise<Answer<SavedAppointment>> {
  const opened = await openToAppoint(deps, caller, projectId);
  if (!opened.ok) return opened;
  const { settings, services, customers, roles } = opened.value;
  const scope = await scopeMeant(caller, opened.value, changes.scope);
  if (!scope.ok) return scope;
  const stored = await commitAct(deps, {
    stream: appointmentsStream,
    cmd,
    actor: caller.accountId,
    mode: isNew ? { kind: 'commutative' } : { kind: 'editing', seenSeq: seq, touched: pointersOf(id, changes) },
    decide: (doc) => {
      const before = entryOf(doc, id);
      if (isNew !== (before === undefined)) return isNew ? taken : missing;
      const after = made(before, { ...changes, ...scope.value }, caller);
      if (after === undefined) return incomplete;
      const known = { projects: settings.projects, services, customers };
      const problem =
        (before === undefined ? null : changeProblem(before, after, roles.today)) ??
        appointmentProblem(id, after, doc, known);
      if (problem !== null) return refused('bad-appointment', problem);
      const entries = { ...doc.entries, [id]: after };
      if (Object.keys(entries).length > entriesAtMost) return full;
      return allowed({
        act: isNew ? 'appointed' : 'appointment-changed',
        doc: { entries },
        args: { id, fields: Object.keys(changes), entry: after },
      });
    },
  });
  return answerOf(stored, id);
}

/** Ends an appointment at once; it stays on record. */
export async function endAppointment(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, id, reason }: Parameters<AppointmentCalls['endAppointment']>[0],
): Promise<Answer<SavedAppointment>> {
  const opened = await openToAppoint(deps, caller, projectId);
  if (!opened.ok) return opened;
  const stored = await commitAct(deps, {
    stream: appointmentsStream,
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, at) => {
      const before = entryOf(doc, id);
      if (before === undefined) return missing;
      if (before.ended !== null) return endedBefore;
      const entry: Appointment = { ...before, ended: { by: caller.accountId, at, reason } };
      return allowed({
        act: 'appointment-ended',
        doc: { entries: { ...doc.entries, [id]: entry } },
        args: { id, entry },
        reason,
      });
    },
  });
  return answerOf(stored, id);
}

export async function openToAppoint(deps: Deps, caller: Caller, projectId: string): Promise<Result<OpenProject>> {
  const opened = await openProject(deps, caller, projectId);
  if (!opened.ok) return opened;
  const right = registerPermission(caller, opened.value, 'appoint');
  return right.allowed ? opened : needsAppointer(right);
}

/** A release may be named by its key; appointments keep Jira's id. */
async function scopeMeant(
  { jira }: Caller,
  { settings }: OpenProject,
  scope: Scope | undefined,
): Promise<Result<{ readonly scope?: Scope }>> {
  if (scope?.kind !== 'RELEASE') return allowed(scope === undefined ? {} : { scope });
  const issue = await jira.issue(scope.id);
  if (issue === undefined) return notVisible;
  if (!Object.hasOwn(settings.releaseTypes, issue.typeId)) return notARelease(issue.key);
  return allowed({ scope: { kind: 'RELEASE', id: issue.id } });
}

/** undefined: a new one that does not say everything. */
function made(
  before: Appointment | undefined,
  changes: SaveAppointment['changes'],
  { accountId }: Caller,
): Appointment | undefined {
  if (before !== undefined) return { ...before, ...changes };
  const { role, holder, scope, from, to = null, note = '' } = changes;
  if (role === undefined || holder === undefined || scope === undefined || from === undefined) return undefined;
  return { role, holder, scope, from, to, note, by: accountId, ended: null };
}

function answerOf(stored: Committed<AppointmentsDoc>, id: string): Answer<SavedAppointment> {
  if (!stored.ok) return stored;
  const doc = entryOf(stored.value.doc, id);
  if (doc === undefined) throw new Error(`The appointment ${id} was stored and is not there.`);
  return { ok: true, value: { seq: stored.value.seq, doc } };
}

const incomplete = refused('bad-appointment', 'Say the role, who is appointed, for what, and the first day.');
const taken = refused('code-taken', 'This appointment was made already. Reload the page to see it.');
const missing = refused('unknown-entry', 'There is no such appointment. Reload the page and choose again.');
const endedBefore = refused('already-ended', 'This appointment was ended already. Reload the page to see by whom.');
const full = refused(
  'register-full',
  `There are ${entriesAtMost.toLocaleString('en')} appointments already, and no more fit. Appoint a Jira group instead of many people.`,
);
