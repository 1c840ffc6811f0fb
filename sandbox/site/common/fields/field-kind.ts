import type { FieldSchema } from '../../data/jira';

/** How a field is written and shown; undefined for what nobody sets by hand. */
export type FieldKind =
  'text' | 'document' | 'number' | 'date' | 'moment' | 'person' | 'people' | 'labels' | 'choice' | 'choices';

const KINDS: Readonly<Record<string, FieldKind>> = {
  string: 'text',
  number: 'number',
  date: 'date',
  datetime: 'moment',
  user: 'person',
  priority: 'choice',
  securitylevel: 'choice',
  option: 'choice',
};
const LISTS: Readonly<Record<string, FieldKind>> = { string: 'labels', option: 'choices', user: 'people' };

export function kindOf({ type, items, system, custom }: FieldSchema): FieldKind | undefined {
  if (system === 'description' || custom?.endsWith(':textarea')) return 'document';
  return type === 'array' ? LISTS[items ?? ''] : KINDS[type];
}

/** Text in which a person reads a field's value; undefined where it has none. */
export function plainValue(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value))
    return value.length === 0 ? undefined : value.flatMap((one) => plainValue(one) ?? []).join(', ');
  return nameOf(value);
}

/** People, priorities, levels and options each call their name otherwise. */
export function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const key of ['displayName', 'name', 'value'] as const) {
    const name = (value as Readonly<Record<string, unknown>>)[key];
    if (typeof name === 'string') return name;
  }
  return undefined;
}
