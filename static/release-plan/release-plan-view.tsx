import { partLacks, planParts } from '../../src/contract/plan-words';
import type { ReleaseView } from '../../src/contract/release-calls';
import { planParts as partWords } from '../shared/en/plan-parts';
import { release as words } from '../shared/en/release';
import { GoToProvider } from '../shared/jira/go-to-provider';
import { useWorkItem } from '../shared/host';
import { Loaded } from '../shared/states/loaded';
import { NotAllowedOnce } from '../shared/states/not-allowed';
import { ReleaseHistory } from '../shared/history/release-history';
import { useReadiness, useRelease } from '../shared/release-data';
import { Panel } from '../shared/section';
import { PlanStarts } from '../shared/starts/plan-starts';
import { useFresh } from '../shared/use-fresh';
import { Waiting } from '../shared/states/waiting';
import { Agreements } from './agreements';
import { Changes } from './changes';
import { Package } from './package-section';
import { Criteria } from './criteria';
import { Overview } from './overview';
import { Problems } from './problems';
import { ReadinessSummary } from './readiness-summary';
import { Resources } from './resources';
import { Risks } from './risks';
import { Scope } from './scope';
import { TextsPart } from './texts-part';
import { Turn } from './turn/turn-section';

/** Panel Release plan: what the release is, what it brings, who agreed to it, which changes it deploys and whether it may go. */
export function View() {
  const { key } = useWorkItem();
  const release = useRelease();
  const readiness = useReadiness();
  useFresh();
  return (
    <Panel title={words.title(key)}>
      <Loaded query={release} failedTitle={words.failed} waiting={<Waiting lines={12} />}>
        {(view) => (
          <GoToProvider surface="release-plan">
            <ReadinessSummary readiness={readiness} view={view} />
            <Progress view={view} />
            <NotAllowedOnce may={view.may.editReleasePlan}>
              <PlanStarts view={view} half="release" />
              <Overview view={view} />
              <Scope view={view} />
              <Problems view={view} />
              <Risks view={view} />
              <Resources view={view} />
              <TextsPart view={view} part="build" />
              <Criteria view={view} />
              <TextsPart view={view} part="communication" />
              <TextsPart view={view} part="success" />
              <Agreements view={view} />
              <Changes readiness={readiness} />
              <Package />
              <Turn readiness={readiness} />
              <ReleaseHistory />
            </NotAllowedOnce>
          </GoToProvider>
        )}
      </Loaded>
    </Panel>
  );
}

function Progress({ view: { release, plan } }: { readonly view: ReleaseView }) {
  const complete = planParts.filter((part) => partLacks(part, release.doc, plan.doc).length === 0).length;
  return (
    <div className="plan-progress">
      <progress max={planParts.length} value={complete} aria-hidden="true" />
      <p className="small">{partWords.progress(complete, planParts.length)}</p>
    </div>
  );
}
