import Papa from 'papaparse';
import { formula, withPlainDay } from '../../../src/contract/spreadsheet';
import type { Policy } from './policy-data';

/** Policies by customer, as a file holds them. What was read is not checked yet: the back end does that. */
type Policies = { readonly [customer: string]: Policy };
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type ReadPolicies = { readonly [customer: string]: unknown } | null;

export const policyForm = 'slipway-policy-2';
const allForm = 'slipway-policies-2';
const pathColumn = 'field';

export const policiesJson = (policies: Policies): string =>
  `${JSON.stringify({ form: allForm, policies: mapped(policies, withoutPeople) }, null, 2)}\n`;

/** One line for each field, one column for each customer: policies side by side, as a spreadsheet shows them. */
export function policiesCsv(policies: Policies): string {
  const columns = Object.entries(mapped(policies, (policy) => new Map(leavesOf(withoutPeople(policy) as Json))));
  const paths = [...new Set(columns.flatMap(([, leaves]) => [...leaves.keys()]))];
  const rows = paths.map((path) => [path, ...columns.map(([, leaves]) => leaves.get(path) ?? '')]);
  // What a spreadsheet would run as a formula gets an apostrophe.
  return `${Papa.unparse([[pathColumn, ...columns.map(([customer]) => customer)], ...rows], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
}

/** The policies of a file, by its own kind; null: it is none of ours. */
export function policiesIn(text: string): ReadPolicies {
  const plain = text.replace(/^\uFEFF/, '');
  return plain.trimStart().startsWith('{') ? fromJson(plain) : fromCsv(plain);
}

function fromJson(text: string): ReadPolicies {
  const file = parsed(text);
  if (!isObject(file) || file['form'] !== allForm) return null;
  const { policies } = file;
  return isObject(policies) ? policies : null;
}

function fromCsv(text: string): ReadPolicies {
  const [head = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: 'greedy' }).data;
  const [first, ...customers] = head.map((cell) => cell.trim());
  if (first !== pathColumn || customers.length === 0) return null;
  return Object.fromEntries(
    customers.map((customer, at) => [
      customer,
      grown(rows.map(([path = '', ...cells]) => [path.trim(), unmarked(cells[at] ?? '')])),
    ]),
  );
}

/** People stay behind: a file with their ids would name nobody elsewhere. */
export const withoutPeople = (policy: Policy): Policy => ({
  ...policy,
  contacts: { ...policy.contacts, byId: mapped(policy.contacts.byId, (contact) => ({ ...contact, person: '' })) },
});

/** Every value with its JSON pointer (RFC 6901). Lists and what is empty stand whole in one cell. */
function leavesOf(value: Json, path = ''): readonly (readonly [path: string, cell: string])[] {
  if (!isObject(value) || Object.keys(value).length === 0) return [[path, cellOf(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

/** A text stands as it is unless it would be read as something else; spreadsheets translate `true`, and leave `yes`. */
function cellOf(value: Json): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return typeof value === 'string' && value !== '' && value === value.trim() && valueOf(value) === value
    ? value
    : JSON.stringify(value);
}

/** What a cell says, also when a spreadsheet has rewritten its day or its time. */
function valueOf(cell: string): unknown {
  const word = cell.toLowerCase();
  if (word === 'yes' || word === 'true') return true;
  if (word === 'no' || word === 'false') return false;
  const value = parsed(cell);
  if (value !== undefined) return value;
  return withPlainDay(cell).replace(/^(\d{1,2}:\d{2})(:00)?$/, (_, time: string) => time.padStart(5, '0'));
}

/** The document of these leaves; an empty cell is a field that this customer has not got. */
function grown(leaves: readonly (readonly [path: string, cell: string])[]): unknown {
  const root: { [key: string]: unknown } = Object.create(null) as { [key: string]: unknown };
  for (const [path, cell] of leaves) {
    if (cell === '' || !path.startsWith('/')) continue;
    const keys = path
      .slice(1)
      .split('/')
      .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const inner = at[key];
      at = isObject(inner) ? inner : (at[key] = Object.create(null) as { [key: string]: unknown });
    }
    at[last] = valueOf(cell);
  }
  return root;
}

const unmarked = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@\t\r])/, '');

/** undefined: it is no JSON. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is { [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapped = <From, To>(entries: { readonly [key: string]: From }, to: (entry: From) => To) =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, to(entry)]));
