import type { ReleaseView } from '../../src/contract/release-calls';
import type { Conflict } from '../../src/contract/wire';
import type { ProcessRole, ReleaseType } from '../shared/contract-types';
import { editing } from '../shared/en/editing';
import { roleNames, typeNames } from '../shared/en/names';
import { release as words } from '../shared/en/release';
import { PersonName } from '../shared/people/person-name';

/** What a JSON Pointer into the overview is called on the screen. */
export function overviewLabel(path: string, { services, customers }: ReleaseView): string {
  const [, field = '', part = ''] = path.split('/');
  if (field === 'roles') return roleNames[part as ProcessRole] ?? part;
  if (field === 'services') return `${words.services}: ${services[part]?.name ?? part}`;
  if (field === 'customers') return `${words.customers}: ${customers[part]?.name ?? part}`;
  return labels[field] ?? field;
}

const labels: { readonly [field: string]: string } = { number: words.number, name: words.name, type: words.type };

type Props = { readonly path: string; readonly value: Conflict['fields'][number]['mine'] };

/** One version of a field of the overview. */
export function OverviewValue({ path, value }: Props) {
  const [, field] = path.split('/');
  if (field === 'services' || field === 'customers') return value === true ? editing.chosen : editing.notChosen;
  if (typeof value !== 'string' || value === '') return field === 'roles' ? editing.nobody : editing.empty;
  if (field === 'roles') return <PersonName accountId={value} />;
  return field === 'type' ? (typeNames[value as ReleaseType] ?? value) : value;
}
