import { allowed, refused } from '../kernel';
import type { Day, IdSet, Result } from '../kernel';
import { withPlainDay } from '../spreadsheet';

/** How one field of an entry stands in a cell of a file. */
export type Column<Entry> = {
  readonly field: keyof Entry & string;
  readonly write: (entry: Entry) => string;
  readonly read: (cell: string) => Result<Partial<Entry>>;
};

type Cell<Value> = {
  readonly write: (value: Value) => string;
  readonly read: (cell: string) => Result<Value>;
};

export function column<Entry, Field extends keyof Entry & string>(
  field: Field,
  { write, read }: Cell<Entry[Field]>,
): Column<Entry> {
  return {
    field,
    write: (entry) => write(entry[field]),
    read: (cell) => {
      const value = read(cell);
      if (!value.ok) return value;
      // TypeScript forgets that a computed key is the field that it was computed from.
      const part: unknown = { [field]: value.value };
      return allowed(part as Partial<Entry>);
    },
  };
}

const wrong = (message: string) => refused('bad-cell', message);

export const text = (most: number): Cell<string> => ({
  write: (value) => value,
  read: (cell) => (cell.length > most ? wrong(`use at most ${String(most)} characters`) : allowed(cell)),
});

export const nullable: Cell<string | null> = {
  write: (value) => value ?? '',
  read: (cell) => (cell.length > 128 ? wrong('this is too long') : allowed(cell === '' ? null : cell)),
};

export const day: Cell<Day | null> = {
  write: (value) => value ?? '',
  read: (cell) => {
    if (cell === '') return allowed(null);
    const written = withPlainDay(cell);
    const at = new Date(`${written}T00:00:00Z`);
    const exists =
      /^\d{4}-\d{2}-\d{2}$/.test(written) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written);
    return exists ? allowed(written) : wrong(`'${cell}' is no day; write for example 2026-11-24 or 24.11.2026`);
  },
};

export const flag: Cell<boolean> = {
  write: (value) => (value ? 'yes' : 'no'),
  read: (cell) => {
    const word = cell.toLowerCase();
    if (word === 'yes' || word === 'true') return allowed(true);
    return word === 'no' || word === 'false' ? allowed(false) : wrong(`'${cell}' is neither yes nor no`);
  },
};

export const oneOf = <Value extends string>(values: readonly Value[]): Cell<Value> => ({
  write: (value) => value,
  read: (cell) => {
    const value = values.find((each) => each === cell.toUpperCase());
    return value === undefined ? wrong(`'${cell}' is none of ${values.join(', ')}`) : allowed(value);
  },
});

/** `ID; ID`, each with so many characters at most. */
export const set = (most: number): Cell<IdSet> => ({
  write: (value) => Object.keys(value).join('; '),
  read: (cell) => {
    const keys = partsOf(cell);
    const long = keys.find((key) => key.length > most);
    return long === undefined
      ? allowed(Object.fromEntries(keys.sort().map((key) => [key, true as const])))
      : wrong(`'${long.slice(0, 20)}…' is longer than ${String(most)} characters`);
  },
});

/** `IDN >=2.4 <3; EPR ^5` */
export const byUnit: Cell<{ readonly [unit: string]: string }> = {
  write: (value) =>
    Object.entries(value)
      .map(([unit, versions]) => `${unit} ${versions}`)
      .join('; '),
  read: (cell) => {
    const pairs = partsOf(cell).map((part) => /^([A-Za-z0-9-]{1,64})\s+(.{1,255})$/.exec(part) ?? part);
    const odd = pairs.find((pair) => typeof pair === 'string');
    if (odd !== undefined) return wrong(`'${odd.slice(0, 60)}' is not a unit and its versions, such as 'IDN >=2.4'`);
    return allowed(Object.fromEntries(pairs.map(([, unit = '', versions = '']) => [unit, versions.trim()]).sort()));
  },
};

const partsOf = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
