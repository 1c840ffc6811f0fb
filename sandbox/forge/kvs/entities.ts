import { z } from 'zod';
import { KVS_LIMITS } from '../limits';

/** Custom entities as manifest.yml declares them (https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/). */
export type AttributeType = 'string' | 'integer' | 'float' | 'boolean' | 'any';

export type EntityIndex = {
  readonly name: string;
  readonly partition: readonly string[];
  /** Attribute that orders the index; undefined for `by-key`, which is ordered by the key. */
  readonly range: string | undefined;
};

export type Entity = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, AttributeType>;
  readonly indexes: ReadonlyMap<string, EntityIndex>;
};

const BY_KEY = 'by-key';

const bounded = (least: number, most: number, pattern: RegExp) => z.string().min(least).max(most).regex(pattern);
const attributeName = bounded(1, 30, /^[_A-Za-z][_0-9A-Za-z]*$/);
const indexName = bounded(3, 50, /^(?!\.)(?!.*\.{2})[a-zA-Z0-9:\-_.]+(?<!\.)$/);

const entitySchema = z.strictObject({
  name: bounded(3, 60, /^(?![.\-_])(?!.*\.{2})[a-z0-9:\-_.]+(?<!\.)$/),
  attributes: z.record(
    attributeName,
    z.looseObject({ type: z.enum(['string', 'integer', 'float', 'boolean', 'any']) }),
  ),
  indexes: z
    .array(
      z.union([
        attributeName,
        z.strictObject({
          name: indexName,
          range: z.array(attributeName).length(1),
          partition: z.array(attributeName).min(1).optional(),
        }),
      ]),
    )
    .max(KVS_LIMITS.indexesPerEntity)
    .optional(),
});

const storageSchema = z.looseObject({ entities: z.array(entitySchema).max(KVS_LIMITS.entities).optional() });

/** Reads `app.storage`; fails with what is wrong, as a deployment would. */
export function readEntities(storage: unknown): ReadonlyMap<string, Entity> {
  const parsed = storageSchema.safeParse(storage ?? {});
  if (!parsed.success) throw new Error(`app.storage can not be read: ${z.prettifyError(parsed.error)}`);
  const entities = new Map<string, Entity>();
  for (const declared of parsed.data.entities ?? []) {
    if (entities.has(declared.name)) throw new Error(`app.storage declares the entity "${declared.name}" twice`);
    entities.set(declared.name, entityOf(declared));
  }
  return entities;
}

function entityOf({ name, attributes: declared, indexes = [] }: z.output<typeof entitySchema>): Entity {
  const attributes = new Map(Object.entries(declared).map(([key, { type }]) => [key, type]));
  if (attributes.size > KVS_LIMITS.attributesPerEntity)
    throw new Error(`The entity "${name}" may have ${KVS_LIMITS.attributesPerEntity} attributes`);
  const byName = new Map<string, EntityIndex>([[BY_KEY, { name: BY_KEY, partition: [], range: undefined }]]);
  for (const index of indexes) {
    const full =
      typeof index === 'string'
        ? { name: index, partition: [], range: index }
        : { name: index.name, partition: index.partition ?? [], range: index.range[0] };
    if (byName.has(full.name)) throw new Error(`The entity "${name}" has two indexes "${full.name}"`);
    for (const attribute of [...full.partition, ...(full.range === undefined ? [] : [full.range])]) {
      const type = attributes.get(attribute);
      if (type === undefined || type === 'any')
        throw new Error(
          `The index "${full.name}" of "${name}" names "${attribute}", which is ${type === 'any' ? 'of type any' : 'not declared'}`,
        );
    }
    byName.set(full.name, full);
  }
  return { name, attributes, indexes: byName };
}
