import type { Issue } from '../../src/app/ports/ports';

/** When everything of the site was made, unless it says otherwise. */
export const siteDay = '2026-11-20T08:00:00.000Z';

type Dated = Omit<Issue, 'links' | 'subtaskOf'> & { readonly updated?: string };

/**
 * As much JQL as the app writes: conditions joined by AND, `x in (…)` of ids, `NOT (…)`, `updated >= -5m`.
 * Anything else is refused, so that a query which only the real Jira understands fails here.
 */
export function fakeSearch<Found extends Dated>(issues: readonly Found[], jql: string, now: string): readonly Found[] {
  const conditions = conditionsOf(jql);
  return issues.filter((issue) => conditions.every((condition) => holds(issue, condition, now)));
}

const conditionsOf = (jql: string): readonly string[] => {
  const [, negated, rest] = /^(NOT \(.*?\)\)) AND (.*)$/.exec(jql) ?? [];
  return negated === undefined || rest === undefined ? jql.split(' AND ') : [negated, ...rest.split(' AND ')];
};

function holds(issue: Dated, condition: string, now: string): boolean {
  const [, negated] = /^NOT \((.*)\)$/.exec(condition) ?? [];
  if (negated !== undefined) return !negated.split(' AND ').every((part) => holds(issue, part, now));
  const [, minutes] = /^updated >= -(\d+)m$/.exec(condition) ?? [];
  if (minutes !== undefined) return Date.parse(issue.updated ?? siteDay) >= Date.parse(now) - Number(minutes) * 60_000;
  const [, field = '', ids = ''] = /^(\w+) in \(([\d, ]+)\)$/.exec(condition) ?? [];
  const value = { project: issue.projectId, issuetype: issue.typeId, status: issue.statusId }[field];
  if (value === undefined) throw new Error(`The fake Jira does not know the condition "${condition}".`);
  return ids.split(', ').includes(value);
}
