import Button from '@atlaskit/button/new';
import Lozenge from '@atlaskit/lozenge';
import { missingPanels, panelPlaces, panelTitles } from '../../src/contract/setup-check';
import type { JiraSite, PanelPlace } from '../../src/contract/setup-check';
import { inJira as words } from '../shared/en/in-jira';
import { TroubleMessage } from '../shared/states/trouble-message';
import type { Settings } from './admin-data';
import { ByHand } from './by-hand';
import { PinOutcome } from './pin-outcome';
import { isSame } from './same-place';
import { usePinning } from './use-pinning';

/** Where our panels are pinned, and a button for where they are not. */
export function PanelsInJira({ settings, site }: { readonly settings: Settings; readonly site: JiraSite }) {
  const pinning = usePinning();
  const wanted = panelPlaces(settings, site);
  const missing = missingPanels(settings, site);
  const isMissing = (place: PanelPlace) => missing.some((each) => isSame(each, place));
  return (
    <>
      <h3 className="subhead">{words.panels}</h3>
      <p className="quiet">{words.panelsWhy}</p>
      {wanted.length === 0 && <p>{words.noPanels}</p>}
      <ul className="rows" aria-label={words.panelList}>
        {wanted.map((place) => (
          <li key={place.panel + place.projectId} className="change-line">
            <span>
              {site.panels.known ? (
                <Lozenge appearance={isMissing(place) ? 'moved' : 'success'}>
                  {isMissing(place) ? words.notPinned : words.pinned}
                </Lozenge>
              ) : (
                <Lozenge>{words.notKnown}</Lozenge>
              )}
            </span>
            <p>{words.panelIn(panelTitles[place.panel], projectName(site, place.projectId))}</p>
          </li>
        ))}
      </ul>
      <PinOutcome pinning={pinning} missing={missing} />
      {pinning.state.kind === 'trouble' && <TroubleMessage trouble={pinning.state.trouble} title={words.notDone} />}
      {missing.length > 0 && (
        <div className="actions">
          <Button onClick={() => void pinning.run(missing, true)} isLoading={pinning.state.kind === 'running'}>
            {words.pin(missing.length)}
          </Button>
        </div>
      )}
      <ByHand
        title={words.byHand}
        steps={words.byHandSteps}
        open={pinning.state.kind === 'trouble' || !site.panels.known}
      />
    </>
  );
}

const projectName = (site: JiraSite, id: string): string => {
  const project = site.projects.find((each) => each.id === id);
  return project === undefined ? id : `${project.name} (${project.key})`;
};
