import Papa from 'papaparse';
import type { PackageView } from '../../src/contract/package-calls';
import { pasted as words } from '../shared/en/package';
import type { PackageDoc, PackageItem } from './package-data';

type Known = Pick<PackageView, 'units' | 'changes'>;
type Items = PackageDoc['items'];

const columns = ['unit', 'version', 'source', 'digest', 'changes'] as const;
type Row = { readonly [column in (typeof columns)[number]]?: string };

const newItem: PackageItem = { version: '', source: '', digest: '', changes: {} };

/**
 * The items with those of a pasted table on them, or everything that is wrong with the table. A first line may name the
 * columns; a column that is not there leaves what is written.
 */
export function readItems(
  text: string,
  before: Items,
  known: Known,
): { readonly items: Items; readonly problems: readonly string[] } {
  const items: Record<string, PackageItem> = { ...before };
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const { line, row } of rowsOf(text)) {
    const say = (what: string) => problems.push(words.problem(line, what));
    const unit = (row.unit ?? '').toUpperCase();
    const code = Object.keys(known.units).find((each) => each.toUpperCase() === unit);
    if (code === undefined || (known.units[code]?.retired === true && !Object.hasOwn(before, code))) {
      say(words.unknownUnit(row.unit ?? ''));
      continue;
    }
    if (seen.has(code)) say(words.twice(code));
    seen.add(code);
    const traced = row.changes === undefined ? undefined : tracedBy(row.changes, known.changes);
    if (traced?.unknown !== undefined) say(words.unknownChange(traced.unknown));
    const { version, source, digest } = { ...(items[code] ?? newItem), ...row };
    items[code] = { version, source, digest, changes: traced?.ids ?? items[code]?.changes ?? {} };
  }
  return { items, problems };
}

function rowsOf(text: string): readonly { readonly line: number; readonly row: Row }[] {
  const { data } = Papa.parse<string[]>(text.trim(), { delimitersToGuess: ['\t', ';', ','] });
  const cells = data.map((line) => line.map((cell) => cell.trim()));
  const [first = []] = cells;
  const names = first.map((name) => name.toLowerCase());
  const isNamed = names.includes('unit');
  const header: readonly string[] = isNamed ? names : columns;
  return cells.flatMap((line, index) => {
    if ((isNamed && index === 0) || line.every((cell) => cell === '')) return [];
    const named = columns.flatMap((column) => {
      const cell = line[header.indexOf(column)];
      return cell === undefined ? [] : [[column, cell] as const];
    });
    return [{ line: index + 1, row: Object.fromEntries(named) }];
  });
}

/** Keys such as `CHG-31 CHG-32`. */
function tracedBy(
  cell: string,
  linked: Known['changes'],
): { readonly ids: PackageItem['changes']; readonly unknown: string | undefined } {
  const keys = cell.split(/[\s;,]+/).filter((key) => key !== '');
  const found = keys.map((key) => linked.find((change) => change.key === key.toUpperCase())?.id);
  return {
    ids: Object.fromEntries(found.flatMap((id) => (id === undefined ? [] : [[id, true as const]]))),
    unknown: keys[found.indexOf(undefined)],
  };
}
