import type { EditOverview } from '../../../src/contract/release-calls';
import type { ReleaseDoc } from '../contract-types';
import { setEdit, withoutId } from './set-edit';
import { orNull, withoutKey } from './touched';

type Changes = EditOverview['changes'];

/** What the person touched in the overview; null when nothing. */
export function overviewChanges(base: ReleaseDoc, doc: ReleaseDoc): Changes | null {
  const services = setEdit(base.services, doc.services);
  const customers = setEdit(base.customers, doc.customers);
  const roles = changedRoles(base.roles, doc.roles);
  return orNull({
    ...(doc.number !== null && doc.number.trim() !== (base.number ?? '') ? { number: doc.number.trim() } : {}),
    ...(doc.name.trim() === base.name ? {} : { name: doc.name.trim() }),
    ...(doc.type !== null && doc.type !== base.type ? { type: doc.type } : {}),
    ...(services === null ? {} : { services }),
    ...(customers === null ? {} : { customers }),
    ...(Object.keys(roles).length === 0 ? {} : { roles }),
  });
}

/** The same changes without the field under this JSON Pointer. */
export function withoutOverviewField(changes: Changes, path: string): Changes | null {
  const [, field = '', part = ''] = path.split('/');
  if (part === '') return orNull(withoutKey(changes, field));
  if (field === 'roles') return orNull(withPart(changes, 'roles', orNull(withoutKey(changes.roles ?? {}, part))));
  if (field === 'services' || field === 'customers')
    return orNull(withPart(changes, field, withoutId(changes[field], part)));
  return changes;
}

function changedRoles(base: ReleaseDoc['roles'], doc: ReleaseDoc['roles']): NonNullable<Changes['roles']> {
  const roles = Object.keys({ ...base, ...doc }) as (keyof ReleaseDoc['roles'])[];
  return Object.fromEntries(roles.filter((role) => base[role] !== doc[role]).map((role) => [role, doc[role] ?? null]));
}

function withPart<Field extends keyof Changes>(changes: Changes, field: Field, part: Changes[Field] | null): Changes {
  const rest = withoutKey(changes, field);
  return part === null ? rest : { ...rest, [field]: part };
}
