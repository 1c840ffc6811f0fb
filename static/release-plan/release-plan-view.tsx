import { release as words } from '../shared/en/release';
import { useWorkItem } from '../shared/host';
import { Loaded } from '../shared/loaded';
import { ReleaseHistory } from '../shared/release-history';
import { useReadiness, useRelease } from '../shared/release-data';
import { Panel } from '../shared/section';
import { useFresh } from '../shared/use-fresh';
import { Waiting } from '../shared/waiting';
import { Agreements } from './agreements';
import { Changes } from './changes';
import { Package } from './package-section';
import { Overview } from './overview';
import { ReadinessSummary } from './readiness-summary';
import { Scope } from './scope';

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
          <>
            <Overview view={view} />
            <Scope view={view} />
            <Agreements />
            <Changes readiness={readiness} />
            <Package />
            <ReadinessSummary readiness={readiness} />
            <ReleaseHistory />
          </>
        )}
      </Loaded>
    </Panel>
  );
}
