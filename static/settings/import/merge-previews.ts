import type { PartPreview } from '../../../src/contract/import-calls';
import { imports as words } from '../../shared/en/imports';

export type FilePreview = Omit<PartPreview, 'ready'> & { readonly ready: number };

/** What the parts of a file say together; releases that are in two parts are found here. */
export function mergePreviews(first: PartPreview, others: readonly PartPreview[]): FilePreview {
  const parts = [first, ...others];
  const firstLines = new Map<string, number>();
  const doubled = parts.flatMap(({ ready }) =>
    ready.flatMap(({ number, line }) => {
      const before = firstLines.get(number);
      if (before === undefined) firstLines.set(number, line);
      return before === undefined ? [] : [{ line, message: words.alreadyOn(number, before) }];
    }),
  );
  return {
    ...first,
    dayForms: first.dayForms.filter((form) =>
      parts.every(({ dayForms, lines }) => lines === 0 || dayForms.includes(form)),
    ),
    lines: sum(parts.map(({ lines }) => lines)),
    ready: firstLines.size,
    problems: [...parts.flatMap(({ problems }) => problems), ...doubled].sort((one, other) => one.line - other.line),
    moreProblems: sum(parts.map(({ moreProblems }) => moreProblems)),
    unknownCustomers: together(parts.flatMap(({ unknownCustomers }) => unknownCustomers)),
    unknownServices: together(parts.flatMap(({ unknownServices }) => unknownServices)),
    totals: totalsOf(parts.flatMap(({ totals }) => totals)),
  };
}

/** More do not come into the reports in one statement of the database. */
export const releasesAtMost = 50_000;

export const isReady = ({ lines, ready, missing, problems, unknownCustomers, unknownServices }: FilePreview): boolean =>
  lines > 0 &&
  lines <= releasesAtMost &&
  ready === lines &&
  missing.length + problems.length + unknownCustomers.length + unknownServices.length === 0;

type Unknown = PartPreview['unknownCustomers'][number];

function together(names: readonly Unknown[]): readonly Unknown[] {
  const found = new Map<string, Unknown>();
  for (const name of names) {
    const before = found.get(name.word);
    found.set(name.word, before === undefined ? name : { ...before, rows: before.rows + name.rows });
  }
  return [...found.values()];
}

type Total = PartPreview['totals'][number];

function totalsOf(totals: readonly Total[]): readonly Total[] {
  const found = new Map<string, Total>();
  for (const total of totals) {
    const key = `${total.month} ${total.outcome}`;
    found.set(key, { ...total, releases: total.releases + (found.get(key)?.releases ?? 0) });
  }
  return [...found.values()].sort((one, other) => (one.month < other.month ? -1 : one.month > other.month ? 1 : 0));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
