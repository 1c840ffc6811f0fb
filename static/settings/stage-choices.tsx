import Button from '@atlaskit/button/new';
import { stages, statusesOf } from '../../src/contract/setup-check';
import type { JiraSite, Stage } from '../../src/contract/setup-check';
import { setup as words } from '../shared/en/setup';
import type { Settings } from './admin-data';
import { ChooseOne } from '../shared/forms/choices';
import { suggestedStage } from './suggest-stages';

type Props = { readonly doc: Settings; readonly site: JiraSite; readonly choose: (stages: Settings['stages']) => void };

const options = stages.map((stage) => ({ value: stage, label: words.stageNames[stage] }));

/** The stage that each status of a release stands for; statuses that are gone or not used fall out when one is chosen. */
export function StageChoices({ doc, site, choose }: Props) {
  const used = statusesOf(site, doc.releaseTypes).flatMap(
    (id) => site.statuses.find((status) => status.id === id) ?? [],
  );
  const kept = Object.fromEntries(
    used.flatMap(({ id }) => (doc.stages[id] === undefined ? [] : [[id, doc.stages[id]]])),
  );
  const suggest = () =>
    choose({
      ...Object.fromEntries(
        used.flatMap(({ id, name }) => {
          const stage = suggestedStage(name);
          return stage === undefined ? [] : [[id, stage] as const];
        }),
      ),
      ...kept,
    });
  return (
    <fieldset>
      <legend className="subhead">{words.stages}</legend>
      <p className="quiet small">{used.length === 0 ? words.noStatuses : words.stagesHint}</p>
      {used.length > 0 && (
        <>
          <div className="actions">
            <Button spacing="compact" onClick={suggest}>
              {words.suggestStages}
            </Button>
          </div>
          <div className="fields setup-fields">
            {used.map(({ id, name }) => (
              <ChooseOne
                key={id}
                label={name}
                options={options}
                value={doc.stages[id] ?? null}
                choose={(chosen) => {
                  const stage: Stage | undefined = stages.find((each) => each === chosen);
                  if (stage !== undefined) choose({ ...kept, [id]: stage });
                }}
              />
            ))}
          </div>
        </>
      )}
    </fieldset>
  );
}
