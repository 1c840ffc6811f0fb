import type { Clock } from '../../src/app/ports';
import type { RegisterQuery, RegisterRow, Releases, SeenIssue } from '../../src/app/ports-of-releases';
import type { CalendarWave } from '../../src/domain/calendar/calendar-wave';
import type { Kept, MemoryFacts } from './memory-facts';
import type { MemoryJournal } from './memory-journal';

type Seen = SeenIssue & { readonly at: string };

/** Register and calendar over the fact tables in memory. */
export function memoryReleases(journal: MemoryJournal, facts: MemoryFacts, clock: Clock): Releases {
  const shown = new Map<string, Seen>();
  const nameOf = (fact: Kept) => (fact.name === '' ? (shown.get(fact.releaseId)?.summary ?? '') : fact.name);

  function fits(fact: Kept, query: RegisterQuery): boolean {
    const seen = shown.get(fact.releaseId);
    const words = [fact.number, fact.name, seen?.issueKey ?? '', seen?.summary ?? ''].join('\n').toLowerCase();
    const [from, to] = [query.from ?? '0000', `${query.to ?? '9999'}T~`];
    const days = [fact.endedOn, ...fact.waves.map((wave) => wave.plannedStart)].filter((day) => day !== null);
    return (
      fact.projectId === query.projectId &&
      words.includes(query.text.trim().toLowerCase()) &&
      (query.state === 'all' || (fact.outcome === null) === (query.state === 'open')) &&
      (query.statusIds === null || query.statusIds.includes(seen?.statusId ?? '')) &&
      (query.type === null || fact.type === query.type) &&
      (query.customer === null || fact.customers.includes(query.customer)) &&
      (query.service === null || fact.services.includes(query.service)) &&
      ((query.from === null && query.to === null) || days.some((day) => day >= from && day <= to))
    );
  }

  return {
    async page(query) {
      const all = [...facts.kept.values()]
        .filter((fact) => fits(fact, query))
        .map((fact) => rowOf(fact, nameOf(fact), query.now))
        .sort(inOrder(query));
      return {
        rows: all.slice(query.offset, query.offset + query.limit),
        total: all.length,
        asOf: [...journal.due.values()].sort()[0] ?? clock.now(),
      };
    },
    async waves({ projects, from, to, about, limit }) {
      const found = [...facts.kept.values()]
        .filter((fact) => projects.includes(fact.projectId))
        .filter(
          (fact) =>
            about === null ||
            about.releases.includes(fact.releaseId) ||
            fact.services.some((service) => about.services.includes(service)),
        )
        .flatMap((fact) => wavesOf(fact, nameOf(fact), shown.get(fact.releaseId)))
        .filter((wave) => wave.plannedEnd > from && wave.plannedStart < to)
        .sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1));
      return { waves: found.slice(0, limit), more: found.length > limit };
    },
    async seen(issues, at) {
      for (const issue of issues)
        if ((shown.get(issue.releaseId)?.at ?? '') <= at) shown.set(issue.releaseId, { ...issue, at });
    },
  };
}

function rowOf(fact: Kept, name: string, now: string): RegisterRow {
  const { releaseId, number, kind, type, endedOn, outcome, gate } = fact;
  const [nextStart] = fact.waves
    .flatMap(({ plannedStart, plannedEnd }) => (plannedEnd !== null && plannedEnd > now ? (plannedStart ?? []) : []))
    .sort();
  return {
    ...{ releaseId, number, name, kind, type, endedOn, outcome, gate },
    customers: [...fact.customers].sort(),
    services: [...fact.services].sort(),
    nextStart: nextStart ?? null,
  };
}

function inOrder({ sort, down }: RegisterQuery) {
  const way = down ? -1 : 1;
  const value = (row: RegisterRow) =>
    ({
      number: `${String(row.number.length).padStart(3, '0')}${row.number}`,
      name: row.name,
      type: row.type,
      next: row.nextStart,
      ended: row.endedOn,
    })[sort];
  return (one: RegisterRow, other: RegisterRow): number => {
    const [a, b] = [value(one), value(other)];
    if ((a === null) !== (b === null)) return a === null ? 1 : -1;
    if (a !== null && b !== null && a !== b) return a < b ? -way : way;
    return one.releaseId < other.releaseId ? -way : way;
  };
}

const wavesOf = (fact: Kept, name: string, seen: Seen | undefined): readonly CalendarWave[] =>
  fact.waves.flatMap((wave) => {
    const { plannedStart, plannedEnd } = wave;
    if (plannedStart === null || plannedEnd === null) return [];
    const { releaseId, projectId, number, type } = fact;
    return [
      {
        ...wave,
        plannedStart,
        plannedEnd,
        release: {
          ...{ releaseId, projectId, number, name, type },
          services: [...fact.services].sort(),
          issueKey: seen?.issueKey ?? '',
          statusId: seen?.statusId ?? '',
        },
      },
    ];
  });

const orderOf = ({ plannedStart, release, waveId }: CalendarWave) => `${plannedStart}\n${release.releaseId}\n${waveId}`;
