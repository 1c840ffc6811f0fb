import { KVS_LIMITS } from '../limits';
import type { AttributeType, Entity } from './entities';
import { refuseKvs } from './kvs-error';

/** https://developer.atlassian.com/platform/forge/limits-kvs-ce: key and object size limits. */
const KEY = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export function checkKey(key: string): void {
  if (key === '') refuseKvs(400, 'KEY_TOO_SHORT', 'A key has at least one character');
  if (key.length > KVS_LIMITS.keyCharacters)
    refuseKvs(400, 'KEY_TOO_LONG', `A key may have ${KVS_LIMITS.keyCharacters} characters`);
  if (!KEY.test(key)) refuseKvs(400, 'INVALID_KEY', `The key "${key}" does not match ${KEY.source}`);
}

/** The value as it is stored; refused where it is too large, too deep or nothing. */
export function checkedValue(value: unknown): string {
  if (value === undefined || value === null) refuseKvs(400, 'INVALID_VALUE', 'A value is needed');
  const text = JSON.stringify(value);
  const bytes = Buffer.byteLength(text);
  if (bytes > KVS_LIMITS.valueBytes)
    refuseKvs(400, 'MAX_SIZE', `A value may have ${KVS_LIMITS.valueBytes} bytes, this one has ${bytes}`);
  if (depthOf(value) > KVS_LIMITS.valueDepth)
    refuseKvs(400, 'MAX_DEPTH', `A value may be ${KVS_LIMITS.valueDepth} objects deep`);
  return text;
}

/** An entity's attributes are typed strictly; what is not declared is refused. */
export function checkEntityValue(entity: Entity, value: unknown): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    refuseKvs(400, 'INVALID_ENTITY_VALUE', `A value of the entity "${entity.name}" is an object`);
  for (const [name, attribute] of Object.entries(value as Record<string, unknown>)) {
    const type = entity.attributes.get(name);
    if (type === undefined)
      refuseKvs(400, 'INVALID_ENTITY_ATTRIBUTE', `The entity "${entity.name}" has no attribute "${name}"`);
    if (!fits(type, attribute))
      refuseKvs(400, 'INVALID_ENTITY_VALUE', `The attribute "${name}" of "${entity.name}" is no ${type}`);
  }
}

const INT32 = 2 ** 31;

/** https://developer.atlassian.com/platform/forge/storage-reference/entities-manifest/#values */
function fits(type: AttributeType, value: unknown): boolean {
  switch (type) {
    case 'string':
      return typeof value === 'string' && value.trim() !== '';
    case 'integer':
      return Number.isInteger(value) && (value as number) >= -INT32 && (value as number) < INT32;
    case 'float':
      return typeof value === 'number' && (value === 0 || (Math.abs(value) >= 1e-130 && Math.abs(value) < 1e126));
    case 'boolean':
      return typeof value === 'boolean';
    case 'any':
      return value !== null;
  }
}

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let deepest = 0;
  for (const child of Object.values(value)) deepest = Math.max(deepest, depthOf(child));
  return deepest + 1;
}
