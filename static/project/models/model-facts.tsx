import Lozenge from '@atlaskit/lozenge';
import { models as words, standingLooks, standingNames } from '../../shared/en/models';
import { shared } from '../../shared/en/shared';
import { Fact } from '../../shared/fact';
import { PersonName } from '../../shared/people/person-name';
import type { StandardModel } from '../../shared/register-types';
import type { FactsProps } from '../registers/register-spec';
import { useStandardModels } from './model-data';
import { validity } from './validity';

/** What is known of a standard model, and where it stands today. */
export function ModelFacts({ id, entry }: FactsProps<StandardModel>) {
  const view = useStandardModels().data;
  const standing = view?.standings[id];
  const { authorizedBy, steps, types } = entry;
  return (
    <dl className="facts">
      <Fact term={words.standing}>
        {standing !== undefined && <Lozenge appearance={standingLooks[standing]}>{standingNames[standing]}</Lozenge>}
      </Fact>
      <Fact term={words.validity}>{validity(entry)}</Fact>
      <Fact term={words.authorizedBy}>
        {authorizedBy === null ? shared.none : <PersonName accountId={authorizedBy} />}
      </Fact>
      <Fact term={words.types}>
        {Object.keys(types)
          .map((type) => view?.types[type]?.name ?? type)
          .join(', ') || shared.none}
      </Fact>
      <Fact term={words.steps} wide>
        <span className="prose">{steps || shared.none}</span>
      </Fact>
    </dl>
  );
}
