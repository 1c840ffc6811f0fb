import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

type Schema = {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
} & { readonly [branch in Branch]?: readonly Schema[] } & { readonly then?: Schema };

type Branch = 'allOf' | 'anyOf' | 'oneOf';

/**
 * Paths in a manifest that Atlassian's own schema does not know. Most of its objects are open, so a misspelt property
 * passes validation there and is silently without effect.
 */
export function unknownProperties(manifest: unknown): readonly string[] {
  const file = resolve(__dirname, '../../node_modules/@forge/manifest/out/schema/manifest-schema.json');
  const schema = JSON.parse(readFileSync(file, 'utf8')) as Schema;
  return unknownIn(manifest, [schema], '', schema.definitions ?? {});
}

type Definitions = Readonly<Record<string, Schema>>;

function unknownIn(value: unknown, schemas: readonly Schema[], path: string, definitions: Definitions): string[] {
  const alternatives = schemas.flatMap((schema) => expand(schema, definitions));
  if (Array.isArray(value)) {
    const items = alternatives.flatMap((schema) => schema.items ?? []);
    return value.flatMap((item, index) => unknownIn(item, items, `${path}[${index}]`, definitions));
  }
  if (typeof value !== 'object' || value === null) return [];

  const shapes = alternatives.filter(
    (schema) => schema.properties ?? schema.patternProperties ?? schema.additionalProperties,
  );
  return Object.entries(value).flatMap(([name, child]) => {
    const childPath = path ? `${path}.${name}` : name;
    const known = shapes.flatMap((schema) => schemasOf(name, schema));
    if (known.length === 0 && shapes.length > 0) return [childPath];
    return unknownIn(child, known, childPath, definitions);
  });
}

/** A schema and every alternative that stands beside or behind it. */
function expand(schema: Schema, definitions: Definitions): Schema[] {
  const referred = schema.$ref ? definitions[schema.$ref.replace('#/definitions/', '')] : undefined;
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const behind = [referred, schema.then, ...branches].filter((each) => each !== undefined);
  return [schema, ...behind.flatMap((each) => expand(each, definitions))];
}

function schemasOf(name: string, schema: Schema): Schema[] {
  const named = schema.properties?.[name];
  if (named) return [named];
  const matching = Object.entries(schema.patternProperties ?? {}).filter(([pattern]) => new RegExp(pattern).test(name));
  if (matching.length > 0) return matching.map(([, each]) => each);
  if (schema.additionalProperties === true) return [{}];
  return schema.additionalProperties ? [schema.additionalProperties] : [];
}
