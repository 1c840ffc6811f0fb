import type { ChangeView } from '../../src/contract/change-calls';
import { CheckMany } from '../shared/forms/check-many';
import { change as words } from '../shared/en/change';
import { standingNames } from '../shared/en/models';
import { NativeChoice } from '../shared/forms/native-choice';
import { PlaceLink } from '../shared/jira/place-link';
import type { Recorded } from './coverage-changes';

type Props = {
  readonly standard: NonNullable<ChangeView['coverage']['standard']>;
  readonly doc: Recorded;
  readonly change: (fields: Partial<Recorded>) => void;
};

const followed = 'followed';

/** The model of a standard change, and that its steps are followed. */
export function ModelFields({ standard: { models }, doc, change }: Props) {
  const chosen = models[doc.model];
  const options = Object.fromEntries(
    Object.entries(models).map(([code, { name, standing }]) => [
      code,
      words.modelOption(name, standingNames[standing]),
    ]),
  );
  const gone = doc.model === '' || chosen !== undefined ? {} : { [doc.model]: doc.model };
  return (
    <>
      <NativeChoice
        label={words.model}
        hint={words.modelHint}
        options={{ '': words.noModel, ...options, ...gone }}
        chosen={doc.model}
        // The steps of another model are others.
        choose={(model) => change({ model, followed: null })}
      />
      <p className="small">
        <PlaceLink place={{ label: words.toModels, surface: 'models' }} />
      </p>
      {chosen !== undefined && (
        <>
          <p className="prose">{chosen.steps}</p>
          <CheckMany
            label={words.steps}
            options={[{ value: followed, label: words.areFollowed }]}
            chosen={doc.followed === chosen.steps ? [followed] : []}
            choose={(values) => change({ followed: values.includes(followed) ? chosen.steps : null })}
          />
        </>
      )}
    </>
  );
}
