import { deployedChanges, firstPassage } from '../../domain/gate/decision';
import type { GateDoc } from '../../domain/gate/decision';
import type { FactUpdate, ReleaseFact } from '../../domain/measurement/facts';
import { idsOf, inOrder } from '../../domain/kernel';
import { broughtItem, itemsOf } from '../../domain/packages/release-items';
import type { StreamId } from '../../domain/records/journal-row';
import { keptVersion } from '../../domain/release/policy-of-release';
import { isCancelled } from '../../domain/turns/judge-turn';
import type { Deps } from '../deps';
import type { StreamState } from '../ports/ports';
import { projectImports } from '../history/project-imports';
import { gateStream, packageStream, planStream, readStreams, releaseStream, unitsStream } from '../streams';

type Projecting = Pick<Deps, 'journal' | 'facts' | 'imports' | 'queue'>;

/** Brings the fact tables up to the head of this stream. Safe to repeat, and to run late or twice at once. */
export async function projectFacts(deps: Projecting, streamId: StreamId): Promise<void> {
  const [kind, id = ''] = streamId.split(':', 2);
  if (kind === 'imports') return projectImports(deps);
  const seen = await factsOf(deps, kind ?? '', id);
  if (seen !== undefined) await deps.facts.apply(seen.heads, seen.update);
}

/**
 * Facts of streams that an event did not reach, the longest due first. Ends by itself: when nothing is due, when a slice
 * brings nothing new (others are writing), or after `slices`; the next run goes on.
 */
export async function healFacts(
  deps: Projecting,
  { slices = 20, perSlice = 50 } = {},
): Promise<{ readonly projected: number }> {
  while ((await deps.journal.healSnapshots(perSlice)).length === perSlice);
  const done = new Set<StreamId>();
  const faults: unknown[] = [];
  for (let slice = 0; slice < slices; slice += 1) {
    const due = (await deps.facts.lagging(perSlice + done.size)).filter((streamId) => !done.has(streamId));
    if (due.length === 0) break;
    for (const streamId of due) {
      done.add(streamId);
      // One stream that can not be projected must not keep the others waiting for ever.
      await projectFacts(deps, streamId).catch((fault: unknown) => faults.push(fault));
    }
  }
  if (faults.length > 0)
    throw new AggregateError(faults, `The facts of ${faults.length} streams could not be brought up to date.`);
  return { projected: done.size };
}

type Seen = { readonly heads: readonly StreamState[]; readonly update: FactUpdate };

/** What reports need of a stream; undefined for kinds that no report looks at. */
async function factsOf({ journal }: Projecting, kind: string, id: string): Promise<Seen | undefined> {
  switch (kind) {
    case 'release':
    case 'plan':
    case 'package':
    case 'gate':
      return releaseFacts(journal, id);
    default:
      return undefined;
  }
}

/** All streams in one read, so that of two projections the later one has seen at least as much of each. */
async function releaseFacts(journal: Deps['journal'], issueId: string): Promise<Seen> {
  const seen = await readStreams(journal, {
    release: releaseStream(issueId),
    plan: planStream(issueId),
    gate: gateStream(issueId),
    package: packageStream(issueId),
    units: unitsStream,
  });
  const { release, plan, gate } = seen;
  const { number, name, type, services, customers } = release.doc;
  const projectId = gate.doc.projectId ?? release.doc.projectId;
  const heads = [release, plan, gate, seen.package];
  // Nobody has opened its plan yet: without a project it can be shown to nobody.
  if (projectId === null) return { heads, update: { releases: [] } };
  return {
    heads,
    update: {
      releases: [
        {
          releaseId: issueId,
          projectId,
          number: number ?? '',
          name,
          kind: 'live',
          type,
          services: idsOf(services),
          customers: idsOf(customers),
          items: [...itemsOf(seen.package.doc, seen.units.doc), ...deployedChanges(gate.doc).map(broughtItem)],
          // The outcome is set when a release is closed, which is not built yet: until then it is under way.
          endedOn: null,
          outcome: null,
          gatePassedAt: firstPassage(gate.doc),
          gate: lastWord(gate.doc),
          // What is cancelled takes nobody's time any more.
          waves: (isCancelled(gate.doc) ? [] : inOrder(plan.doc.waves)).map(({ id, ...wave }) => ({
            waveId: id,
            ...wave,
            keptPolicy: keptVersion(wave.customer, release.doc, plan.doc),
          })),
        },
      ],
    },
  };
}

function lastWord({ decided, decisions }: GateDoc): ReleaseFact['gate'] {
  const last = decisions[String(decided)];
  if (last === undefined) return null;
  const { gate, result, lastAt, findings, findingsLeftOut } = last;
  return { gate, result, at: lastAt, reasons: findings.length + findingsLeftOut };
}
