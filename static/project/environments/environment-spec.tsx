import Lozenge from '@atlaskit/lozenge';
import { environments as words } from '../../shared/en/environments';
import { environmentNames } from '../../shared/en/names';
import { registers as shared } from '../../shared/en/registers';
import { dayText } from '../../shared/moments';
import { PersonName } from '../../shared/people/person-name';
import type { EnvironmentEntry, Environments } from '../../shared/register-types';
import { callProject } from '../project-data';
import { codeAndName } from '../registers/code-and-name';
import type { RegisterSpec } from '../registers/register-spec';
import { EnvironmentFacts } from './environment-facts';
import { EnvironmentFields } from './environment-fields';

const emptyEnvironment: EnvironmentEntry = {
  name: '',
  kind: 'TEST',
  owner: null,
  customers: {},
  services: {},
  baseline: {},
  baselineRef: '',
  likeness: 'FULL',
  gaps: '',
  separate: true,
  dataClass: 'SYNTHETIC',
  verifiedOn: null,
  verifiedBy: null,
  evidence: '',
  state: 'ACTIVE',
};

const labels: { readonly [field in keyof EnvironmentEntry]: string } = {
  name: shared.name,
  kind: words.kind,
  owner: shared.owner,
  customers: shared.customers,
  services: words.runs,
  baseline: words.baseline,
  baselineRef: words.baselineRef,
  likeness: words.likeness,
  gaps: words.gaps,
  separate: words.separate,
  dataClass: words.dataClass,
  verifiedOn: words.verified,
  verifiedBy: words.verified,
  evidence: words.evidence,
  state: shared.state,
};

/** The page of the register of environments. */
export const environmentSpec = (
  { bookings }: Pick<Environments, 'bookings'>,
  open: (id: string) => void,
): RegisterSpec<EnvironmentEntry> => ({
  register: 'environments',
  words,
  empty: emptyEnvironment,
  columns: ({ customers }) => [
    ...codeAndName(open),
    {
      id: 'kind',
      label: words.kind,
      sorts: true,
      sortKey: ({ entry }) => environmentNames[entry.kind],
      cell: ({ entry }) => environmentNames[entry.kind],
    },
    {
      id: 'customers',
      label: shared.customers,
      cell: ({ entry }) =>
        Object.keys(entry.customers)
          .map((id) => customers[id]?.name ?? id)
          .join(', ') || shared.shared,
    },
    {
      id: 'owner',
      label: shared.owner,
      cell: ({ entry: { owner } }) => (owner === null ? '–' : <PersonName accountId={owner} />),
    },
    {
      id: 'verified',
      label: words.verified,
      sorts: true,
      sortKey: ({ entry }) => entry.verifiedOn ?? '',
      cell: ({ entry: { verifiedOn } }) =>
        verifiedOn === null ? <Lozenge appearance="moved">{words.neverVerified}</Lozenge> : dayText(verifiedOn),
    },
    {
      id: 'bookings',
      label: words.bookings,
      cell: ({ id }) => Object.keys(bookings[id] ?? {}).length || '–',
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
    name: 'kind',
    label: words.kind,
    options: () => ({ '': words.allKinds, ...environmentNames }),
    fits: ({ kind }, value) => kind === value,
  },
  Fields: EnvironmentFields,
  Facts: EnvironmentFacts,
  notEdited: ['verifiedOn', 'verifiedBy', 'evidence'],
  problems: ({ entry: { owner, state, likeness, gaps } }) => ({
    ...(state === 'ACTIVE' && owner === null ? { owner: words.ownerMissing } : {}),
    ...(likeness === 'PARTIAL' && gaps.trim() === '' ? { gaps: words.gapsMissing } : {}),
  }),
  labelOf: (field) => labels[field as keyof EnvironmentEntry] ?? field,
  send: (input) => callProject('saveEnvironment', input),
});
