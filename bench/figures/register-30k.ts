import type { RegisterQuery, Releases, WavesQuery } from '../../src/app/ports/releases';
import { at, times, withFacts } from '../facts';
import type { Figure } from '../figure';
import { now } from '../releases';

const project = '10000';
const firstPage: RegisterQuery = {
  ...{ projectId: project, text: '', state: 'open', statusIds: null, type: null, customer: null, service: null },
  ...{ from: null, to: null, sort: 'next', down: false, offset: 0, limit: 25, now, endedStatusIds: [] },
};
const aMonth: WavesQuery = {
  projects: [project],
  from: now,
  to: '2026-12-24T00:00:00.000Z',
  about: null,
  limit: 1_000,
};

/** The statements of one press, in a project that holds all 30,000; a page of Jira comes on top, whatever their number. */
const figure = (name: string, budget: number, act: (releases: Releases) => Promise<unknown>): Figure => ({
  name: `${name} in a project of 30,000 releases, p95`,
  unit: 'ms',
  budget,
  measure: () => withFacts(30_000, [project], async ({ releases }) => at(0.95, await times(async () => act(releases)))),
});

export const figures: readonly Figure[] = [
  figure('register: what is under way, by next wave', 100, (releases) => releases.page(firstPage)),
  figure('register: a word in all of it, ended last first', 500, (releases) =>
    releases.page({ ...firstPage, state: 'all', text: 'ease 299', sort: 'ended', down: true }),
  ),
  figure('calendar: a month', 100, (releases) => releases.waves(aMonth)),
  figure('unit: where it is used', 50, (releases) => releases.withItem('U7', 51)),
];
