import type { ProcessCalls, ProcessChanges, ProcessView } from '../../contract/process-calls';
import type { Saved } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { allowed, refused } from '../../domain/kernel';
import type { AccountId, Instant, Result } from '../../domain/kernel';
import { authorityProblem } from '../../domain/emergency/authority';
import { partIds, parts } from '../../domain/process/parts';
import { departureProblem, permitProblem } from '../../domain/process/process';
import type { PermitRule, ProcessDoc } from '../../domain/process/process';
import { coverage } from '../../domain/roles/coverage';
import { commitAct } from '../commit-act';
import type { Deps } from '../deps';
import type { Caller } from '../ports/ports';
import { todayIn } from '../roles/roles-here';
import { appointmentsStream, processStream, readStreams, settingsStream } from '../streams';

/** How the process is filled in, and what is recommended. */
export async function getProcess({ journal, clock }: Pick<Deps, 'journal' | 'clock'>): Promise<Answer<ProcessView>> {
  const { process, appointments, settings } = await readStreams(journal, {
    process: processStream,
    appointments: appointmentsStream,
    settings: settingsStream,
  });
  const today = todayIn(settings.doc.timeZone, clock.now());
  return {
    ok: true,
    value: {
      process: { seq: process.seq, doc: process.doc },
      parts,
      coverage: coverage(appointments.doc, today),
    },
  };
}

/** Saves who appoints, and where the organization does otherwise than recommended: with its owner and the reason. */
export function saveProcess(
  deps: Deps,
  { accountId }: Caller,
  { cmd, seq, changes }: Parameters<ProcessCalls['saveProcess']>[0],
): Promise<Answer<Saved<ProcessDoc>>> {
  const touchedParts = partIds.filter((id) => changes.departures?.[id] !== undefined);
  const fields = [...Object.keys(changes).filter((field) => field !== 'departures'), ...touchedParts];
  return commitAct(deps, {
    stream: processStream,
    cmd,
    actor: accountId,
    mode: {
      kind: 'editing',
      seenSeq: seq,
      touched: [
        ...(changes.appointer === undefined ? [] : ['/appointer']),
        ...(changes.appointing === undefined ? [] : ['/appointing']),
        ...(changes.permits === undefined ? [] : ['/permits']),
        ...(changes.emergency === undefined ? [] : ['/emergency']),
        ...(changes.cover === undefined ? [] : ['/cover']),
        ...touchedParts.map((id) => `/departures/${id}`),
      ],
    },
    decide: (doc, at) => {
      const next = changed(doc, changes, accountId, at);
      return next.ok ? allowed({ act: 'process-saved', doc: next.value, args: { fields, changes } }) : next;
    },
  });
}

function changed(
  doc: ProcessDoc,
  {
    departures = {},
    appointer = doc.appointer,
    appointing = doc.appointing,
    emergency = doc.emergency,
    cover = doc.cover,
    permits,
  }: ProcessChanges,
  by: AccountId,
  at: Instant,
): Result<ProcessDoc> {
  if (appointing === 'required' && Object.keys(appointer.people).length === 0) return nobodyAppoints;
  const problem = permits === undefined ? null : permitProblem(permits);
  if (problem !== null) return refused('bad-permits', problem);
  const authority = authorityProblem(emergency);
  if (authority !== null) return refused('bad-authority', authority);
  const next = new Map(Object.entries(doc.departures));
  for (const id of partIds) {
    const departure = departures[id];
    if (departure === undefined) continue;
    if (departure === null) {
      next.delete(id);
      continue;
    }
    const problem = departureProblem(id, departure);
    if (problem !== null) return refused('bad-departure', problem);
    next.set(id, { ...departure, by, at });
  }
  return allowed({
    appointer,
    appointing,
    emergency,
    ...(cover === undefined ? {} : { cover }),
    departures: Object.fromEntries(next),
    permits: permits === undefined ? doc.permits : decidedPermits(doc.permits, permits, by, at),
  });
}

/** What was moved before permits were required is not judged by it. */
function decidedPermits(
  before: PermitRule,
  permits: Omit<PermitRule, 'decided'>,
  by: AccountId,
  at: Instant,
): PermitRule {
  const since = before.rule === permits.rule ? (before.decided?.since ?? at) : at;
  return { ...permits, decided: { by, at, since } };
}

const nobodyAppoints = refused(
  'nobody-appoints',
  'Nobody could make the appointments that would be required. Name who appoints first.',
);
