import type { RegisterCalls } from '../../contract/register-calls';
import type { Answer } from '../../contract/wire';
import type { BookingsDoc } from '../../domain/environments/environment';
import { allowed, refused } from '../../domain/kernel';
import type { Instant, Result } from '../../domain/kernel';
import { entryOf } from '../../domain/registers/register';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import { needsRole } from '../roles/needs-role';
import { registerPermission } from '../project/open-project';
import { openRegister } from './open-register';
import type { OpenRegister } from './open-register';
import { notARelease, notVisible } from '../release/open-release';
import type { Caller } from '../ports/ports';
import { environmentRegister } from './register-kind';
import { bookingsStream } from '../streams';
import type { EnvironmentEntry } from '../../domain/environments/environment';

type Booked = Promise<Answer<{ readonly seq: number }>>;

/** Takes time in an environment for a release, or changes what was taken. */
export async function bookEnvironment(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, environment, booking, releaseKey, from, to, purpose }: Parameters<RegisterCalls['bookEnvironment']>[0],
): Booked {
  const opened = await openToBook(deps, caller, projectId, environment);
  if (!opened.ok) return opened;
  const entry = entryOf(opened.value.state.doc, environment);
  if (entry?.state === 'RETIRED')
    return refused('environment-retired', `${entry.name} is retired. Choose an environment that is in use.`);
  if (to <= from)
    return refused(
      'ends-before-start',
      `The booking would end at ${to}, before it starts at ${from}. Set an end after the start.`,
    );
  const issue = await caller.jira.issue(releaseKey);
  if (issue === undefined) return notVisible;
  if (!Object.hasOwn(opened.value.project.settings.releaseTypes, issue.typeId)) return notARelease(issue.key);
  const stored = await commitAct(deps, {
    stream: bookingsStream(environment),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc, now) => {
      const made = { release: issue.id, from, to, purpose, by: caller.accountId };
      const byId = { ...stillShown(doc, now), [booking]: made };
      if (Object.keys(byId).length > bookingsAtMost) return tooMany;
      return allowed({ act: 'environment-booked', doc: { byId }, args: { environment, booking, made } });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

export async function cancelBooking(
  deps: Deps,
  caller: Caller,
  projectId: string,
  { cmd, environment, booking }: Parameters<RegisterCalls['cancelBooking']>[0],
): Booked {
  const opened = await openToBook(deps, caller, projectId, environment);
  if (!opened.ok) return opened;
  const stored = await commitAct(deps, {
    stream: bookingsStream(environment),
    cmd,
    actor: caller.accountId,
    mode: { kind: 'commutative' },
    decide: (doc) => {
      if (!Object.hasOwn(doc.byId, booking)) return noBooking;
      const { [booking]: _, ...byId } = doc.byId;
      return allowed({ act: 'booking-cancelled', doc: { byId }, args: { environment, booking } });
    },
  });
  return stored.ok ? { ok: true, value: { seq: stored.value.seq } } : stored;
}

async function openToBook(
  deps: Deps,
  caller: Caller,
  projectId: string,
  environment: string,
): Promise<Result<OpenRegister<EnvironmentEntry>>> {
  const opened = await openRegister(environmentRegister, deps, caller, projectId);
  if (!opened.ok) return opened;
  const right = registerPermission(caller, opened.value.project, 'book-environment');
  if (!right.allowed) return needsRole(right, 'book an environment');
  return entryOf(opened.value.state.doc, environment) === undefined ? noEnvironment(environment) : opened;
}

const bookingsAtMost = 500;
const shownFor = 90 * 86_400_000;

/** Bookings that ended long ago leave the list; the journal keeps them. */
const stillShown = ({ byId }: BookingsDoc, now: Instant): BookingsDoc['byId'] =>
  Object.fromEntries(Object.entries(byId).filter(([, { to }]) => Date.parse(to) > Date.parse(now) - shownFor));

const tooMany = refused(
  'too-many-bookings',
  `An environment holds at most ${String(bookingsAtMost)} bookings that are not over. Cancel some, or book another environment.`,
);

const noBooking = refused(
  'unknown-entry',
  'This booking is not in the list any more; somebody may have cancelled it meanwhile. Reload the page.',
);

export const noEnvironment = (id: string) =>
  refused('unknown-entry', `There is no environment ${id} in the register. Reload the page and choose again.`);
