import Lozenge from '@atlaskit/lozenge';
import { registers as shared } from '../../shared/en/registers';
import { units as words } from '../../shared/en/units';
import { PersonName } from '../../shared/people/person-name';
import type { Unit } from '../../shared/register-types';
import { callProject } from '../project-data';
import { codeAndName } from '../registers/code-and-name';
import type { RegisterSpec } from '../registers/register-spec';
import { UnitFacts } from './unit-facts';
import { UnitFields } from './unit-fields';

const emptyUnit: Unit = {
  name: '',
  level: 'APP',
  service: null,
  owner: null,
  items: {},
  requires: {},
  conflicts: {},
  state: 'ACTIVE',
};

const labels: { readonly [field in keyof Unit]: string } = {
  name: shared.name,
  level: words.level,
  service: shared.service,
  owner: shared.owner,
  items: words.items,
  requires: words.requires,
  conflicts: words.conflicts,
  state: shared.state,
};

/** The page of the register of release units. */
export const unitSpec = (open: (id: string) => void): RegisterSpec<Unit> => ({
  register: 'units',
  words,
  empty: emptyUnit,
  columns: ({ services }) => [
    ...codeAndName(open),
    {
      id: 'service',
      label: shared.service,
      sorts: true,
      sortKey: ({ entry }) => entry.service ?? '',
      cell: ({ entry: { service } }) => (service === null ? '–' : (services[service]?.name ?? service)),
    },
    {
      id: 'level',
      label: words.level,
      sorts: true,
      sortKey: ({ entry }) => words.levels[entry.level],
      cell: ({ entry }) => words.levels[entry.level],
    },
    {
      id: 'owner',
      label: shared.owner,
      cell: ({ entry: { owner } }) => (owner === null ? '–' : <PersonName accountId={owner} />),
    },
    {
      id: 'requires',
      label: words.requires,
      cell: ({ entry }) => Object.keys(entry.requires).join(', ') || '–',
    },
    {
      id: 'state',
      label: shared.state,
      sorts: true,
      sortKey: ({ entry }) => entry.state,
      cell: ({ entry: { state } }) => (
        <Lozenge appearance={state === 'ACTIVE' ? 'success' : 'default'}>{shared.states[state]}</Lozenge>
      ),
    },
  ],
  filter: {
    name: 'service',
    label: shared.service,
    options: ({ services }) => ({
      '': shared.allServices,
      ...Object.fromEntries(Object.entries(services).map(([id, { name }]) => [id, name])),
    }),
    fits: ({ service }, value) => service === value,
  },
  Fields: UnitFields,
  Facts: UnitFacts,
  problems: ({ entry: { service, owner, state } }) => ({
    ...(state === 'ACTIVE' && service === null ? { service: words.serviceMissing } : {}),
    ...(state === 'ACTIVE' && owner === null ? { owner: words.ownerMissing } : {}),
  }),
  labelOf: (field) => labels[field as keyof Unit] ?? field,
  send: (input) => callProject('saveUnit', input),
});
