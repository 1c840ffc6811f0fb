import { models as words } from '../../shared/en/models';
import { Loaded } from '../../shared/states/loaded';
import { Notice } from '../../shared/states/notice';
import type { StandardModels } from '../../shared/register-types';
import { Waiting } from '../../shared/states/waiting';
import { RegisterSection } from '../registers/register-section';
import type { SectionProps } from '../section-props';
import { useStandardModels } from './model-data';
import { modelSpec } from './model-spec';

/** What authorizes standard changes in advance, for how long, and where nothing does. */
export function ModelsSection(props: SectionProps) {
  const models = useStandardModels();
  return (
    <Loaded query={models} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
      {(view) => (
        <>
          {props.route.parts.length < 2 && <Lacking view={view} />}
          <RegisterSection {...props} spec={modelSpec(view, (id) => props.go(['models', id]))} view={view} />
        </>
      )}
    </Loaded>
  );
}

/** Work types for which nothing is in force, and what is about to run out: before anybody is refused. */
function Lacking({ view: { entries, standings, types } }: { readonly view: StandardModels }) {
  const inForce = Object.entries(entries).filter(([code]) => isInForce(standings[code]));
  const uncovered = Object.entries(types).filter(([type]) => !inForce.some(([, model]) => type in model.types));
  const ending = Object.values(standings).filter((standing) => standing === 'ENDING').length;
  return (
    <>
      {Object.keys(types).length === 0 && <Notice kind="information" title={words.noTypes} />}
      {uncovered.length > 0 && <Notice kind="warning" title={words.uncovered(uncovered.map(([, { name }]) => name))} />}
      {ending > 0 && <Notice kind="warning" title={words.ending(ending)} />}
    </>
  );
}

const isInForce = (standing: StandardModels['standings'][string] | undefined): boolean =>
  standing === 'CURRENT' || standing === 'ENDING';
