import { z } from 'zod';
import { KVS_LIMITS } from '../limits';
import type { Entity } from './entities';
import { refuseKvs } from './kvs-error';

const scalar = z.union([z.string(), z.number(), z.boolean()]);
export type Scalar = z.output<typeof scalar>;

/** Conditions of `@forge/kvs` (out/conditions.js): name, and how many values each takes. */
const VALUES = {
  BEGINS_WITH: 1,
  BETWEEN: 2,
  EQUAL_TO: 1,
  NOT_EQUAL_TO: 1,
  GREATER_THAN: 1,
  GREATER_THAN_EQUAL_TO: 1,
  LESS_THAN: 1,
  LESS_THAN_EQUAL_TO: 1,
  CONTAINS: 1,
  NOT_CONTAINS: 1,
  EXISTS: 1,
  NOT_EXISTS: 1,
} as const;

export const conditionSchema = z.object({ condition: z.string(), values: z.array(scalar) });
export const filtersSchema = z.union([
  z.strictObject({ and: z.array(conditionSchema.extend({ property: z.string() })) }),
  z.strictObject({ or: z.array(conditionSchema.extend({ property: z.string() })) }),
]);

export type Condition = { readonly condition: keyof typeof VALUES; readonly values: readonly Scalar[] };
export type Filter = {
  readonly operator: 'and' | 'or';
  readonly conditions: readonly (Condition & { readonly property: string })[];
};

export function readCondition({ condition, values }: z.output<typeof conditionSchema>): Condition {
  if (!Object.hasOwn(VALUES, condition)) refuseKvs(400, 'INVALID_FILTER_CONDITION', `No condition ${condition}`);
  const known = condition as keyof typeof VALUES;
  if (known === 'BETWEEN' && values.length < 2)
    refuseKvs(400, 'INSUFFICIENT_FILTER_VALUES', 'BETWEEN takes two values');
  if (values.length !== VALUES[known])
    refuseKvs(400, 'INVALID_FILTER_VALUES', `${condition} takes ${VALUES[known]} values`);
  return { condition: known, values };
}

/** Filters name declared attributes of a filterable type (`any` answers 422, as the platform documents). */
export function readFilter(entity: Entity, declared: z.output<typeof filtersSchema>): Filter {
  const [operator, conditions] = 'and' in declared ? (['and', declared.and] as const) : (['or', declared.or] as const);
  if (conditions.length === 0) refuseKvs(400, 'EMPTY_FILTER_OPERATOR', `"${operator}" has no conditions`);
  if (conditions.length > KVS_LIMITS.conditionsPerQuery)
    refuseKvs(400, 'INVALID_FILTER_CONDITION', `At most ${KVS_LIMITS.conditionsPerQuery} conditions`);
  return {
    operator,
    conditions: conditions.map(({ property, ...condition }) => {
      const type = entity.attributes.get(property);
      if (type === undefined)
        refuseKvs(400, 'INVALID_ENTITY_ATTRIBUTE', `The entity "${entity.name}" has no attribute "${property}"`);
      if (type === 'any') refuseKvs(422, 'INVALID_FILTER_CONDITION', `"${property}" is of type any: not filterable`);
      return { property, ...readCondition(condition) };
    }),
  };
}

/** Whether a stored value, or the lack of one, meets the filter. */
export function matches(
  { operator, conditions }: Filter,
  value: Readonly<Record<string, unknown>> | undefined,
): boolean {
  const met = (each: Filter['conditions'][number]) => meets(each, value?.[each.property]);
  return operator === 'and' ? conditions.every(met) : conditions.some(met);
}

/** What the platform answers to a negated condition on a missing attribute is not documented; here it holds. */
function meets({ condition, values }: Condition, actual: unknown): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EXISTS':
      return actual !== undefined;
    case 'NOT_EXISTS':
      return actual === undefined;
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'CONTAINS':
      return typeof actual === 'string' && actual.includes(String(first));
    case 'NOT_CONTAINS':
      return typeof actual !== 'string' || !actual.includes(String(first));
    case 'BETWEEN':
      return compare(actual, first, (order) => order >= 0) && compare(actual, second, (order) => order <= 0);
    case 'GREATER_THAN':
      return compare(actual, first, (order) => order > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order >= 0);
    case 'LESS_THAN':
      return compare(actual, first, (order) => order < 0);
    case 'LESS_THAN_EQUAL_TO':
      return compare(actual, first, (order) => order <= 0);
  }
}

/** Values of different types are in no order. Text is ordered by its UTF-8 bytes, as the index is. */
function compare(actual: unknown, other: unknown, holds: (order: number) => boolean): boolean {
  if (typeof actual === 'number' && typeof other === 'number') return holds(actual - other);
  if (typeof actual === 'string' && typeof other === 'string')
    return holds(Buffer.compare(Buffer.from(actual), Buffer.from(other)));
  return false;
}
