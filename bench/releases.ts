import type { ReleaseFact, WaveFact } from '../src/domain/measurement/facts';
import { outcomes } from '../src/domain/measurement/report';
import { releaseTypes } from '../src/domain/release/release';

export const now = '2026-11-23T08:00:00.000Z';
const months = 36;
const customers = 60;

/** Releases of three years: three to four customers and one or two services each, spread over these projects. */
export const releases = (count: number, projects: readonly string[]): readonly ReleaseFact[] =>
  Array.from({ length: count }, (_, index) => release(index, projects));

function release(index: number, projects: readonly string[]): ReleaseFact {
  const pick = (of: number, salt: number) => ((index + 1) * 2_654_435_761 + salt * 40_503) % of;
  const month = new Date(Date.UTC(2026, 10 - pick(months, 1), 1 + pick(28, 2)));
  return {
    releaseId: String(100_000 + index),
    projectId: projects[pick(projects.length, 3)] ?? '',
    number: `REL-${index}`,
    name: `Release ${index}`,
    kind: 'live',
    type: releaseTypes[pick(4, 4)] ?? null,
    items: [`U${pick(500, 8)}`],
    services: [...new Set([`S${pick(200, 5)}`, `S${pick(200, 6)}`])],
    customers: [
      ...new Set(Array.from({ length: 3 + (index % 3 === 0 ? 1 : 0) }, (_, nth) => `C${pick(customers, 7 + nth)}`)),
    ],
    endedOn: month.toISOString().slice(0, 10),
    outcome: index % 200 === 0 ? null : (outcomes[pick(10, 11) < 6 ? 0 : pick(5, 12)] ?? null),
    gatePassedAt: now,
    gate: null,
    waves: index % 200 === 0 ? wavesOf(index) : [],
  };
}

/** What is under way goes live in three waves within the next quarter. */
const wavesOf = (index: number): readonly WaveFact[] =>
  [0, 1, 2].map((nth) => {
    const day = new Date(Date.UTC(2026, 10, 24 + (index % 83) + 7 * nth)).toISOString().slice(0, 10);
    return {
      waveId: `w${nth}`,
      number: nth + 1,
      customer: `C${index % customers}`,
      environment: 'LIVE',
      site: '',
      plannedStart: `${day}T20:00:00.000Z`,
      plannedEnd: `${day}T23:00:00.000Z`,
      keptPolicy: null,
    };
  });
