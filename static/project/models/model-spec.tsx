import Lozenge from '@atlaskit/lozenge';
import { models as words, standingLooks, standingNames } from '../../shared/en/models';
import { registers as shared } from '../../shared/en/registers';
import { PersonName } from '../../shared/people/person-name';
import type { StandardModel, StandardModels } from '../../shared/register-types';
import { callProject } from '../project-data';
import { codeAndName } from '../registers/code-and-name';
import type { RegisterSpec } from '../registers/register-spec';
import { ModelFacts } from './model-facts';
import { ModelFields } from './model-fields';
import { validity } from './validity';

const emptyModel: StandardModel = {
  name: '',
  authorizedBy: null,
  from: null,
  until: null,
  steps: '',
  types: {},
  state: 'ACTIVE',
};

const labels: { readonly [field in keyof StandardModel]: string } = {
  name: shared.name,
  authorizedBy: words.authorizedBy,
  from: words.from,
  until: words.until,
  steps: words.steps,
  types: words.types,
  state: shared.state,
};

/** The page of the register of standard models. */
export const modelSpec = (
  { standings, types }: Pick<StandardModels, 'standings' | 'types'>,
  open: (id: string) => void,
): RegisterSpec<StandardModel> => ({
  register: 'models',
  words,
  empty: emptyModel,
  columns: () => [
    ...codeAndName(open),
    {
      id: 'types',
      label: words.types,
      cell: ({ entry }) =>
        Object.keys(entry.types)
          .map((id) => types[id]?.name ?? id)
          .join(', ') || '–',
    },
    {
      id: 'authorizedBy',
      label: words.authorizedBy,
      cell: ({ entry: { authorizedBy } }) => (authorizedBy === null ? '–' : <PersonName accountId={authorizedBy} />),
    },
    {
      id: 'until',
      label: words.validity,
      sorts: true,
      sortKey: ({ entry }) => entry.until ?? '',
      cell: ({ entry }) => validity(entry),
    },
    {
      id: 'standing',
      label: words.standing,
      sorts: true,
      sortKey: ({ id }) => standings[id] ?? '',
      cell: ({ id }) => {
        const standing = standings[id];
        return standing === undefined ? (
          '–'
        ) : (
          <Lozenge appearance={standingLooks[standing]}>{standingNames[standing]}</Lozenge>
        );
      },
    },
  ],
  filter: {
    name: 'type',
    label: words.types,
    options: () => ({
      '': words.allTypes,
      ...Object.fromEntries(Object.entries(types).map(([id, { name }]) => [id, name])),
    }),
    fits: (entry, value) => value in entry.types,
  },
  Fields: ModelFields,
  Facts: ModelFacts,
  problems: ({ entry }) => problemsOf(entry),
  labelOf: (field) => labels[field as keyof StandardModel] ?? field,
  send: (input) => callProject('saveStandardModel', input),
});

function problemsOf({ authorizedBy, from, until, steps, types, state }: StandardModel) {
  const isActive = state === 'ACTIVE';
  return {
    ...(isActive && authorizedBy === null ? { authorizedBy: words.authorizedByMissing } : {}),
    ...(isActive && from === null ? { from: words.dayMissing } : {}),
    ...(isActive && until === null ? { until: words.dayMissing } : {}),
    ...(from !== null && until !== null && until < from ? { until: words.dayOrder } : {}),
    ...(isActive && steps.trim() === '' ? { steps: words.stepsMissing } : {}),
    ...(isActive && Object.keys(types).length === 0 ? { types: words.typesMissing } : {}),
  };
}
