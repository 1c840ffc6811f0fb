import type { UseQueryResult } from '@tanstack/react-query';
import type { Readiness, ReleaseView } from '../../src/contract/release-calls';
import { Bypasses } from '../shared/bypass/bypasses';
import { readiness as words } from '../shared/en/readiness';
import { release } from '../shared/en/release';
import { Loaded } from '../shared/states/loaded';
import { AllStarted, everyWaveStarted } from '../shared/readiness/all-started';
import { FindingList } from '../shared/readiness/finding-list';
import { PlannedVerdict } from '../shared/readiness/planned-verdict';
import { RulesOff } from '../shared/readiness/rules-off';
import { VerdictHead } from '../shared/readiness/verdict-head';
import { Section } from '../shared/section';
import type { NoValue } from '../shared/trouble';
import { Waiting } from '../shared/states/waiting';
import { WaiveFinding } from '../shared/waivers/waive-finding';
import { WaivedList } from '../shared/waivers/waived-list';
import { Waivers } from '../shared/waivers/waivers';
import { FindingsByWho } from './findings-by-who';

type Props = { readonly readiness: UseQueryResult<Readiness, NoValue>; readonly view: ReleaseView };

/** Whether planning may end, and the deployment gate's verdict in short; the whole of that is in the Deployment plan panel. */
export function ReadinessSummary({ readiness, view }: Props) {
  return (
    <Section title={words.title}>
      <Loaded query={readiness} failedTitle={words.failed} waiting={<Waiting lines={3} />}>
        {(data) => (
          <>
            <Bypasses bypasses={data.bypasses} mayExplain={data.mayExplain} />
            {data.planning && <h3 className="subhead">{words.planHead}</h3>}
            {data.planning && <PlanVerdict readiness={data} />}
            {data.planning && <h3 className="subhead">{words.deploymentHead}</h3>}
            {everyWaveStarted(data, view) ? <AllStarted /> : <DeploymentVerdict readiness={data} />}
            {!data.planning && <PlanVerdict readiness={data} />}
            <RulesOff verdict={{ off: [...(data.plan.off ?? []), ...(data.now.off ?? [])] }} />
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** In short: what has to be done for it is in the Deployment plan panel. */
function DeploymentVerdict({ readiness: { now, planned } }: { readonly readiness: Readiness }) {
  return (
    <>
      <VerdictHead verdict={now}>
        <PlannedVerdict planned={planned} />
        <p className="small">{release.goToDeployment}</p>
      </VerdictHead>
      <FindingsByWho findings={now.findings} folded />
    </>
  );
}

/** Whether planning may end; once it has, what it would take today is folded away. */
function PlanVerdict({ readiness }: { readonly readiness: Pick<Readiness, 'plan' | 'planning' | 'waivers'> }) {
  const { plan, planning, waivers } = readiness;
  const missing = (
    <FindingsByWho
      findings={plan.findings}
      beside={(finding) => <WaiveFinding finding={finding} verdict={plan} waivers={waivers} />}
    />
  );
  return (
    <>
      {plan.findings.length === 0 && <p>{planning ? words.planMet : words.planOver(0)}</p>}
      {plan.findings.length > 0 && planning && missing}
      {plan.findings.length > 0 && !planning && (
        <details>
          <summary>{words.planOver(plan.findings.length)}</summary>
          {missing}
        </details>
      )}
      {plan.waived !== undefined && <WaivedList waived={plan.waived} />}
      <Waivers view={waivers} gates={['G1', 'G2']} />
      {plan.advice.length > 0 && (
        <details>
          <summary>{words.advice}</summary>
          <FindingList findings={plan.advice} />
        </details>
      )}
    </>
  );
}
