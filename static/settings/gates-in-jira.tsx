import Lozenge from '@atlaskit/lozenge';
import { gatePlaces } from '../../src/contract/setup-check';
import type { GatePlace, JiraSite } from '../../src/contract/setup-check';
import { inJira as words } from '../shared/en/in-jira';
import type { Settings } from './admin-data';
import { ByHand } from './by-hand';

/** On which transitions the gates stand, and where one is missing. */
export function GatesInJira({ settings, site }: { readonly settings: Settings; readonly site: JiraSite }) {
  const places = gatePlaces(settings, site);
  const nameOf = (id: string) => site.statuses.find((status) => status.id === id)?.name ?? id;
  return (
    <>
      <h3 className="subhead">{words.gates}</h3>
      <p className="quiet">{words.gatesWhy}</p>
      {places.length === 0 ? (
        <p>{words.noGates}</p>
      ) : (
        <ul className="rows" aria-label={words.gateList}>
          {places.map(({ workflow, transition, toStatusId, gate, of, state }) => (
            <li key={[workflow, transition, toStatusId, gate].join()} className="change-line">
              <span>
                <Lozenge appearance={looks[state]}>{words.states[state]}</Lozenge>
              </span>
              <div>
                <p>{words.gateOn(words.gateNames[gate], transition, nameOf(toStatusId))}</p>
                <p className="quiet">{words.inWorkflow(workflow, words.workflowsOf[of])}</p>
              </div>
            </li>
          ))}
        </ul>
      )}
      <ByHand
        title={words.gatesByHand}
        steps={words.gateSteps}
        open={!site.workflows.known || places.some(({ state }) => state === 'missing')}
      />
      <ByHand title={words.breakGlass} steps={words.breakGlassSteps} open={false} />
    </>
  );
}

const looks = {
  stands: 'success',
  missing: 'removed',
  'switched-off': 'removed',
  around: 'removed',
  'on-creation': 'removed',
  elsewhere: 'moved',
} as const satisfies { readonly [state in GatePlace['state']]: string };
