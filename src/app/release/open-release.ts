import { allowed, refused } from '../../domain/kernel';
import type { Result } from '../../domain/kernel';
import type { ProcessDoc } from '../../domain/process/process';
import type { PlanDoc } from '../../domain/release/plan';
import type { ReleaseDoc } from '../../domain/release/release';
import type { Scene } from '../../domain/roles/appointment';
import type { RegisterDoc, SettingsDoc } from '../../domain/settings/settings';
import type { Deps } from '../deps';
import type { Caller, Issue, StreamState } from '../ports/ports';
import type { RoleFacts } from '../../domain/roles/role-facts';
import { membershipsIn, rolesHere, roleStreams } from '../roles/roles-here';
import type { Memberships } from '../roles/roles-here';
import { customersStream, planStream, readStreams, releaseStream, servicesStream, settingsStream } from '../streams';

export type OpenRelease = Memberships & {
  readonly issue: Issue;
  readonly release: StreamState<ReleaseDoc>;
  readonly plan: StreamState<PlanDoc>;
  readonly settings: SettingsDoc;
  readonly customers: RegisterDoc['entries'];
  readonly services: RegisterDoc['entries'];
  readonly roles: RoleFacts;
  readonly process: ProcessDoc;
};

/** The release behind a work item, for a person who may see it. One SQL statement, two Jira calls as the person. */
export async function openRelease(
  { journal, clock }: Deps,
  caller: Caller,
  issueId: string,
): Promise<Result<OpenRelease>> {
  const [issue, heads] = await Promise.all([
    caller.jira.issue(issueId),
    readStreams(journal, {
      release: releaseStream(issueId),
      plan: planStream(issueId),
      settings: settingsStream,
      customers: customersStream,
      services: servicesStream,
      ...roleStreams,
    }),
  ]);
  if (issue === undefined) return notVisible;
  const settings = heads.settings.doc;
  if (!(issue.typeId in settings.releaseTypes)) return notARelease(issue.key);
  const roles = rolesHere(heads, sceneOf(issue, heads.release.doc), clock.now());
  return allowed({
    issue,
    release: heads.release,
    plan: heads.plan,
    settings,
    customers: heads.customers.doc.entries,
    services: heads.services.doc.entries,
    roles,
    process: heads.process.doc,
    ...(await membershipsIn(caller, issue.projectKey, roles)),
  });
}

/** What a release concerns: appointments for any of it count. */
export const sceneOf = (issue: Pick<Issue, 'id' | 'projectId'>, { services, customers }: ReleaseDoc): Scene => ({
  project: issue.projectId,
  release: issue.id,
  services,
  customers,
});

export const notVisible = refused(
  'not-visible',
  'This work item does not exist, or you may not see it. Ask an administrator of its project for the Browse projects permission.',
  {
    who: 'Project administrator',
  },
);

export const notARelease = (key: string) =>
  refused(
    'not-a-release',
    `${key} is not of a work type that Slipway treats as a release. Move it to a mapped type, or map its type.`,
    {
      who: 'Jira administrator',
      where: { label: 'Slipway settings › Mapping', surface: 'settings' },
    },
  );
