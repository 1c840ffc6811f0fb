import { lazy, Suspense } from 'react';
import { plan as words } from '../shared/en/plan';
import { useWorkItem } from '../shared/host';
import { GoToProvider } from '../shared/jira/go-to-provider';
import { Loaded } from '../shared/states/loaded';
import { NotAllowedOnce } from '../shared/states/not-allowed';
import { useReadiness, useRelease } from '../shared/release-data';
import { Panel } from '../shared/section';
import { PlanStarts } from '../shared/starts/plan-starts';
import { useFresh } from '../shared/use-fresh';
import { Waiting } from '../shared/states/waiting';
import { AnnouncementsSection } from './announcements/announcements-section';
import { BackOut } from './back-out';
import { Communication } from './communication';
import { Contributors } from './contributors';
import { EarlyLife } from './early-life';
import { Options } from './options';
import { Pipelines } from './pipelines';
import { ReadinessSection } from './readiness-section';
import { RunSheet } from './run-sheet';
import { SignOffSection } from './sign-off/sign-off-section';
import { StartSection } from './start/start-section';
import { Waves } from './waves';

const EmergencySection = lazy(async () => ({
  default: (await import('./emergency/emergency-section')).EmergencySection,
}));

/** Panel Deployment plan: may it go, where and when it goes, and how to go back. */
export function View() {
  const { key } = useWorkItem();
  const release = useRelease();
  const readiness = useReadiness();
  useFresh();
  return (
    <Panel title={words.title(key)}>
      <GoToProvider surface="deployment-plan">
        <ReadinessSection readiness={readiness} view={release.data} />
        <Loaded query={release} failedTitle={words.failed} waiting={<Waiting lines={10} />}>
          {(view) => (
            <NotAllowedOnce may={view.may.editDeploymentPlan}>
              {view.release.doc.type === 'EMERGENCY' ? (
                <Suspense fallback={<Waiting lines={5} />}>
                  <EmergencySection />
                </Suspense>
              ) : (
                <SignOffSection
                  view={readiness.data?.signOff ?? null}
                  hasWaves={view.plan.doc.waves.order.length > 0}
                />
              )}
              {readiness.data !== undefined && view.release.doc.type !== 'EMERGENCY' && (
                <AnnouncementsSection readiness={readiness.data} view={view} />
              )}
              <StartSection readiness={readiness} view={view} />
              <Pipelines view={view} />
              <PlanStarts view={view} half="deployment" />
              <Waves view={view} />
              <Options view={view} />
              <RunSheet view={view} />
              <BackOut view={view} />
              <Communication view={view} />
              <EarlyLife view={view} />
              <Contributors view={view} />
            </NotAllowedOnce>
          )}
        </Loaded>
      </GoToProvider>
    </Panel>
  );
}
