import type { ReleaseView } from '../../contract/release-calls';
import type { Answer } from '../../contract/wire';
import { textsOf } from '../../domain/process/process';
import type { Act } from '../../domain/roles/permission-table';
import { bothOnRelease } from '../../domain/roles/duties-apart';
import { validAppointments } from '../../domain/roles/valid-appointments';
import { may } from '../../domain/roles/may';
import type { Right } from '../../domain/roles/may';
import type { Deps } from '../deps';
import { effectivePolicy } from '../../domain/policy/effective-policy';
import { ownDefault } from '../../domain/policy/policy';
import { openRelease } from './open-release';
import type { OpenRelease } from './open-release';
import type { Caller } from '../ports/ports';
import { headOf, policyStream, readHeads } from '../streams';

/** What both release panels show first. Two SQL statements. */
export async function getRelease(deps: Deps, caller: Caller, issueId: string): Promise<Answer<ReleaseView>> {
  const opened = await openRelease(deps, caller, issueId);
  if (!opened.ok) return opened;
  const { issue, release, plan, customers, services, settings, roles, process } = opened.value;
  const standings = validAppointments(release.doc, roles);
  const policies = await readHeads(deps.journal, [ownDefault, ...Object.keys(customers)].map(policyStream));
  const docOf = (id: string) => headOf(policies, policyStream(id)).doc;
  const zoneOf = (id: string) =>
    effectivePolicy(docOf(id), deps.clock.now(), docOf(ownDefault))?.content.timeZone ?? null;
  return {
    ok: true,
    value: {
      issue: { key: issue.key, summary: issue.summary, statusName: issue.statusName },
      release: { seq: release.seq, doc: release.doc },
      plan: { seq: plan.seq, doc: plan.doc },
      customers: Object.fromEntries(
        Object.entries(customers).map(([id, entry]) => [id, { ...entry, timeZone: zoneOf(id) }]),
      ),
      services,
      numberForms: settings.numberForms ?? {},
      lists: {
        build: textsOf(process, 'build-procedure'),
        steps: textsOf(process, 'deployment-steps'),
        verification: textsOf(process, 'verification'),
      },
      roles: { standings, both: bothOnRelease(standings) },
      may: {
        editReleasePlan: permission(caller, opened.value, 'edit-release-plan'),
        editBuildAndTest: permission(caller, opened.value, 'edit-build-and-test'),
        editCriteria: permission(caller, opened.value, 'edit-criteria'),
        editDeploymentPlan: permission(caller, opened.value, 'edit-deployment-plan'),
      },
    },
  };
}

/** Whether this person may do this to this release, and if not, which role is needed. */
export function permission(
  { accountId }: Caller,
  { release, settings, roles, projectRoles, groups }: OpenRelease,
  act: Act,
  customer?: string,
): Right {
  const about = { release: release.doc, settings, roles, ...(customer === undefined ? {} : { customer }) };
  return may({ accountId, projectRoles, groups }, act, about);
}
