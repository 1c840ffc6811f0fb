import type { Clock } from '../../src/app/ports/ports';
import type { RegisterQuery, RegisterRow, Releases, SeenIssue } from '../../src/app/ports/releases';
import type { CalendarWave } from '../../src/domain/calendar/calendar-wave';
import { broughtItem } from '../../src/domain/packages/release-items';
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
      (query.state === 'all' ||
        (fact.outcome === null && !query.endedStatusIds.includes(seen?.statusId ?? '')) === (query.state === 'open')) &&
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
    async others({ releaseId, projects, services, items, from, to, type, periods, limit }) {
      const theirs = [...facts.kept.values()].filter(
        (fact) => fact.releaseId !== releaseId && projects.includes(fact.projectId),
      );
      const common = (fact: Kept) => [...fact.services].sort().filter((service) => services.includes(service));
      const statusOf = (fact: Kept) => shown.get(fact.releaseId)?.statusId ?? '';
      const waves = theirs.flatMap((fact) =>
        wavesOf(fact, nameOf(fact), shown.get(fact.releaseId))
          .filter((wave) => wave.plannedEnd > from && wave.plannedStart < to)
          .map((wave) => ({ fact, wave, item: [...fact.items].sort().find((item) => items.includes(item)) ?? null }))
          .filter(({ item }) => item !== null || common(fact).length > 0),
      );
      return {
        waves: waves
          .sort((one, other) => (orderOf(one.wave) < orderOf(other.wave) ? -1 : 1))
          .slice(0, limit)
          .map(({ fact, wave, item }) => ({
            ...{ releaseId: fact.releaseId, number: fact.number, issueKey: wave.release.issueKey },
            ...{ statusId: statusOf(fact), environment: wave.environment, services: common(fact), item },
            ...{ plannedStart: wave.plannedStart, plannedEnd: wave.plannedEnd },
          })),
        counted: periods.flatMap((period) =>
          theirs
            .filter((fact) => fact.type === type)
            .flatMap((fact) => startsOf(fact, period).map((start) => ({ fact, start })))
            .map(({ fact, start }) => ({
              ...{ releaseId: fact.releaseId, statusId: statusOf(fact), customer: period.customer },
              ...{ services: common(fact), start: start.at, agreed: start.agreed },
            })),
        ),
      };
    },
    async withItem(item, limit) {
      return [...facts.kept.values()]
        .filter((fact) => fact.items.includes(item))
        .sort((one, other) => Number(other.releaseId) - Number(one.releaseId))
        .slice(0, limit)
        .map((fact) => ({ releaseId: fact.releaseId, number: fact.number, name: nameOf(fact) }));
    },
    async withChange(changeId, limit) {
      const brought = [...facts.kept.values()].filter((fact) => fact.items.includes(broughtItem(changeId)));
      const due = [...journal.due.keys()].filter((streamId) => streamId.startsWith('gate:'));
      return {
        brought: brought
          .map(({ releaseId }) => ({ releaseId, statusId: shown.get(releaseId)?.statusId ?? null }))
          .sort((one, other) => Number(other.releaseId) - Number(one.releaseId))
          .slice(0, limit),
        unsettled: due.map((streamId) => streamId.slice('gate:'.length)).slice(0, limit + 1),
      };
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

type Period = { readonly customer: string; readonly from: string; readonly to: string };

/** The first start of a release for a customer within a period: none or one. */
function startsOf(fact: Kept, { customer, from, to }: Period) {
  if (fact.kind === 'summary') {
    const at = `${fact.endedOn ?? ''}T00:00:00.000Z`;
    const counts = fact.customers.includes(customer) && at >= from && at < to;
    return counts ? [{ at, agreed: true }] : [];
  }
  const used = fact.waves
    .flatMap((wave) => (wave.plannedStart === null ? [] : [{ ...wave, at: wave.plannedStart }]))
    .filter((wave) => wave.customer === customer && ['LIVE', 'PILOT'].includes(wave.environment))
    .filter(({ at }) => at >= from && at < to)
    .sort((one, other) => (one.at < other.at ? -1 : 1));
  return used.slice(0, 1).map(({ at }) => ({ at, agreed: used.some(({ keptPolicy }) => keptPolicy !== null) }));
}
