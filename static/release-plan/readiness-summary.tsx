import type { UseQueryResult } from '@tanstack/react-query';
import type { Readiness } from '../../src/contract/release-calls';
import { Bypasses } from '../shared/bypass/bypasses';
import { readiness as words } from '../shared/en/readiness';
import { release } from '../shared/en/release';
import { Loaded } from '../shared/states/loaded';
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

const shownAtMost = 5;

/** Whether planning may end, and the deployment gate's verdict in short; the whole of that is in the Deployment plan panel. */
export function ReadinessSummary({ readiness }: { readonly readiness: UseQueryResult<Readiness, NoValue> }) {
  return (
    <Section title={words.title}>
      <Loaded query={readiness} failedTitle={words.failed} waiting={<Waiting lines={3} />}>
        {({ now, planned, plan, planning, bypasses, mayExplain, waivers }) => (
          <>
            <Bypasses bypasses={bypasses} mayExplain={mayExplain} />
            <h3 className="subhead">{words.planHead}</h3>
            <PlanVerdict readiness={{ plan, planning, waivers }} />
            <h3 className="subhead">{words.deploymentHead}</h3>
            <VerdictHead verdict={now}>
              <PlannedVerdict planned={planned} />
            </VerdictHead>
            {now.findings.length > 0 && <FindingList findings={now.findings.slice(0, shownAtMost)} />}
            {now.findings.length > shownAtMost && <p>{words.more(now.findings.length - shownAtMost)}</p>}
            <RulesOff verdict={{ off: [...(plan.off ?? []), ...(now.off ?? [])] }} />
            <p className="quiet small">{release.goToDeployment}</p>
          </>
        )}
      </Loaded>
    </Section>
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
