import type { Clock, Facts } from '../../src/app/ports/ports';
import type { ReleaseFact } from '../../src/domain/measurement/facts';
import type { Outcome, ReportFilter } from '../../src/domain/measurement/report';
import type { MemoryJournal } from './memory-journal';

export type Kept = ReleaseFact & { readonly sourceSeq: number };
export type MemoryFacts = Facts & { readonly kept: Map<string, Kept> };
type Finished = Kept & { readonly endedOn: string; readonly outcome: Outcome };

/** The fact tables in memory, beside the journal whose marks they clear. */
export function memoryFacts(journal: MemoryJournal, clock: Clock): MemoryFacts {
  const facts = new Map<string, Kept>();

  const open = (after: string, limit: number, wanted: (fact: Kept) => boolean) =>
    [...facts.values()]
      .filter((fact) => fact.kind === 'live' && fact.outcome === null && fact.releaseId > after && wanted(fact))
      .map(({ releaseId }) => releaseId)
      .sort()
      .slice(0, limit);
  return {
    kept: facts,
    async apply(heads, { releases }) {
      const sourceSeq = heads.reduce((sum, { seq }) => sum + seq, 0);
      for (const fact of releases) {
        if ((facts.get(fact.releaseId)?.sourceSeq ?? -1) <= sourceSeq)
          facts.set(fact.releaseId, { ...fact, sourceSeq });
      }
      for (const { streamId, seq } of heads) if (journal.headSeq(streamId) === seq) journal.due.delete(streamId);
    },
    async lagging(limit) {
      return [...journal.due]
        .sort(([oneId, one], [otherId, other]) => (one + oneId < other + otherId ? -1 : 1))
        .map(([streamId]) => streamId)
        .slice(0, limit);
    },
    async newestOf(services, limit) {
      const live = [...facts.values()].filter(
        (fact) => fact.kind === 'live' && fact.services.some((service) => services.includes(service)),
      );
      return live
        .map((fact) => fact.releaseId)
        .sort((one, other) => Number(other) - Number(one))
        .slice(0, limit);
    },
    async releaseOutcomes(filter, visibleProjects, split) {
      const asked = [...facts.values()].filter((fact) => matches(fact, filter));
      const seen = asked.filter((fact) => visibleProjects.includes(fact.projectId));
      const finished = seen.filter((fact) => isFinished(fact, filter));
      const open = (fact: Kept) => fact.outcome === null && fact.gatePassedAt !== null;
      const hidden = asked.filter(
        (fact) => !visibleProjects.includes(fact.projectId) && (isFinished(fact, filter) || open(fact)),
      );
      const byMonth = grouped(finished, (fact) => [[fact.endedOn.slice(0, 7), fact.outcome]]);
      const byCustomer = grouped(split === 'by-customer' ? finished : [], (fact) =>
        fact.customers
          .filter((id) => filter.customer === null || id === filter.customer)
          .map((id) => [id, fact.outcome]),
      );
      return {
        byMonth: byMonth.map(([[month = '', outcome], of]) => ({
          month,
          outcome: outcome as Outcome,
          releases: of.length,
          imported: of.filter((fact) => fact.kind === 'summary').length,
        })),
        byCustomer: byCustomer.map(([[customer = '', outcome], of]) => ({
          customer,
          outcome: outcome as Outcome,
          releases: of.length,
        })),
        unclassified: seen
          .filter(open)
          .map((fact) => ({ releaseId: fact.releaseId, number: fact.number, since: fact.gatePassedAt ?? '' }))
          .sort((one, other) => (one.since + one.releaseId < other.since + other.releaseId ? -1 : 1)),
        hidden: hidden.length,
        asOf: [...journal.due.values()].sort()[0] ?? clock.now(),
        lagging: journal.due.size,
      };
    },
    async openReleases(after, limit) {
      return open(after, limit, () => true);
    },
    async openEmergencies(after, limit) {
      return open(after, limit, ({ type, gate }) => type === 'EMERGENCY' || gate?.gate === 'GE');
    },
  };
}

const matches = (fact: Kept, { customer, service, type }: ReportFilter) =>
  (customer === null || fact.customers.includes(customer)) &&
  (service === null || fact.services.includes(service)) &&
  (type === null || fact.type === type);

const isFinished = (fact: Kept, { from, to }: ReportFilter): fact is Finished =>
  fact.outcome !== null && fact.endedOn !== null && fact.endedOn >= from && fact.endedOn < to;

function grouped(
  facts: readonly Finished[],
  keysOf: (fact: Finished) => readonly (readonly string[])[],
): readonly (readonly [readonly string[], readonly Finished[]])[] {
  const groups = new Map<string, Finished[]>();
  for (const fact of facts) {
    for (const key of keysOf(fact)) groups.set(key.join('\n'), [...(groups.get(key.join('\n')) ?? []), fact]);
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, of]) => [key.split('\n'), of]);
}
